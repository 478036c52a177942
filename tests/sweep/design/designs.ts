import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import type { Design } from "../../../src/sweep/design/design.ts";
import { parseDesign } from "../../../src/sweep/design/parse-design.ts";
import { resolveDesign } from "../../../src/sweep/design/resolve-design.ts";
import { formatProblem } from "../../../src/text/problem.ts";

/** A study of two plans in two worlds. */
export function wards(): Study {
  const read = parseStudyValue({
    groundswell: 1,
    name: "Wards",
    plans: [{ name: "Soft only" }, { name: "Balanced", tactics: { hard: 0.3 } }],
    worlds: [{ name: "Typical" }, { name: "Hard", context: { support: 0.2 } }],
  });
  if (!read.ok) throw new Error("the study of this test is wrong");
  return read.study;
}

/** A design file but for its format and study. */
export type Given = Record<string, unknown>;
/** A lever of one plan. */
export const HARD = { name: "hard", sets: "plans[Balanced].tactics.hard", range: [0, 0.6] };
/** An assumption of both worlds. */
export const SUPPORT = { sets: "worlds[*].context.support", values: [0.2, 0.5, 0.8] };

/** What is wrong with a design of `wards`, in words. */
export function problemsIn(given: Given): string[] {
  const parsed = parseDesign(JSON.stringify({ groundswellDesign: 1, study: "wards", ...given }));
  if (!parsed.ok) return parsed.problems.map(formatProblem);
  const resolved = resolveDesign(parsed.file, wards());
  return resolved.ok ? [] : resolved.problems.map(formatProblem);
}

/** A design of `wards`. Throws where something is wrong with it. */
export function designOf(given: Given): Design {
  const parsed = parseDesign(JSON.stringify({ groundswellDesign: 1, study: "wards", ...given }));
  if (!parsed.ok) throw new Error(parsed.problems.map(formatProblem).join("\n"));
  const resolved = resolveDesign(parsed.file, wards());
  if (!resolved.ok) throw new Error(resolved.problems.map(formatProblem).join("\n"));
  return resolved.design;
}
