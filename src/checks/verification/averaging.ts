import { planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import { GENUINE } from "../../engine/states.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { bothWays, type GivenTie, givenNetwork, personId } from "../given-network.ts";
import { estimatedShare, explained, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { friedkinJohnsen, islandEigenvalue } from "../theory/averaging.ts";
import { curvesOf, runAlone } from "./reduced-runs.ts";

/** Weekly rate at which someone takes over what one of their contacts does. */
const RATE = 0.02;

/**
 * The voter model: someone who does not use the practice takes it up at a rate times the share of contacts who do, and who
 * uses it drops it at the same rate times the share who do not. The chance that a person uses it then follows DeGroot's
 * averaging: dx/dt = rate·(W − 1)x.
 */
function voters(network: World["network"], rate = RATE): World {
  const world = reducedWorld(network, {
    persuasionPeers: rate,
    drift: rate,
    driftPeers: 1,
    driftContext: 1,
  });
  world.people.response = "simple";
  return world;
}

async function consensus(lab: Lab): Promise<Row> {
  const [leaves, runs, weeks] = [20, 1500, 3000];
  const points: Point[] = [];
  const cases = [
    { at: "only the hub", first: ["1"], expected: 1 / 2 },
    { at: "5 leaves", first: ["2", "3", "4", "5", "6"], expected: 5 / 40 },
    {
      at: "the hub and 10 leaves",
      first: Array.from({ length: 11 }, (_, k) => String(k + 1)),
      expected: 1 / 2 + 10 / 40,
    },
  ];
  const bound = sigmas(cases.length);
  let undecided = 0;
  for (const { at, first, expected } of cases) {
    const world = voters({ kind: "star", clinicians: leaves + 1, degree: 0, rewiring: 0 });
    world.practice.first = { by: "named", named: first };
    const ends = curvesOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "voter" })).map(
      (curve) => curve[weeks],
    );
    undecided += ends.filter((share) => share > 0 && share < 1).length;
    const { mean, standardError } = estimatedShare(ends.filter((share) => share === 1).length, runs, expected);
    points.push({ at, expected, got: mean, tolerance: bound * standardError + RATE / 2 });
  }
  const row = nearAll(
    {
      id: "voter-consensus",
      setUp: `voter model on a star of ${leaves} leaves, ${RATE} a week, ${runs} runs of ${weeks} weeks: chance that all agree on using it`,
      source: "DeGroot 1974",
      note: `${undecided} runs were undecided at the end.`,
    },
    "Σ d_i x_i(0) / 2m: the hub counts as much as all leaves",
    points,
    3,
    `${bound.toFixed(2)} standard errors (99 % for the three together), and half of ${RATE} for weekly steps`,
  );
  return undecided === 0 ? row : { ...row, outcome: "fail" };
}

/** Groups of people all tied to each other, more strongly inside the group; each group is a site. */
function islands(groups: number, people: number, inside: number) {
  const all = groups * people;
  const group = (i: number) => Math.floor(i / people);
  const ties: GivenTie[] = [];
  for (let i = 0; i < all; i++) {
    for (let j = 0; j < i; j++) ties.push(...bothWays(i, j, group(i) === group(j) ? inside : 1));
  }
  return givenNetwork(`islands-${groups}`, all, ties, {
    site: Int32Array.from({ length: all }, (_, i) => group(i)),
    sites: Array.from({ length: groups }, (_, k) => `group ${k + 1}`),
    initial: Uint8Array.from({ length: all }, (_, i) => (group(i) === 0 ? 2 : 0)),
  });
}

async function island(lab: Lab, groups: number, inside: number, published: number): Promise<Row> {
  const [people, runs, weeks] = [60 / groups, 600, 600];
  const { spec, networks } = islands(groups, people, inside);
  const rate = 0.01;
  const record = { sites: true };
  const result = await runAlone(lab, {
    world: voters(spec, rate),
    weeks,
    replicates: runs,
    seed: "islands",
    record,
    networks,
  });
  const plan = planOf(result, 0);
  const eigenvalue = islandEigenvalue(groups, people, inside, 1);
  const times = [50, 100, 200, 400];
  const bound = sigmas(2 * times.length);
  const points = times.map((week): Point => {
    const share = (site: number, replicate: number) => plan.shareIn("sites", site, GENUINE, replicate, week);
    const { mean, standardError } = estimate(
      plan.byReplicate((replicate) => share(0, replicate) - share(1, replicate)),
    );
    const expected = Math.exp(-rate * (1 - eigenvalue) * week);
    return { at: `week ${week}`, expected, got: mean, tolerance: bound * standardError + rate / 2 };
  });
  return nearAll(
    {
      id: `islands-${groups}`,
      setUp: `voter model, ${groups} groups of ${people} people, ties ${inside} times as strong inside a group, ${rate} a week, ${runs} runs: difference between the first group, all users at the start, and the second`,
      source: `Golub and Jackson 2012: λ₂ = ${published.toFixed(2)}`,
      note: `For groups of ${people} λ₂ is ${eigenvalue.toFixed(4)}. Everyone averages ${rate} of the time a week, so that λ₂^t becomes e^{−${rate}(1−λ₂)t}.`,
    },
    `e^{−${rate}(1 − λ₂)t}`,
    points,
    3,
    `${bound.toFixed(2)} standard errors (99 % for ${2 * times.length} numbers together), and ${rate / 2} for weekly steps`,
  );
}

/** Eight people who hold to their own first opinion with 1 − λ, and listen to each other with λ. */
const HEARD = [
  [0, 2, 1, 0, 0, 0, 0, 3],
  [1, 0, 3, 0, 0, 2, 0, 0],
  [2, 2, 0, 2, 0, 0, 0, 0],
  [0, 0, 1, 0, 4, 0, 1, 0],
  [0, 0, 0, 3, 0, 3, 0, 0],
  [0, 1, 0, 0, 2, 0, 3, 0],
  [1, 0, 0, 0, 0, 5, 0, 2],
  [4, 0, 0, 0, 0, 0, 2, 0],
];
const OWN = [2, 1, 3, 1, 6, 2, 1, 3];
const FIRST = [1, 0, 0, 1, 0, 0, 1, 0];

async function stubborn(lab: Lab): Promise<Row> {
  const n = FIRST.length;
  const ties: GivenTie[] = HEARD.flatMap((row, i) =>
    row.flatMap((weight, j): GivenTie[] => (weight > 0 ? [[j, i, weight]] : [])),
  );
  // the first opinion is someone who never changes, behind each person
  for (let i = 0; i < n; i++) ties.push([n + i, i, OWN[i]]);
  const { spec, networks } = givenNetwork("stubborn", 2 * n, ties, {
    initial: Uint8Array.from({ length: 2 * n }, (_, i) => 2 * FIRST[i % n]),
    committed: Uint8Array.from({ length: 2 * n }, (_, i) => (i < n ? 0 : 1)),
  });
  const [weeks, from, runs] = [2200, 200, 400];
  const result = await runAlone(lab, {
    world: voters(spec),
    weeks,
    replicates: runs,
    seed: "stubborn",
    record: { trace: true },
    networks,
  });
  const shares = timeUsing(result, n, from, weeks);
  const sums = HEARD.map((row) => row.reduce((a, b) => a + b, 0));
  const expected = friedkinJohnsen(
    HEARD.map((row, i) => row.map((weight) => weight / sums[i])),
    sums.map((sum, i) => sum / (sum + OWN[i])),
    FIRST,
  );
  const bound = sigmas(n);
  return nearAll(
    {
      id: "friedkin-johnsen",
      setUp: `voter model of ${n} people, each tied also to their own unchanging first opinion; ${RATE} a week, share of weeks ${from} to ${weeks} in which each uses the practice, ${runs} runs`,
      source: "Friedkin and Johnsen 1990",
      note: `First opinions ${FIRST.join(", ")}; λ from ${Math.min(...sums.map((sum, i) => sum / (sum + OWN[i]))).toFixed(2)} to ${Math.max(...sums.map((sum, i) => sum / (sum + OWN[i]))).toFixed(2)}.`,
    },
    `(1 − ΛW)^{−1}(1 − Λ)x(0) = ${expected.map((x) => x.toFixed(3)).join(", ")}`,
    expected.map((value, i): Point => {
      const { mean, standardError } = estimate(shares[i]);
      return { at: personId(i), expected: value, got: mean, tolerance: bound * standardError + RATE / 2 };
    }),
    3,
    `${bound.toFixed(2)} standard errors (99 % for the ${n} together), and half of ${RATE} for weekly steps`,
  );
}

/** Share of the weeks `from`..`to` in which each of the first `people` uses the practice, by person and replicate, out of the changes. */
function timeUsing(result: JobResult, people: number, from: number, to: number): Float64Array[] {
  const { replicate, week, clinician, to: state } = result.trace!;
  const replicates = planOf(result, 0).byReplicate((r) => r);
  const shares = Array.from({ length: people }, () => new Float64Array(replicates.length));
  // from each change on until the end; the change back takes the rest off again
  const add = (i: number, r: number, since: number, sign: number) => {
    shares[i][r - result.job.from] += (sign * (to + 1 - Math.max(from, since))) / (to + 1 - from);
  };
  for (let i = 0; i < people; i++) for (const r of replicates) if (FIRST[i] === 1) add(i, r, 0, 1);
  for (let k = 0; k < week.length; k++) add(clinician[k], replicate[k], week[k], state[k] === GENUINE ? 1 : -1);
  return shares;
}

function opinions(): Row {
  return explained(
    {
      id: "degroot-opinions",
      setUp: "opinions as numbers between 0 and 1 that everyone averages each week",
      source: "DeGroot 1974",
      note: "A clinician uses the practice or does not; no number is held and averaged. The rows of this table show that the chance of using it obeys the averaging where people copy each other in proportion.",
    },
    "consensus πᵀx(0)",
    "cannot be expressed",
  );
}

/** Averaging of opinions, as far as states can show it: voter models. */
export const AVERAGING: Check = {
  id: "averaging",
  title: "Averaging and stubbornness",
  about:
    "With take-up in proportion to users and drift in proportion to the others, people copy a random contact; the chance of use then averages as opinions do in DeGroot's model.",
  rows: async (lab) => [
    await consensus(lab),
    await island(lab, 2, 4, 0.6),
    await island(lab, 3, 10, 0.75),
    await stubborn(lab),
    opinions(),
  ],
};
