import { headlineOf } from "../../analysis/headline.ts";
import { pairedSummary } from "../../analysis/paired.ts";
import { shareKind, type VerdictKind } from "../../analysis/verdict-kind.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { NamedWorld, Study } from "../../study/study.ts";
import type { Lab } from "../lab.ts";
import { VARIATIONS, type Variation } from "./variations.ts";

/** Replicates of every conclusion. */
export const CONCLUSION_REPLICATES = 100;

/** What can be said of a plan against the baseline under one variation: which case it is, and in how many of `n` networks it is ahead and behind. */
export interface Finding {
  kind: VerdictKind;
  better: number;
  worse: number;
  n: number;
}

/** A plan of a study against its baseline in one of its worlds, under each of `VARIATIONS`; null where a variation does not apply. */
export interface Conclusion {
  study: string;
  world: string;
  plan: string;
  baseline: string;
  outcomes: (Finding | null)[];
}

/** Every conclusion of a study of several plans, held against every variation. Studies of one plan have none. */
export async function conclusionsOf(lab: Lab, study: Study): Promise<Conclusion[]> {
  if (study.plans.length < 2) return [];
  const [baseline, ...others] = study.plans.map(({ name }) => name);
  const all: Conclusion[] = [];
  for (const world of study.worlds) {
    const columns: (Finding[] | null)[] = [];
    for (const variation of VARIATIONS) columns.push(await outcomes(lab, study, world, variation));
    others.forEach((plan, i) => {
      const own = columns.map((column) => column?.[i] ?? null);
      all.push({ study: study.name, world: world.name, plan, baseline, outcomes: own });
    });
  }
  return all;
}

/** The outcomes of all plans but the baseline. */
async function outcomes(lab: Lab, study: Study, base: NamedWorld, variation: Variation): Promise<Finding[] | null> {
  const world = variation.world === undefined ? base : variation.world(base);
  if (world === null) return null;
  const { weeks, seed, uncertainty } = variation.run?.(study.run) ?? study.run;
  const result = await lab.run({
    world,
    plans: study.plans,
    weeks,
    seed,
    uncertainty,
    replicates: CONCLUSION_REPLICATES,
  });
  const [theirs, ...others] = plansOf(result);
  const { key } = headlineOf(world);
  return others.map((ours) => {
    const pairs = pairedSummary(theirs, ours, key);
    return { kind: shareKind(pairs), better: pairs.better, worse: pairs.worse, n: pairs.n };
  });
}

/** Whether what was said of a plan as it is, is still said: a verdict that turns, or that is no longer clear, does not hold. */
export function stillSaid(asItIs: Finding, varied: Finding): boolean {
  return asItIs.kind === varied.kind;
}

/** Whether a plan that was clearly ahead is clearly behind, or the other way round. */
export function turns(asItIs: Finding, varied: Finding): boolean {
  const kinds = [asItIs.kind, varied.kind];
  return kinds.includes("better") && kinds.includes("worse");
}
