import { type Check, judged, type Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { type GivenTie, givenNetwork, personId } from "../given-network.ts";
import { exact, nearAll, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { spreadOfEverySet, type WeightedTies } from "../theory/live-edges.ts";
import { endsOf, runAlone, withThreshold } from "./reduced-runs.ts";

const PEOPLE = 10;
const BUDGET = 3;
const RUNS = 3000;
const SOURCE = "Kempe, Kleinberg and Tardos 2003";

/** Ten people, each listening to two or three others with unequal weights. */
const INTO: WeightedTies = [
  [
    { from: 1, weight: 3 },
    { from: 4, weight: 1 },
  ],
  [
    { from: 0, weight: 2 },
    { from: 2, weight: 2 },
    { from: 7, weight: 1 },
  ],
  [
    { from: 1, weight: 1 },
    { from: 3, weight: 4 },
  ],
  [
    { from: 4, weight: 2 },
    { from: 5, weight: 3 },
  ],
  [
    { from: 0, weight: 1 },
    { from: 3, weight: 1 },
    { from: 9, weight: 2 },
  ],
  [
    { from: 3, weight: 1 },
    { from: 6, weight: 5 },
  ],
  [
    { from: 5, weight: 2 },
    { from: 8, weight: 1 },
    { from: 2, weight: 1 },
  ],
  [
    { from: 8, weight: 3 },
    { from: 1, weight: 2 },
  ],
  [
    { from: 7, weight: 1 },
    { from: 9, weight: 1 },
  ],
  [
    { from: 8, weight: 2 },
    { from: 4, weight: 1 },
    { from: 6, weight: 3 },
  ],
];

const ties = INTO.flatMap((list, to) => list.map(({ from, weight }): GivenTie => [from, to, weight]));
const { spec, networks } = givenNetwork("ten-people", PEOPLE, ties);
const bits = (set: readonly number[]) => set.reduce((sum, i) => sum | (1 << i), 0);

/** People reached by a set of first users, one number a run; every set sees the same thresholds. */
async function reached(lab: Lab, set: readonly number[]): Promise<Float64Array> {
  // θ = ½·(1 − 1 + 2u): even between 0 and 1
  const world = withThreshold(reducedWorld(spec), 0.5);
  world.people.variation = 1;
  world.practice.first = { by: "named", named: set.map(personId) };
  const run = { world, weeks: PEOPLE, replicates: RUNS, seed: "spread", record: {}, networks };
  return endsOf(await runAlone(lab, run)).map((share) => Math.round(share * PEOPLE));
}

/** Adds, one after another, who reaches most on average; keeps what was reached by every set tried. */
async function greedily(lab: Lab): Promise<{ chosen: number[]; tried: Map<number, Float64Array> }> {
  const tried = new Map<number, Float64Array>([[0, new Float64Array(RUNS)]]);
  const chosen: number[] = [];
  while (chosen.length < BUDGET) {
    let best = { person: -1, mean: -1 };
    for (let person = 0; person < PEOPLE; person++) {
      if (chosen.includes(person)) continue;
      const set = [...chosen, person];
      const counts = await reached(lab, set);
      tried.set(bits(set), counts);
      const { mean } = estimate(counts);
      if (mean > best.mean) best = { person, mean };
    }
    chosen.push(best.person);
  }
  return { chosen, tried };
}

// for every set tried and a person added to it that was tried as well: what the person added, run by run
function gains(tried: Map<number, Float64Array>): { set: number; person: number; gain: Float64Array }[] {
  const people = Array.from({ length: PEOPLE }, (_, i) => i);
  return [...tried].flatMap(([set, without]) =>
    people.flatMap((person) => {
      const bit = 1 << person;
      const counts = (set & bit) === 0 ? tried.get(set | bit) : undefined;
      return counts ? [{ set, person, gain: counts.map((count, r) => count - without[r]) }] : [];
    }),
  );
}

async function rows(lab: Lab): Promise<Row[]> {
  const spread = spreadOfEverySet(INTO);
  const { chosen, tried } = await greedily(lab);
  const sets = [...tried.keys()].filter((set) => set !== 0);
  const bound = sigmas(sets.length);
  const name = (set: number) => INTO.flatMap((_, i) => ((set >>> i) & 1 ? [i + 1] : [])).join("+");
  const size = (set: number) => name(set).split("+").length;
  const optimum = spread.reduce((best, value, set) => (size(set) === BUDGET && value > best ? value : best), 0);
  const setUp = `${PEOPLE} people with weighted ties, thresholds even between 0 and 1, at once; ${RUNS} runs`;
  const found = estimate(tried.get(bits(chosen))!).mean;

  const added = gains(tried);
  const losses = added.filter(({ gain }) => gain.some((people) => people < 0)).length;
  // the same person added to a set and to a larger one
  const pairs = added.flatMap((small) =>
    added
      .filter(({ set, person }) => person === small.person && set !== small.set && (set & small.set) === small.set)
      .map((large) => estimate(small.gain.map((people, r) => people - large.gain[r]))),
  );
  const least = pairs.reduce((a, b) => (a.mean < b.mean ? a : b));
  const pairBound = sigmas(pairs.length);
  return [
    nearAll(
      {
        id: "spread-live-edge",
        setUp: `${setUp}: people reached by ${sets.length} sets of 1 to ${BUDGET} first users`,
        source: SOURCE,
      },
      "as by brute force over all live-edge graphs",
      sets.map((set) => {
        const { mean, standardError } = estimate(tried.get(set)!);
        return { at: name(set), expected: spread[set], got: mean, tolerance: bound * standardError };
      }),
      3,
      `${bound.toFixed(2)} standard errors (99 % for ${sets.length} numbers together)`,
    ),
    exact(
      { id: "spread-monotone", setUp: `${setUp}: one first user more, in the same run`, source: SOURCE },
      "never fewer reached",
      `fewer in some run for ${losses} of ${added.length} additions`,
      losses === 0,
    ),
    {
      id: "spread-submodular",
      setUp: `${setUp}: what the same person adds to a set and to a larger one`,
      expected: "never more to the larger one, on average",
      source: SOURCE,
      got: `least difference ${least.mean.toFixed(3)} (standard error ${least.standardError.toFixed(3)}) of ${pairs.length}`,
      tolerance: `${pairBound.toFixed(2)} standard errors (99 % for ${pairs.length} differences together)`,
      outcome: judged(pairs.every(({ mean, standardError }) => mean >= -pairBound * standardError)),
      note: "",
    },
    {
      id: "spread-greedy",
      setUp: `${setUp}: ${BUDGET} first users chosen one after another by who adds most`,
      expected: `at least 1 − 1/e = 0.632 of the best ${BUDGET}, ${optimum.toFixed(3)} people by brute force`,
      source: SOURCE,
      got: `${name(bits(chosen))}: ${found.toFixed(3)} people, ${(found / optimum).toFixed(3)} of the best`,
      tolerance: "at least",
      outcome: judged(found >= (1 - 1 / Math.E) * optimum),
      note: "",
    },
  ];
}

/** Maximizing the spread of influence: Kempe, Kleinberg and Tardos (2003), KDD '03:137. */
export const INFLUENCE_SPREAD: Check = {
  id: "influence-spread",
  title: "Choosing first users",
  about:
    "With thresholds drawn evenly, whom a set of first users reaches is known exactly for a small network, and choosing them one by one is nearly best.",
  rows,
};
