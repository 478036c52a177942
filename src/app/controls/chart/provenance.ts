import { replicateWordsOf } from "../../../analysis/words/replicate-words.ts";
import type { Study } from "../../../study/study.ts";
import { uncertaintyInWords } from "../../../study/uncertainty-of.ts";
import { type TimeUnit, weeksAndSpan } from "../../../text/words/time-words.ts";
import { MODEL_VERSION } from "../../state/model-version.ts";

/** How to cite the program. */
export const CITATION = `Groundswell ${MODEL_VERSION}: agent-based simulation of how clinical communities take up an evidence-based practice. The Groundswell authors, MIT licence.`;

/**
 * "Groundswell 0.1.0 · Soft, hard or both · seed groundswell · 200 networks, 104 weeks", and how far constants of people vary,
 * of everything that leaves the page. `time`: what stands beside the weeks.
 */
export function provenance({ name, run, worlds }: Study, time: TimeUnit): string {
  const { one, many } = replicateWordsOf(worlds);
  const replicates = run.replicates === 1 ? `1 ${one}` : `${run.replicates} ${many}`;
  const { uncertainty, weeks, seed } = run;
  const unknown = uncertainty === 0 ? "" : `, ${uncertaintyInWords(uncertainty)}`;
  return `Groundswell ${MODEL_VERSION} · ${name} · seed ${seed} · ${replicates}, ${weeksAndSpan(weeks, time)}${unknown}`;
}
