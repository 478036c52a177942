import type { NetworkData } from "../../engine/network/network-data.ts";
import { planOf } from "../../engine/plan-result.ts";
import { type JobResult, PARTS } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import { defaultPlan, defaultWorld } from "../../study/schema/defaults.ts";
import type { Check, Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { bothWays, type GivenTie, givenNetwork, personId, randomSources } from "../given-network.ts";
import { exact, near, nearAll, type Point, sigmas } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { adoptionChain } from "../theory/adoption-chain.ts";
import { bassWorld } from "./bass.ts";
import { completeNetwork, curvesOf, meanAt, runAlone, withThreshold } from "./reduced-runs.ts";

const SOURCE = "metamorphic test";

function sameNumbers(a: JobResult, b: JobResult): boolean {
  return PARTS.every((part) => {
    const [one, other] = [a[part]!, b[part]!];
    return one.length === other.length && one.every((value, i) => Object.is(value, other[i]));
  });
}

// the same people and ties in another order
function shuffled(data: NetworkData): NetworkData {
  const people = data.id.length;
  const place = (k: number) => (k * 7 + 3) % people;
  const order = Array.from({ length: people }, (_, k) => place(k));
  const now = new Int32Array(people);
  order.forEach((before, after) => {
    now[before] = after;
  });
  const ties = Array.from({ length: data.from.length }, (_, k) => data.from.length - 1 - k);
  return {
    ...data,
    id: order.map((k) => data.id[k]),
    site: order.map((k) => data.site[k]),
    profession: order.map((k) => data.profession[k]),
    from: ties.map((k) => now[data.from[k]]),
    to: ties.map((k) => now[data.to[k]]),
    weight: ties.map((k) => data.weight[k]),
    layer: ties.map((k) => data.layer[k]),
  };
}

async function relabelled(lab: Lab): Promise<Row[]> {
  const people = 200;
  const ties = randomSources(people, 6, "relabelled").map(([from, to], k): GivenTie => [from, to, 1 + (k % 4)]);
  const { networks } = givenNetwork("in order", people, ties, {
    site: Int32Array.from({ length: people }, (_, i) => i % 5),
    sites: ["a", "b", "c", "d", "e"],
    profession: Uint8Array.from({ length: people }, (_, i) => i % 3),
    professions: ["doctor", "nurse", "other"],
    layer: Uint8Array.from(ties, (_, k) => k % 3),
  });
  const data = networks["in order"];
  const lived = async (digest: string, network: NetworkData) => {
    const world = { ...defaultWorld(), network: { kind: "imported" as const, digest } };
    const record = { weeks: true, groups: true, sites: true };
    const plans = [defaultPlan()];
    return lab.run({ world, plans, weeks: 52, replicates: 20, seed: "order", record, networks: { [digest]: network } });
  };
  const same = sameNumbers(await lived("in order", data), await lived("shuffled", shuffled(data)));

  const lattice = async (name: (i: number) => string) => {
    const ring = Array.from({ length: people }, (_, i) => [1, 2].flatMap((k) => bothWays(i, (i + k) % people))).flat();
    const id = Array.from({ length: people }, (_, i) => name(i));
    const { spec, networks } = givenNetwork(`ring of ${name(0)}`, people, ring, { id });
    const world = withThreshold(reducedWorld(spec), 2, "count");
    world.practice.first = { by: "named", named: [name(0), name(1)] };
    return curvesOf(await runAlone(lab, { world, weeks: 120, replicates: 1, seed: "names", networks }))[0];
  };
  const [named, renamed] = [await lattice(personId), await lattice((i) => `q${(i * 37) % people}`)];
  return [
    exact(
      {
        id: "relabel-order",
        setUp: `the whole model on an imported network of ${people}, the file's people and ties in another order, 20 runs`,
        source: SOURCE,
      },
      "the same numbers in every column",
      same ? "the same numbers" : "other numbers",
      same,
    ),
    exact(
      {
        id: "relabel-names",
        setUp: `two-contact contagion on a ring of ${people} with everybody renamed`,
        source: SOURCE,
      },
      "the same curve, everyone reached",
      `${named.every((share, t) => share === renamed[t]) ? "the same curve" : "another curve"}, ${Math.round(100 * named[120])} % reached`,
      named.every((share, t) => share === renamed[t]) && named[120] === 1,
    ),
  ];
}

async function copies(lab: Lab): Promise<Row> {
  const [size, number, weeks, runs] = [50, 4, 60, 300];
  const ties: GivenTie[] = [];
  for (let i = 0; i < size * number; i++) {
    for (let j = 0; j < i; j++) if (Math.floor(i / size) === Math.floor(j / size)) ties.push(...bothWays(i, j));
  }
  const { spec, networks } = givenNetwork("copies", size * number, ties);
  const [p, q] = [0.01, 0.1];
  const world = { ...bassWorld(p, q, 1, size), network: spec };
  const curves = curvesOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "copies", networks }));
  const one = adoptionChain(size, 0, weeks, (n) => p + (q * n) / (size - 1));
  const times = [5, 10, 20, 30, 40, 60];
  const bound = sigmas(times.length);
  return nearAll(
    {
      id: "copies",
      setUp: `${number} copies of ${size} people without a tie between them, p = ${p}, q = ${q} a week, ${runs} runs: mean share`,
      source: SOURCE,
      note: `All ${size * number} in one network would be at ${adoptionChain(size * number, 0, 20, (n) => p + (q * n) / (size * number - 1))[20].toFixed(4)} in week 20.`,
    },
    `as ${size} people alone, by the exact chain`,
    times.map((t): Point => {
      const { mean, standardError } = meanAt(curves, t);
      return { at: `week ${t}`, expected: one[t], got: mean, tolerance: bound * standardError };
    }),
    4,
    `${bound.toFixed(2)} standard errors (99 % for the ${times.length} together)`,
  );
}

async function withoutPeers(lab: Lab): Promise<Row> {
  const people = 300;
  const kinds: World["network"][] = [
    completeNetwork(people),
    { kind: "ringLattice", clinicians: people, degree: 4, rewiring: 0 },
    { kind: "random", clinicians: people, degree: 6, rewiring: 0 },
    { kind: "star", clinicians: people, degree: 0, rewiring: 0 },
    { kind: "preferential", clinicians: people, degree: 4, rewiring: 0 },
  ];
  const lived: Float64Array[][] = [];
  for (const network of kinds) {
    const world = reducedWorld(network);
    world.context.external = 0.02;
    lived.push(curvesOf(await runAlone(lab, { world, weeks: 52, replicates: 20, seed: "no peers" })));
  }
  const differ = lived.filter((curves) =>
    curves.some((curve, r) => curve.some((share, t) => share !== lived[0][r][t])),
  );
  return exact(
    {
      id: "no-peers-no-network",
      setUp: `${people} people, influence from outside 0.02 a week and none of peers, on a complete, ring, random, star and preferential network, 20 runs each`,
      source: SOURCE,
    },
    "the same curve run by run, whatever the network",
    `${kinds.length - 1 - differ.length} of ${kinds.length - 1} networks give the curves of the complete one`,
    differ.length === 0,
  );
}

async function withoutPressure(lab: Lab): Promise<Row> {
  const surface = async (hard: number) => {
    const world = defaultWorld();
    world.behaviour.complianceExpected = 0;
    const plan = defaultPlan();
    plan.tactics.hard = hard;
    plan.data.judgement = 0;
    const result = await lab.run({
      world,
      plans: [plan],
      weeks: 104,
      replicates: 20,
      seed: "no pressure",
      record: { weeks: true },
    });
    const own = planOf(result, 0);
    return Math.max(...own.byReplicate((replicate) => Math.max(...own.weekly("surface", replicate))));
  };
  const [none, some] = [await surface(0), await surface(0.2)];
  return exact(
    {
      id: "no-pressure-no-surface",
      setUp:
        "the whole model with nothing hard and nobody judged, and what peers expect switched off, 20 runs of 104 weeks: most surface use in any week",
      source: SOURCE,
      note: "By default peers' expectations alone bring some surface use (complianceExpected).",
    },
    "0; above 0 with a hard share of 0.2",
    `${none}; ${some.toFixed(3)} with a hard share of 0.2`,
    none === 0 && some > 0,
  );
}

async function slower(lab: Lab): Promise<Row[]> {
  const alone = async (rate: number, weeks: number) => {
    const world = reducedWorld(completeNetwork(300));
    world.context.external = rate;
    return curvesOf(await runAlone(lab, { world, weeks, replicates: 20, seed: "slower" }));
  };
  const [fast, slow] = [await alone(0.02, 52), await alone(0.01, 104)];
  const same = fast.every((curve, r) => curve.every((share, t) => share === slow[r][2 * t]));

  const [people, runs, p, q] = [500, 200, 0.03, 0.38];
  const peers = async (step: number) => {
    const weeks = Math.round(10 / step);
    const world = bassWorld(p, q, step, people);
    return curvesOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "slower" }));
  };
  const chain = (step: number) =>
    adoptionChain(people, 0, 6 / step, (n) => step * (p + (q * n) / (people - 1)))[6 / step];
  const [whole, half] = [await peers(0.1), await peers(0.05)];
  const change = estimate(half.map((curve, r) => curve[120] - whole[r][60]));
  const bound = sigmas(1);
  return [
    exact(
      {
        id: "half-rate-outside",
        setUp: "300 people, influence from outside alone, 0.02 a week for 52 weeks and 0.01 for 104, 20 runs",
        source: SOURCE,
      },
      "the same share at twice the time, run by run",
      same ? "the same shares" : "other shares",
      same,
    ),
    near(
      {
        id: "half-rate-peers",
        setUp: `${people} people who all see each other, a tenth or a twentieth of p = ${p}, q = ${q} a week: difference of the share at t = 6, ${runs} pairs of runs`,
        source: SOURCE,
        note: "Halving the rates halves the step bias too; what is expected is the difference of the two exact chains.",
      },
      { expected: chain(0.05) - chain(0.1), got: change.mean, tolerance: bound * change.standardError },
      5,
      `${bound.toFixed(2)} standard errors of the paired difference`,
    ),
  ];
}

/** What must not matter, and what must matter in a known way. */
export const TRANSFORMATIONS: Check = {
  id: "transformations",
  title: "What must not matter",
  about:
    "Names and the order of a file, a network without peers' influence, the length of a week: changes whose effect is known whatever the model says.",
  rows: async (lab) => [
    ...(await relabelled(lab)),
    await copies(lab),
    await withoutPeers(lab),
    await withoutPressure(lab),
    ...(await slower(lab)),
  ],
};
