import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { givenNetwork, randomSources } from "../given-network.ts";
import { exact, explained, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { criticalMass, followersShare } from "../theory/critical-mass.ts";
import { completeNetwork, curvesOf, runAlone, withThreshold } from "./reduced-runs.ts";

/** Everyone follows the others where a share of them uses the practice, and gives it up where it does not. */
function followers(network: World["network"], threshold: number, committed: number): World {
  const world = withThreshold(reducedWorld(network), threshold);
  world.people.twoWay = true;
  world.practice.committed = committed;
  return world;
}

// what happens is certain once it is drawn who is committed
async function tipping(lab: Lab, threshold: number): Promise<Row> {
  const [people, runs] = [400, 40];
  let [wrong, tipped, highestBelow, lowestAbove] = [0, 0, 0, 1];
  const offsets = [-0.1, -0.05, -0.02, 0, 0.02, 0.05, 0.1];
  for (const offset of offsets) {
    const world = followers(completeNetwork(people), threshold, threshold + offset);
    const curves = curvesOf(await runAlone(lab, { world, weeks: 3, replicates: runs, seed: "committed" }));
    for (const curve of curves) {
      const committed = Math.round(curve[0] * people);
      // whoever is not committed sees all of those who are among people − 1 others
      const tips = committed / (people - 1) >= threshold - 1e-12;
      if (Math.round(curve[3] * people) !== (tips ? people : committed)) wrong++;
      if (Math.round(curve[3] * people) === people) {
        tipped++;
        lowestAbove = Math.min(lowestAbove, curve[0]);
      } else highestBelow = Math.max(highestBelow, curve[0]);
    }
  }
  const all = offsets.length * runs;
  return exact(
    {
      id: `committed-${threshold}`,
      setUp: `${people} people who all see each other and follow ${threshold} of the others both ways; a share around ${threshold} is committed, ${all} draws`,
      source: "MODEL section 7; Centola et al. 2018",
      note: "Where the tipping point lies is assumed: it is the threshold. That it is sharp follows.",
    },
    `all follow where the committed are at least ${threshold} of the others, and nobody where they are fewer`,
    `so in ${all - wrong} of ${all}: ${tipped} tipped, the lowest at ${lowestAbove.toFixed(4)}, the highest that did not at ${highestBelow.toFixed(4)}`,
    wrong === 0 && tipped > 0 && tipped < all,
  );
}

async function majority(lab: Lab): Promise<Row> {
  const people = 101;
  const end = async (first: number) => {
    const world = followers(completeNetwork(people), 0.5, 0);
    world.practice.first = { by: "number", number: first };
    const [curve] = curvesOf(await runAlone(lab, { world, weeks: 2, replicates: 1, seed: "committed" }));
    return Array.from(curve, (share) => Math.round(share * people)).join(", ");
  };
  const [fewer, more] = [await end(40), await end(60)];
  return exact(
    {
      id: "majority",
      setUp: `${people} people who all see each other and follow a half both ways, nobody committed; 40 or 60 use it first`,
      source: "MODEL section 7",
    },
    "40, 0, 0 and 60, 101, 101 users by week",
    `${fewer} and ${more}`,
    fewer === "40, 0, 0" && more === "60, 101, 101",
  );
}

/** Samples and how many of a sample must use the practice: a majority, or for twelve also a half. */
const SAMPLES = [
  { sample: 5, least: 3, words: "most of 5", published: 0.165 },
  { sample: 12, least: 6, words: "half of 12", published: 0.21 },
  { sample: 12, least: 7, words: "most of 12", published: 0.292 },
  { sample: 13, least: 7, words: "most of 13", published: 0.257 },
  { sample: 25, least: 13, words: "most of 25", published: 0.309 },
];
const PEOPLE = 5000;
const RUNS = 20;

async function following(lab: Lab, { sample, least, words, published }: (typeof SAMPLES)[number]): Promise<Row> {
  const { spec, networks } = givenNetwork(`sources-${sample}`, PEOPLE, randomSources(PEOPLE, sample, "committed"));
  const critical = criticalMass(sample, least);
  const bound = sigmas(2 * SAMPLES.length);
  const points: Point[] = [];
  for (const factor of [0.85, 1.15]) {
    const committed = factor * critical;
    const world = followers(spec, (least - 0.5) / sample, committed);
    const curves = curvesOf(await runAlone(lab, { world, weeks: 60, replicates: RUNS, seed: "committed", networks }));
    // who is committed is drawn, so each run has its own expectation
    const off = estimate(curves.map((curve) => curve[60] - followersShare(curve[0], sample, least)));
    const expected = followersShare(committed, sample, least);
    points.push({
      at: `C = ${committed.toFixed(3)}`,
      expected,
      got: expected + off.mean,
      tolerance: bound * off.standardError + 10 / PEOPLE,
    });
  }
  return nearAll(
    {
      id: `follow-${sample}-${least}`,
      setUp: `${PEOPLE.toLocaleString("en")} people, each follows ${words} others, chosen at random once; a share C is committed, 15 % below and above its critical value ${critical.toFixed(3)}; ${RUNS} runs: share that follows in the end`,
      source: `Centola et al. 2018, mean field: ${published}`,
      note: "A fixed sample of others instead of a memory of plays: from the committed alone use only grows, and then both lead to the same equation.",
    },
    `least root of x = C + (1 − C)·P(Bin(${sample}, x) ≥ ${least})`,
    points,
    4,
    `${bound.toFixed(2)} standard errors (99 % for ${2 * SAMPLES.length} numbers together), and 10 people for the finite number`,
  );
}

function memory(): Row {
  return explained(
    {
      id: "follow-memory",
      setUp: "best response to the last M plays in random pairs, ties decided by a coin",
      source: "Centola et al. 2018: 0.242 for M = 12; tip just above 25 % among 194 people",
      note: "A clinician has a state but no memory of whom they met, sees all contacts in every week, and an even count is decided by the rule, not by a coin. The rows above have the same mean field with a fixed sample, and bracket 0.242 by 0.210 (half is enough) and 0.292 (half is not).",
    },
    "critical share 0.242",
    "cannot be expressed",
  );
}

function naming(): Row {
  return explained(
    {
      id: "binary-agreement",
      setUp:
        "binary agreement on a complete network: A, B or both words known, speaker and listener drop to the word agreed on",
      source: "Xie et al. 2011: critical share of committed 0.0979",
      note: "It needs a state between A and B that both lead to and that both leave. Surface use could be such a state (0→1, 1→2 and 1→0 exist), but genuine users never go back to it: 2→1 is no change of the model, and nobody's state changes by speaking. A committed minority of a tenth therefore tips nobody here by memory; rules that follow a share of others tip as above.",
    },
    "critical share 0.0979",
    "cannot be expressed",
  );
}

/** When a committed minority carries everyone: thresholds, samples, and what needs a memory. */
export const COMMITTED_MINORITY: Check = {
  id: "committed-minority",
  title: "Committed minorities",
  about:
    "Some always use the practice; the others follow what enough of those they look at do, and stop when they no longer do.",
  async rows(lab) {
    const rows = [await tipping(lab, 0.5), await tipping(lab, 0.25), await majority(lab)];
    for (const sample of SAMPLES) rows.push(await following(lab, sample));
    return [...rows, memory(), naming()];
  },
};
