import { distribution } from "../analysis/statistics/distribution.ts";
import type { Plan } from "../engine/plan.ts";
import { planOf } from "../engine/plan-result.ts";
import { defaultPlan, defaultWorld } from "../study/schema/defaults.ts";
import { type Check, judged, type Row } from "./check.ts";
import type { Lab } from "./lab.ts";

/** A change of one lever of the default plan, as estimated by a paired and by an independent design of as many runs. */
export interface PairedChange {
  /** "0.50 → 0.55", say. */
  change: string;
  /** Mean difference of genuine use after a year to the default plan, as shares. */
  paired: number;
  independent: number;
  /** Standard error of the distance between the two means. */
  error: number;
  /** Standard deviation of the difference over runs, independent ÷ paired; its square is how many times fewer runs are needed. */
  sdRatio: number;
}

/** A small and a larger change of one lever. */
export interface LeverPairing {
  id: string;
  lever: string;
  small: PairedChange;
  large: PairedChange;
}

const RUNS = 2000;
const WEEKS = 52;

/** How much smaller the standard deviation of a small change has to be for pairing to be worth its name. */
const LEAST_RATIO = 3;

interface Change {
  change: string;
  plan: Plan;
}

/** A lever that is a share, by the group of the plan it stands in: 0.02 more, and 0.2 more. */
function share<K extends string>(id: string, lever: string, groupOf: (plan: Plan) => Record<K, number>, key: K) {
  const more = (by: number): Change => {
    const plan = defaultPlan();
    const group: Record<string, number> = groupOf(plan);
    const before = group[key];
    group[key] = before + by;
    return { change: `${before.toFixed(2)} → ${group[key].toFixed(2)}`, plan };
  };
  return { id, lever, small: more(0.02), large: more(0.2) };
}

function reports(every: number): Change {
  const plan = defaultPlan();
  plan.data.every = every;
  return { change: `never → every ${every} weeks`, plan };
}

const levers = () => [
  share("core-strength", "core strength", ({ core }) => core, "strength"),
  share("resources", "resources", ({ resources }) => resources, "level"),
  share("soft-tactics", "soft tactics", ({ tactics }) => tactics, "soft"),
  share("hard-tactics", "hard tactics", ({ tactics }) => tactics, "hard"),
  share("meetings", "meetings", ({ community }) => community, "meetings"),
  { id: "feedback", lever: "feedback", small: reports(52), large: reports(4) },
];

/**
 * Each change tried in two designs of 2,000 runs an arm. Paired: with and without the change in the same replicates.
 * Independent: with the change in replicates of another seed.
 */
export async function leverPairings(lab: Lab): Promise<LeverPairing[]> {
  const tried = levers();
  const changes = tried.flatMap(({ small, large }) => [small.plan, large.plan]);
  const experiment = { world: defaultWorld(), weeks: WEEKS, replicates: RUNS };
  const same = await lab.run({ ...experiment, plans: [defaultPlan(), ...changes], seed: "pairing" });
  const other = await lab.run({ ...experiment, plans: changes, seed: "pairing, another seed" });
  const without = planOf(same, 0).summaries("genuineEnd");
  const compared = ({ change }: Change, k: number): PairedChange => {
    const inSame = planOf(same, k + 1).summaries("genuineEnd");
    const inOther = planOf(other, k).summaries("genuineEnd");
    const paired = distribution(inSame.map((value, r) => value - without[r]));
    const independent = distribution(inOther.map((value, r) => value - without[r]));
    return {
      change,
      paired: paired.mean,
      independent: independent.mean,
      // both subtract the same runs without the change, so these play no part in how far the means lie apart
      error: Math.hypot(distribution(inSame).standardError, distribution(inOther).standardError),
      sdRatio: independent.deviation / paired.deviation,
    };
  };
  return tried.map(({ id, lever, small, large }, l) => ({
    id,
    lever,
    small: compared(small, 2 * l),
    large: compared(large, 2 * l + 1),
  }));
}

/** Whether both means agree within 3 standard errors, and pairing makes the small change's spread at least 3 times smaller. */
export function pairingHolds({ small, large }: LeverPairing): boolean {
  const agree = ({ paired, independent, error }: PairedChange) => Math.abs(paired - independent) <= 3 * error;
  return agree(small) && agree(large) && small.sdRatio >= LEAST_RATIO;
}

/** Paired comparison estimates what independent runs estimate, with fewer of them. */
export const PAIRING: Check = {
  id: "pairing",
  title: "Pairing by keyed chance",
  about:
    `A small and a larger change of one lever of the default plan, ${RUNS} runs an arm, with the same replicates ` +
    "(paired) and with replicates of another seed (independent). Both estimate the same difference in genuine use " +
    "after a year; how much smaller the paired standard deviation is says how many runs pairing saves. It saves less the " +
    "larger the change and the longer the run: +0.05 over two years, tried first, was 3.1 to 7.0 times smaller, and 2.9 times for hard tactics.",
  rows: async (lab) => (await leverPairings(lab)).map(rowOf),
};

function rowOf(pairing: LeverPairing): Row {
  const { id, lever, small, large } = pairing;
  return {
    id: `pairing-${id}`,
    setUp: `${lever}: ${small.change}, and ${large.change}`,
    expected: `the same mean either way; for the small change a standard deviation at least ${LEAST_RATIO} times smaller`,
    source: "docs/model.md section 7.9",
    got: [small, large].map(inWords).join("; "),
    tolerance: "3 standard errors of the distance between the means",
    outcome: judged(pairingHolds(pairing)),
    note: "",
  };
}

function inWords({ change, paired, independent, error, sdRatio }: PairedChange): string {
  const points = (difference: number) => `${difference < 0 ? "−" : "+"}${Math.abs(100 * difference).toFixed(2)}`;
  const apart = (Math.abs(paired - independent) / error).toFixed(1);
  return (
    `${change}: paired ${points(paired)} points, independent ${points(independent)}, ${apart} standard errors apart, ` +
    `standard deviation ${sdRatio.toFixed(1)} times smaller, ${(sdRatio ** 2).toFixed(0)} times fewer runs`
  );
}
