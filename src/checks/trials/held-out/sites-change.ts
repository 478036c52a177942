import { wilson } from "../../../analysis/statistics/wilson.ts";
import { type PlanResult, planOf } from "../../../engine/plan-result.ts";
import type { JobResult } from "../../../engine/result.ts";
import { GENUINE, type PracticeState, SURFACE } from "../../../engine/states.ts";
import { judged, type Row } from "../../check.ts";
import type { Lab } from "../../lab.ts";
import { ENGLAND_WEEKS, englishProgramme, englishWorld } from "../england.ts";
import { usualCare } from "../tactics.ts";

const RUNS = 200;
const SITES = 17;

/** Of 17 intensive care units: little change, boosted, transformed. */
const PUBLISHED = [11, 5, 1];
const WORDS = ["little change", "boosted", "transformed"];

/** Points gained over no programme from which a site counts as boosted and as transformed; ours, the paper has no numbers. */
const CUTS = [10, 30];

/** Strength of the programme, in tenths of the shipped study's, at which about 11 of 17 sites change little. */
const MATCHED = 0.3;

/** What a programme changes site by site. */
export async function siteRows(lab: Lab): Promise<Row[]> {
  const result = await lab.run({
    world: englishWorld(SITES),
    plans: [usualCare(), englishProgramme(MATCHED), englishProgramme(1)],
    weeks: ENGLAND_WEEKS,
    replicates: RUNS,
    seed: "17 units",
    record: { sites: true },
  });
  const [matched, whole] = [1, 2].map((plan) => sharesByChange(siteGains(result, plan)));
  const percent = (shares: number[]) => shares.map((share) => (100 * share).toFixed(0)).join(" / ");
  return [
    {
      id: "sites-change",
      setUp: `The English world of the study michigan with ${SITES} sites, its programme at ${MATCHED} of its strength: sites by measured use gained over no programme (${WORDS.join(" / ")}: cut at ${CUTS.join(" and ")} points)`,
      expected: `${percent(PUBLISHED.map((count) => count / SITES))} % (11, 5 and 1 of 17)`,
      source: "Dixon-Woods et al. 2013, Implement Sci 8:70",
      got: `${percent(matched)} %`,
      tolerance: `Wilson's 95 % range for each count of 17: ${PUBLISHED.map(rangeOf).join(", ")} %`,
      outcome: judgeShares(matched),
      note: `The programme's strength was matched to the first share, out of eight tried; the other two follow. The cuts are ours, and 17 units allow much. At the full strength of the shipped study it is ${percent(whole)} %.`,
    },
  ];
}

/** Gain in measured use of every site of every run, in points, over the first plan. */
function siteGains(result: JobResult, plan: number): number[] {
  const [first, own] = [planOf(result, 0), planOf(result, plan)];
  const sites = Array.from({ length: SITES }, (_, site) => site);
  return own
    .byReplicate((replicate) =>
      sites.map((site) => 100 * (measuredAt(own, replicate, site) - measuredAt(first, replicate, site))),
    )
    .flat();
}

function measuredAt(plan: PlanResult, replicate: number, site: number): number {
  const share = (state: PracticeState) => plan.shareIn("sites", site, state, replicate, ENGLAND_WEEKS);
  return share(SURFACE) + share(GENUINE);
}

/** Shares of the gains below the first cut, up to the second, and above. */
export function sharesByChange(gains: readonly number[]): number[] {
  const counts = [0, 0, 0];
  for (const gain of gains) counts[gain < CUTS[0] ? 0 : gain < CUTS[1] ? 1 : 2] += 1;
  return counts.map((count) => count / gains.length);
}

/** Every share within Wilson's range for its count of 17. */
export function judgeShares(shares: readonly number[]): Row["outcome"] {
  return judged(
    shares.every((share, k) => {
      const { lo, hi } = wilson(PUBLISHED[k], SITES);
      return share >= lo && share <= hi;
    }),
  );
}

function rangeOf(count: number): string {
  const { lo, hi } = wilson(count, SITES);
  return `${(100 * lo).toFixed(0)} to ${(100 * hi).toFixed(0)}`;
}
