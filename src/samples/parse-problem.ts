import { problemsOf } from "../study/parse/problems-of.ts";
import { readJson, withLines } from "../text/json-text.ts";
import { listedProblems, type Problem } from "../text/problem.ts";
import { problemSchema, type SampleProblem } from "./problem-schema.ts";

/** A problem, or everything that is wrong with the text. */
export type ProblemResult = { ok: true; problem: SampleProblem } | { ok: false; problems: Problem[] };

/** Columns of the tables that no factor and no outcome may be called. */
export const KEY_COLUMNS = ["point", "replicate"] as const;

/** Reads SALib's problem from JSON. Never throws: every mistake is told by path and line. */
export function parseProblem(text: string): ProblemResult {
  const json = readJson(text);
  if (!json.ok) return json;
  const parsed = problemSchema.safeParse(json.value);
  const problems = parsed.success
    ? misfits(parsed.data)
    : [...problemsOf(parsed.error.issues, problemSchema, json.value, [])];
  if (parsed.success && problems.length === 0) return { ok: true, problem: parsed.data };
  return { ok: false, problems: listedProblems(withLines(problems, json.lineOf)) };
}

/** Where lists are not as long as the names, names occur twice, or an option belongs to another design. */
function misfits(problem: SampleProblem): Problem[] {
  const found: Problem[] = [];
  const wrong = (path: string, message: string): void => {
    found.push({ code: "does-not-fit", path, message, severity: "error" });
  };
  const { names, num_vars: count, outputs, design } = problem;
  if (count !== undefined && count !== names.length)
    wrong("num_vars", `${count}, but names has ${names.length} entries`);
  for (const list of ["bounds", "dists", "groups"] as const) {
    const length = problem[list]?.length ?? names.length;
    if (length !== names.length)
      wrong(list, `has ${length} entries; there are ${names.length} names, and each takes one`);
  }
  for (const i of repeated(names))
    wrong(`names[${i}]`, `"${names[i]}" occurs twice; each factor has a name of its own`);
  for (const i of repeated(outputs ?? [])) wrong(`outputs[${i}]`, `"${outputs![i]}" occurs twice`);
  for (const [list, values] of [["names", names] as const, ["outputs", outputs ?? []] as const]) {
    values.forEach((name, i) => {
      if ((KEY_COLUMNS as readonly string[]).includes(name)) {
        wrong(`${list}[${i}]`, `"${name}" is the name of a column that numbers rows; choose another one`);
      }
    });
  }
  if (problem.calc_second_order !== undefined && design !== "saltelli") {
    wrong("calc_second_order", `belongs to the design "saltelli", and this is "${design}"; leave it out`);
  }
  if (problem.num_levels !== undefined && design !== "morris") {
    wrong("num_levels", `belongs to the design "morris", and this is "${design}"; leave it out`);
  }
  problem.bounds?.forEach((bounds, i) => {
    if (bounds === null) return;
    const numbers = bounds.filter((bound) => typeof bound === "number").length;
    if (numbers > 0 && numbers < bounds.length) {
      wrong(`bounds[${i}]`, "mixes numbers and choices; write two or more numbers, or the list of choices");
    }
    const plain = (problem.dists?.[i] ?? "unif") === "unif" && numbers === bounds.length;
    if (plain && numbers === 1) wrong(`bounds[${i}]`, "has one number; a range has a lowest and a highest");
    if (plain && numbers === 2 && bounds[0] >= bounds[1]) {
      wrong(`bounds[${i}]`, `${bounds[0]} is not below ${bounds[1]}; the lowest comes first`);
    }
  });
  return found;
}

/** Places of entries that occur before. */
function repeated(list: readonly string[]): number[] {
  return list.flatMap((name, i) => (list.indexOf(name) < i ? [i] : []));
}
