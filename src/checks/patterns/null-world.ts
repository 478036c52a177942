import { type Bands, weeklyBands } from "../../analysis/bands.ts";
import type { Behaviour } from "../../engine/behaviour.ts";
import type { Plan } from "../../engine/plan.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import { type Check, judged, type Row } from "../check.ts";
import { type Estimate, estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import {
  above,
  atLeast,
  below,
  between,
  ERRORS,
  inWeek,
  level,
  percentWithError,
  pointsWithError,
  weighted,
} from "./estimate.ts";
import { compared, type Deviation, off, WEEKS, worldWith } from "./experiment.ts";

const WEAK: Deviation<Plan> = { core: { strength: 0.25 } };
const FULL: Deviation<Plan> = { core: { strength: 1 } };
const QUARTERS = [0, 1, 2, 3].map((quarter) => [(quarter * WEEKS) / 4, ((quarter + 1) * WEEKS) / 4] as const);

/** Plans and worlds that make a difference in patterns 1 to 8. */
const LEVERS: readonly Deviation<Plan>[] = [
  {},
  FULL,
  { theory: { emphasis: { capability: 0.05, motivation: 0.9, opportunity: 0.05 }, reviewEvery: 0 } },
  { resources: { level: 0.9 } },
  { cohesion: { conflictWork: 0.5, outreach: 1 } },
  { community: { meetings: 1 } },
  { data: { every: 4, quality: 0.9, judgement: 0.8 } },
  { tactics: { soft: 0, hard: 0.8 } },
];
const WORLDS: readonly Deviation<World>[] = [
  { people: { conflict: 0.6 } },
  { people: { marginalisation: 0.9 } },
  { people: { community: 0.8 } },
  { context: { support: 0.8 } },
];

/** A world without any influence of anyone on anyone, and what it shows all the same. */
export const NULL_WORLD: Check = {
  id: "null-world",
  title: "The null world",
  about:
    "Every constant of the behaviour is zero and nobody leaves; whoever does not use the practice takes it up at one constant rate. The rate is chosen so that genuine use ends where the same plan ends with peers. What this world shows too is no sign of peers, nor of any of the eight lessons.",
  async rows(lab) {
    const [usual, weak, full] = [await pair(lab, {}), await pair(lab, WEAK), await pair(lab, FULL)];
    return [end(usual), shape(usual), await nothing(lab, usual), ...spread(weak, full), await kept(lab, usual)];
  },
};

/** Genuine use by week with peers and in the null world that ends where they do, for a picture. */
export async function peersAndNull(lab: Lab): Promise<{ rate: number; peers: Bands; none: Bands }> {
  const { rate, peers, none } = await pair(lab, {});
  return { rate, peers: weeklyBands(planOf(peers, 0), "genuine"), none: weeklyBands(planOf(none, 0), "genuine") };
}

interface Pair {
  /** Weekly rate of the null world. */
  rate: number;
  peers: JobResult;
  none: JobResult;
}

/** A plan in the default world, and in the null world that ends at the same place. */
async function pair(lab: Lab, plan: Deviation<Plan>): Promise<Pair> {
  const record = { weeks: true };
  const peers = await compared(lab, [plan], [], { record });
  const rate = matchingRate(estimate(inWeek(peers, 0, "genuine", 0)).mean, level(peers, 0).mean, WEEKS);
  return { rate, peers, none: await compared(lab, [plan], [nullWorld(rate)], { record }) };
}

/** The constant weekly rate at which a share of users grows from `start` to `end` in so many weeks: end = 1 − (1 − start)·exp(−rate·weeks). */
export function matchingRate(start: number, end: number, weeks: number): number {
  return Math.log((1 - start) / (1 - end)) / weeks;
}

function nullWorld(rate: number): Deviation<World> {
  const constants = Object.keys(worldWith().behaviour) as (keyof Behaviour)[];
  return { ...off(...constants), context: { turnover: 0, external: rate } };
}

function row(fields: Pick<Row, "id" | "setUp" | "expected" | "got" | "note">, holds: boolean, tolerance?: string): Row {
  return {
    source: "Van den Bulte and Lilien 2001",
    tolerance: tolerance ?? `${ERRORS} paired standard errors (± is one)`,
    ...fields,
    outcome: judged(holds),
  };
}

function end({ rate, peers, none }: Pair): Row {
  const apart = between(none, peers);
  return row(
    {
      id: "null-end",
      setUp: `The default plan with peers, and in the null world at ${rate.toFixed(4)} a week`,
      expected: "the same use at the end, within 1 point",
      got: `${percentWithError(level(peers, 0))} and ${percentWithError(level(none, 0))}: ${pointsWithError(apart)} points`,
      note: "also shown by the null world: where use ends says nothing of peers",
    },
    Math.abs(apart.mean) <= 0.01,
    "1 point",
  );
}

function shape({ peers, none }: Pair): Row {
  const growth = (result: JobResult) => {
    return QUARTERS.map(([from, to]) => {
      return weighted([
        [1, inWeek(result, 0, "genuine", to)],
        [-1, inWeek(result, 0, "genuine", from)],
      ]);
    });
  };
  const [ours, theirs] = [growth(peers), growth(none)];
  const secondOverFirst = (result: JobResult): Estimate => {
    const [start, quarter, half] = [0, WEEKS / 4, WEEKS / 2].map((week) => inWeek(result, 0, "genuine", week));
    return weighted([
      [1, half],
      [-2, quarter],
      [1, start],
    ]);
  };
  return row(
    {
      id: "null-shape",
      setUp: "Growth of genuine use in each half year, with peers and in the null world",
      expected: "with peers the second half year adds more than the first, in the null world less",
      got: `${ours.map(pointsWithError).join(", ")} with peers; ${theirs.map(pointsWithError).join(", ")} in the null world`,
      note: "not shown by the null world, but by others without peers: capability, opportunity and a rate that rises from outside bend a curve the same way",
    },
    above(secondOverFirst(peers), 0) && below(secondOverFirst(none), 0),
  );
}

async function nothing(lab: Lab, { rate }: Pair): Promise<Row> {
  const base = await compared(lab, LEVERS, [nullWorld(rate)]);
  const usual = planOf(base, 0).summaries("genuineEnd");
  const differences: number[] = [];
  const against = (result: JobResult, plan: number) => {
    planOf(result, plan)
      .summaries("genuineEnd")
      .forEach((value, replicate) => {
        differences.push(Math.abs(value - usual[replicate]));
      });
  };
  for (let plan = 1; plan < LEVERS.length; plan++) against(base, plan);
  for (const world of WORLDS) against(await compared(lab, [{}], [nullWorld(rate), world]), 0);
  const largest = Math.max(...differences);
  return row(
    {
      id: "null-levers",
      setUp:
        "A full core, a wrong theory, more resources, work on conflict and outreach, meetings, data, a mandate; and conflict, marginalisation, community, support: each changed in the null world",
      expected: "no run ends otherwise than with the default plan: none of the contrasts of patterns 1 to 8",
      got: `largest difference of a run ${largest} in ${differences.length} pairs`,
      note: "by construction, and by keyed chance",
    },
    largest === 0,
    "exact",
  );
}

function spread(weak: Pair, full: Pair): Row[] {
  const gap = (result: JobResult) => planOf(result, 0).summaries("siteSpread");
  const excess = weighted([
    [1, gap(weak.peers)],
    [-1, gap(weak.none)],
    [-1, gap(full.peers)],
    [1, gap(full.none)],
  ]);
  const [atWeak, atFull] = [between(weak.none, full.none, "siteSpread"), level(full.none, 0, "siteSpread")];
  return [
    row(
      {
        id: "null-spread",
        setUp: "Gap between the highest and the lowest of 20 sites, null worlds that end like core strength 0.25 and 1",
        expected: "a gap too, and a larger one at the lower end",
        got: `${percentWithError(level(weak.none, 0, "siteSpread"))} and ${percentWithError(atFull)}: ${pointsWithError(atWeak)} points`,
        note: "also shown by the null world: 25 clinicians a site differ by chance, most where about half use the practice",
      },
      above(atFull, 0) && above(atWeak, 0),
    ),
    row(
      {
        id: "null-spread-excess",
        setUp: "Gap between sites beyond that of the null world, core strength 0.25 less 1",
        expected: "larger with the weak core",
        got: `${pointsWithError(between(weak.peers, weak.none, "siteSpread"))} and ${pointsWithError(between(full.peers, full.none, "siteSpread"))}: ${pointsWithError(excess)} points`,
        note: "not shown by the null world: this part of pattern 1 is not chance",
      },
      above(excess, 0),
    ),
  ];
}

async function kept(lab: Lab, { rate }: Pair): Promise<Row> {
  const stopped = await compared(lab, [{ programme: { end: WEEKS / 2 } }], [nullWorld(rate)]);
  const share = level(stopped, 0, "sustained");
  return row(
    {
      id: "null-kept",
      setUp: `The default plan in the null world, stopped at week ${WEEKS / 2}: use kept at week ${WEEKS}`,
      expected: "all of it and more",
      got: percentWithError(share),
      note: "also shown by the null world: that use lasts says nothing of community; only the difference between communities does",
    },
    atLeast(share, 1),
  );
}
