import { startsNetworkFile } from "../../../networks/file/network-file.ts";
import { otherVersion } from "../../../study/other-version.ts";
import { fitProblems } from "../../../study/parse/fit-problems.ts";
import { parseStudy, parseStudyValue } from "../../../study/parse/parse-study.ts";
import type { Study } from "../../../study/study.ts";
import type { Problem } from "../../../text/problem.ts";
import { countInWords } from "../../../text/words/count-in-words.ts";
import { MODEL_VERSION } from "../model-version.ts";
import { type HeldNetwork, type Incoming, networkDataOf } from "../store.ts";

/** A study that can be shown at once, or why not. */
export type Opened =
  | { ok: true; study: Study; networks: Record<string, HeldNetwork>; madeWith?: string }
  | { ok: false; from: string; problems: readonly Problem[] };

/** Reads a study from its value, as JSON has it. */
export function openValue(from: string, value: unknown): Promise<Opened> {
  const parsed = parseStudyValue(value);
  return parsed.ok ? complete(from, parsed.study, {}) : Promise.resolve({ ok: false, from, problems: parsed.problems });
}

/** Reads a study file, with the files of the networks it refers to beside it. */
export async function openFiles(files: readonly File[]): Promise<Opened> {
  const texts = await Promise.all(files.map(async (file) => ({ name: file.name, text: await file.text() })));
  const networks: Record<string, HeldNetwork> = {};
  let studyFile: { name: string; text: string } | null = null;
  for (const { name, text } of texts) {
    if (!startsNetworkFile(text)) {
      studyFile = { name, text };
      continue;
    }
    const { heldFromText } = await import("./held-network.ts");
    const read = heldFromText(text);
    if (!read.ok) return { ok: false, from: name, problems: read.problems };
    networks[read.digest] = read.held;
  }
  if (studyFile === null) {
    return failed(files[0].name, "this is a network file; choose the study that uses it together with it");
  }
  return openText(studyFile.name, studyFile.text, networks);
}

/** Reads a study from its text; `given` are the networks that are at hand, by digest, and `writtenBy` the version that wrote it, where that is known. */
export async function openText(
  from: string,
  text: string,
  given: Record<string, HeldNetwork>,
  writtenBy?: string,
): Promise<Opened> {
  const parsed = parseStudy(text, writtenBy);
  if (!parsed.ok) return { ok: false, from, problems: parsed.problems };
  const opened = await complete(from, parsed.study, given);
  return opened.ok && parsed.madeWith ? { ...opened, madeWith: parsed.madeWith } : opened;
}

/** A study that was opened from a file, as it comes in. */
export function fromFile({ study, networks, madeWith }: Opened & { ok: true }): Incoming {
  return { by: "file", study, networks, madeWith, lookedAt: {}, told: openedText(study.name, madeWith) };
}

/** "3 plans in 1 world". */
export function contents({ plans, worlds }: Study): string {
  return `${countInWords(plans.length, "plan")} in ${countInWords(worlds.length, "world")}`;
}

/** Adds the networks a study holds inline; says which one is missing. */
async function complete(from: string, study: Study, given: Record<string, HeldNetwork>): Promise<Opened> {
  const networks = { ...given };
  for (const { digest, file, inline } of study.networks) {
    if (networks[digest] !== undefined) continue;
    if (inline === undefined) {
      return failed(from, `the study uses the network file ${file ?? digest.slice(0, 12)}; choose both files together`);
    }
    const { heldFromValue } = await import("./held-network.ts");
    const read = heldFromValue(inline);
    if (!read.ok) return { ok: false, from, problems: read.problems };
    networks[digest] = read.held;
  }
  const misfits = fitProblems(study, networkDataOf(networks));
  return misfits.length > 0 ? { ok: false, from, problems: misfits } : { ok: true, study, networks };
}

function failed(from: string, message: string): Opened {
  return { ok: false, from, problems: [{ code: "network-missing", path: "", message, severity: "error" }] };
}

/**
 * Says that a study is there now: "Opened Soft, hard or both.", and where another version wrote it, so. A name that is a question
 * keeps its own mark.
 */
export function openedText(name: string, madeWith?: string): string {
  const opened = /[.?!…]$/.test(name) ? `Opened ${name}` : `Opened ${name}.`;
  const other = otherVersion(madeWith, MODEL_VERSION);
  return other === null ? opened : `${opened} I${other.slice(1)}.`;
}
