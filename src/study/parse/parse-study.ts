import { comparable } from "../../text/comparable.ts";
import { type JsonText, readJson, withLines } from "../../text/json-text.ts";
import { addProblems, listedProblems, type Problem } from "../../text/problem.ts";
import { inThisEdition } from "../editions.ts";
import { isObject } from "../merge.ts";
import { MOST_PLANS, MOST_WORLDS, planSchema, STUDY_FORMAT, studySchema, worldSchema } from "../schema/study-schema.ts";
import type { NamedPlan, NamedWorld, NetworkRef, Study } from "../study.ts";
import { completed, type ListKind } from "./completed.ts";
import { foreignParts } from "./foreign-parts.ts";
import { idleInPlan, idleInWorld } from "./idle-settings.ts";
import { namedProblems } from "./named-problems.ts";
import { normalisedPlan, normalisedWorld } from "./normalise.ts";
import { problemsOf, shown } from "./problems-of.ts";
import { planProblems, worldProblems } from "./rules.ts";

const PLANS: ListKind = { list: "plans", word: "Plan", most: MOST_PLANS };
const WORLDS: ListKind = { list: "worlds", word: "World", most: MOST_WORLDS };

/** A study with what is likely not meant in it, and the version that wrote its file where that is said; or everything that is wrong. */
export type StudyResult =
  | { ok: true; study: Study; madeWith?: string; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/** Reads a study file. Never throws: every mistake found is in `problems`, with its line. */
export function parseStudy(text: string, writtenBy?: string): StudyResult {
  return parseStudyJson(readJson(text), writtenBy);
}

/** Reads a study from a text of JSON that was read before. */
export function parseStudyJson(json: JsonText, writtenBy?: string): StudyResult {
  if (!json.ok) return json;
  const result = parseStudyValue(json.value, writtenBy);
  return { ...result, problems: withLines(result.problems, json.lineOf) };
}

/**
 * Reads a study from a value of JSON, as `parseStudy` does from text. `writtenBy`: the version that wrote it, where that is known
 * from elsewhere than the value itself; a study of an earlier edition is read as it was meant there.
 */
export function parseStudyValue(value: unknown, writtenBy?: string): StudyResult {
  const foreign = foreignParts(value);
  if (foreign.length > 0) return { ok: false, problems: foreign };
  if (!isObject(value)) return failed("wrong-type", "", `${shown(value)} is not a study; a study is one object, { … }`);
  const format = formatProblem(value.groundswell);
  if (format !== null) return failed(format.code, "groundswell", format.message);

  const problems: Problem[] = [];
  const header = studySchema.safeParse(value);
  if (!header.success) addProblems(problems, problemsOf(header.error.issues, studySchema, value, []));
  else addProblems(problems, seedProblems(header.data.run.seed));
  const plans = completed(value.plans, PLANS, planSchema, problems);
  const worlds = completed(value.worlds, WORLDS, worldSchema, problems);
  const firstPlan = plans.complete[0] !== null;
  const firstWorld = worlds.complete[0] !== null;
  plans.complete.forEach((plan, i) => {
    if (plan === null || !header.success || !(firstPlan || i === 0)) return;
    addProblems(problems, planProblems(plan, header.data.run, ["plans", i]));
    addProblems(problems, idleInPlan(plan, entryAt(value.plans, i), header.data.run, ["plans", i]));
  });
  worlds.complete.forEach((world, i) => {
    if (world === null || !firstWorld) return;
    addProblems(problems, worldProblems(world, ["worlds", i]));
    addProblems(problems, idleInWorld(world, entryAt(value.worlds, i), ["worlds", i]));
  });
  if (firstPlan && firstWorld) addProblems(problems, namedProblems(plans.complete, worlds.complete));
  if (!header.success || problems.some((problem) => problem.severity === "error")) {
    return { ok: false, problems: listedProblems(problems) };
  }

  const { name, question, shows, notes, outdated, sources, run } = header.data;
  const study: Study = {
    name,
    question,
    shows,
    notes,
    outdated,
    sources,
    plans: (plans.complete as NamedPlan[]).map(normalisedPlan),
    worlds: (worlds.complete as NamedWorld[]).map(normalisedWorld),
    run,
    networks: references(worlds.merged, worlds.complete as NamedWorld[]),
  };
  const madeWith = header.data.madeWith ?? writtenBy;
  return {
    ok: true,
    study: inThisEdition(study, madeWith),
    ...(madeWith && { madeWith }),
    problems: listedProblems(problems),
  };
}

/** Where the imported networks are found, in order of first use, each once. */
function references(merged: Record<string, unknown>[], worlds: NamedWorld[]): NetworkRef[] {
  const found = new Map<string, NetworkRef>();
  worlds.forEach(({ network }, i) => {
    if (network.kind !== "imported") return;
    const { file, inline } = merged[i].network as { file?: string; inline?: unknown };
    const known = found.get(network.digest) ?? { digest: network.digest };
    if (file !== undefined) known.file ??= file;
    if (inline !== undefined) known.inline ??= inline;
    found.set(network.digest, known);
  });
  return [...found.values()];
}

/** A plan or world as the file gives it. */
function entryAt(list: unknown, index: number): unknown {
  return Array.isArray(list) ? list[index] : undefined;
}

/** A seed is any text that shows something and can be written in UTF-8. */
function seedProblems(seed: string): Problem[] {
  const at = { path: "run.seed", severity: "error" as const };
  if (comparable(seed) === "") return [{ ...at, code: "empty", message: "is empty" }];
  if (/\p{Cs}/u.test(seed)) return [{ ...at, code: "half-character", message: "holds half a character" }];
  return [];
}

function failed(code: string, path: string, message: string): StudyResult {
  return { ok: false, problems: [{ code, path, message, severity: "error" }] };
}

function formatProblem(format: unknown): { code: string; message: string } | null {
  if (format === STUDY_FORMAT) return null;
  if (format === undefined) {
    return { code: "missing", message: `missing; a study file begins with "groundswell": ${STUDY_FORMAT}` };
  }
  if (typeof format === "number" && Number.isInteger(format) && format > STUDY_FORMAT) {
    const message = `the file is of format ${format}, newer than format ${STUDY_FORMAT} that this version reads; a newer Groundswell will open it`;
    return { code: "newer-format", message };
  }
  return { code: "wrong-format", message: `${shown(format)} is not a format of study files; write ${STUDY_FORMAT}` };
}
