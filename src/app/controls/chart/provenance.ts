import { replicateWordsOf } from "../../../analysis/words/replicate-words.ts";
import type { Study } from "../../../study/study.ts";
import { uncertaintyInWords } from "../../../study/uncertainty-of.ts";
import { type TimeUnit, weeksAndSpan } from "../../../text/words/time-words.ts";
import { MODEL_VERSION } from "../../state/model-version.ts";

/** What stands beside the results wherever they go. */
export const LIMITS: readonly string[] = [
  "Your organisation’s rate of uptake, or a date.",
  "Whether the practice helps patients.",
  "What a named person will do.",
  "Anything for which there is no lever.",
  "Probabilities in the real world. What a verdict counts are simulated runs.",
  "True costs. Hours are illustrative.",
];

/** The paper that the levers come from. */
export const PAPER =
  "Aveling, Martin, Armstrong, Banerjee and Dixon-Woods (2012), “Quality improvement through clinical communities: eight lessons for practice”, Journal of Health Organization and Management 26(2), 158–174.";

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

/** One line for where there is no room for more. */
export const SHORT_LIMIT = "Simulated, under stated assumptions: not a forecast.";
