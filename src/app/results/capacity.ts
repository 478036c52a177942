import { grouped } from "../../../viz/format.ts";
import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import { bytesPerRun } from "../../engine/result.ts";
import type { Study } from "../../study/study.ts";

/** Bytes of results that the page holds for the world shown. */
export const MOST_BYTES = 600e6;

/** Bytes of the results of so many networks of so many plans. */
export function bytesOf(plans: number, replicates: number, weeks: number): number {
  return plans * replicates * bytesPerRun({ weeks, groups: 0, sites: 0 }, { weeks: true, groups: false, sites: false });
}

/** Networks of so many plans that the page can hold. */
export function mostNetworks(plans: number, weeks: number): number {
  return Math.max(1, Math.floor(MOST_BYTES / bytesOf(plans, 1, weeks)));
}

/** Networks the page runs of a study: its own number, as far as they can be held. */
export function networksRun({ plans, run }: Study): number {
  return Math.min(run.replicates, mostNetworks(plans.length, run.weeks));
}

/** What to say of a study that asks for more networks than the page runs; null of any other. */
export function capacityNote(study: Study): string | null {
  const asked = study.run.replicates;
  const most = networksRun(study);
  if (asked <= most) return null;
  return `This page keeps at most ${grouped(most)} ${replicateWordsOf(study.worlds).many} of a study this long; use the command line for all ${grouped(asked)}.`;
}
