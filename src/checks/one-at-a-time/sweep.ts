import { pairedDifferences } from "../../analysis/paired.ts";
import type { Plan } from "../../engine/plan.ts";
import { type PlanResult, planOf } from "../../engine/plan-result.ts";
import { SUMMARIES, type SummaryKey } from "../../engine/record/summaries.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import { laidOver } from "../../study/merge.ts";
import { defaultPlan, defaultWorld } from "../../study/schema/defaults.ts";
import { planSchema, worldSchema } from "../../study/schema/study-schema.ts";
import { setAt } from "../../text/path.ts";
import { type Estimate, estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { WEEKS } from "../patterns/experiment.ts";
import { usualCare } from "../trials/tactics.ts";
import { NEEDS } from "./needs.ts";
import type { Setting } from "./settings.ts";

/** Replicates of every value. */
export const REPLICATES_ALONE = 100;

/** One seed for all values, so that they differ by nothing but the setting. */
const SEED = "one setting at a time";

/** What a setting does to genuine use in the last week of two years, in shares, with one plan. */
export interface Moved {
  /** The mean at each value. */
  levels: number[];
  /** The highest mean less the lowest, in the same networks. */
  span: Estimate;
  /** The largest of the small steps from one value to the next (`isSmall`): its size with its sign, and the value at which it ends. Null where there is none. */
  step: (Estimate & { at: unknown }) | null;
  /** Where genuine use hardly moves: the other share that moves most, and by how much. */
  elsewhere: { key: SummaryKey; span: Estimate } | null;
}

/** A setting swept over its values. */
export interface Swept {
  setting: Setting;
  /** With the default plan, and with usual care. */
  byPlan: { default: Moved; usualCare: Moved };
  /**
   * A constant or another number of the world 30 % lower and higher, within its range: by how much that moves what the default plan gains
   * over usual care, in shares. Null for what a plan sets, for choices, and for numbers that are 0 by default.
   */
  gainMoved: { lower: number; higher: number } | null;
}

/** Sweeps one setting alone, at the default plan and at usual care in the default world. */
export async function sweepAlone(lab: Lab, setting: Setting): Promise<Swept> {
  const byPlan = setting.of === "plan" ? await sweepLever(lab, setting) : await sweepAssumption(lab, setting);
  return { setting, byPlan, gainMoved: await movedGain(lab, setting) };
}

async function sweepLever(lab: Lab, setting: Setting): Promise<Swept["byPlan"]> {
  const { world, plans } = baseOf(setting);
  const all = plans.flatMap((plan) => setting.values.map((value) => planAt(plan, setting.path, value)));
  const result = await run(lab, world, all);
  const runs = all.map((_, i) => planOf(result, i));
  const n = setting.values.length;
  return { default: moved(setting, runs.slice(0, n)), usualCare: moved(setting, runs.slice(n)) };
}

async function sweepAssumption(lab: Lab, setting: Setting): Promise<Swept["byPlan"]> {
  const { world, plans } = baseOf(setting);
  const runs: PlanResult[][] = [[], []];
  for (const value of setting.values) {
    const result = await run(lab, worldAt(world, setting.path, value), plans);
    runs.forEach((own, plan) => {
      own.push(planOf(result, plan));
    });
  }
  return { default: moved(setting, runs[0]), usualCare: moved(setting, runs[1]) };
}

async function movedGain(lab: Lab, setting: Setting): Promise<Swept["gainMoved"]> {
  const own = setting.default;
  if (setting.of === "plan" || typeof own !== "number" || own === 0) return null;
  const { world, plans } = baseOf(setting);
  const gains: number[] = [];
  for (const factor of [1, 0.7, 1.3]) {
    const value = within(setting, own * factor);
    const result = await run(lab, worldAt(world, setting.path, value), plans);
    gains.push(estimate(pairedDifferences(planOf(result, 1), planOf(result, 0), "genuineEnd")).mean);
  }
  return { lower: gains[1] - gains[0], higher: gains[2] - gains[0] };
}

/** Rounded where the values are whole, and held between their ends. */
function within({ values }: Setting, value: number): number {
  const numbers = values as readonly number[];
  const rounded = numbers.every(Number.isInteger) ? Math.round(value) : value;
  return Math.min(Math.max(rounded, Math.min(...numbers)), Math.max(...numbers));
}

/** Spans below this are looked into: 1 point. */
export const ONE_POINT = 0.01;

function moved({ values, ordered }: Setting, runs: readonly PlanResult[]): Moved {
  const ends = runs.map((own) => own.summaries("genuineEnd"));
  const levels = ends.map((each) => estimate(each).mean);
  const steps = ends
    .slice(1)
    .map((each, i) => ({
      ...difference(each, ends[i]),
      at: values[i + 1] as unknown,
      small: ordered && isSmall(values[i], values[i + 1]),
    }))
    .filter(({ small }) => small);
  const step = steps.reduce<Moved["step"]>(
    (most, one) => (Math.abs(one.mean) > Math.abs(most?.mean ?? 0) ? one : most),
    null,
  );
  const span = spanOf(ends);
  return { levels, span, step, elsewhere: span.mean < ONE_POINT ? elsewhere(runs) : null };
}

/** Whether a step changes a value by less than half: from nothing to something, or from one to two, much may change at once. */
function isSmall(from: unknown, to: unknown): boolean {
  const [a, b] = [Number(from), Number(to)];
  return Math.abs(b - a) < Math.max(Math.abs(a), Math.abs(b)) / 2;
}

function elsewhere(runs: readonly PlanResult[]): Moved["elsewhere"] {
  const shares = SUMMARIES.filter(({ key, unit }) => unit === "share" && key !== "genuineEnd");
  const spans = shares.flatMap(({ key }) => {
    const values = runs.map((own) => own.summaries(key));
    // where nobody is in the margins, say, there is no gap
    return values.some((each) => Number.isNaN(estimate(each).mean)) ? [] : [{ key, span: spanOf(values) }];
  });
  return spans.reduce((most, one) => (one.span.mean > most.span.mean ? one : most));
}

/** The highest mean less the lowest, in the same networks. */
function spanOf(values: readonly ArrayLike<number>[]): Estimate {
  const means = values.map((each) => estimate(each).mean);
  const at = (mean: number) => values[means.indexOf(mean)];
  return difference(at(Math.max(...means)), at(Math.min(...means)));
}

function difference(a: ArrayLike<number>, b: ArrayLike<number>): Estimate {
  return estimate(Array.from(a, (value, r) => value - b[r]));
}

function baseOf({ need }: Setting): { world: World; plans: readonly [Plan, Plan] } {
  const { plan, world } = NEEDS.find(({ said }) => said === need) ?? { plan: {}, world: {} };
  const planOn = (base: Plan): Plan => planSchema.parse(laidOver({ ...base }, { ...plan }));
  return {
    world: worldSchema.parse(laidOver({ ...defaultWorld() }, { ...world })),
    plans: [planOn(defaultPlan()), planOn(usualCare())],
  };
}

function planAt(plan: Plan, path: string, value: unknown): Plan {
  const [, emphasis] = path.split("theory.emphasis.");
  if (emphasis === undefined) return planSchema.parse(setAt(plan, path, value));
  // the three shares sum to 1: the others give way alike
  const other = (1 - (value as number)) / 2;
  const shares = { capability: other, motivation: other, opportunity: other, [emphasis]: value };
  return planSchema.parse(setAt(plan, "theory.emphasis", shares));
}

/** A choice of another kind starts from that kind's own settings. */
function worldAt(world: World, path: string, value: unknown): World {
  const given = path.split(".").reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
  return worldSchema.parse(laidOver({ ...world }, given as Record<string, unknown>));
}

function run(lab: Lab, world: World, plans: readonly Plan[]): Promise<JobResult> {
  return lab.run({ world, plans, weeks: WEEKS, replicates: REPLICATES_ALONE, seed: SEED });
}
