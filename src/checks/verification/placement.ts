import type { World } from "../../engine/world.ts";
import { type Check, judged, type Row } from "../check.ts";
import { estimate } from "../estimate.ts";
import { bothWays, type GivenNetwork, givenNetwork, personId, randomSources } from "../given-network.ts";
import { exact } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { ringWorld } from "./lattice.ts";
import { curvesOf, endsOf, runAlone, withThreshold } from "./reduced-runs.ts";

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

async function connectedFirst(lab: Lab): Promise<Row> {
  const [number, runs, weeks] = [10, 200, 10];
  const reached = async (by: "connected" | "number") => {
    const world = reducedWorld(
      { kind: "preferential", clinicians: 500, degree: 6, rewiring: 0 },
      { persuasionPeers: 0.05 },
    );
    Object.assign(world.people, { response: "simple", unit: "count" });
    world.practice.first = { by, number };
    return endsOf(await runAlone(lab, { world, weeks, replicates: runs, seed: "placement", record: {} }));
  };
  const [connected, random] = [await reached("connected"), await reached("number")];
  const gain = estimate(connected.map((share, r) => share - random[r]));
  return {
    id: "placement-simple",
    setUp: `simple contagion on networks of 500 by preferential attachment, ${number} first users, ${runs} pairs of runs: share after ${weeks} weeks`,
    expected: "the best connected reach more than people chosen at random",
    source: "Valente and Davis 1999",
    got: `${percent(estimate(connected).mean)} against ${percent(estimate(random).mean)}, difference ${percent(gain.mean)} (standard error ${percent(gain.standardError)})`,
    tolerance: "above 0 by 2.58 standard errors",
    outcome: judged(gain.mean > 2.58 * gain.standardError),
    note: "",
  };
}

async function neighboursFirst(lab: Lab): Promise<Row> {
  const runs = 60;
  const reached = async (first: World["practice"]["first"]) => {
    const world = ringWorld(8, 3, 0.02);
    world.practice.first = first;
    return endsOf(await runAlone(lab, { world, weeks: 400, replicates: runs, seed: "placement", record: {} }));
  };
  const together = await reached({ by: "neighbourhood" });
  const scattered = await reached({ by: "number", number: 9 });
  const gain = estimate(together.map((share, r) => share - scattered[r]));
  return {
    id: "placement-complex",
    setUp: `3 contacts needed, rings of 1,000 with 8 neighbours each and 2 % of ties rewired; 9 first users, ${runs} pairs of runs: final share`,
    expected: "one person and neighbours reach more than 9 scattered people",
    source: "Centola and Macy 2007; Guilbeault and Centola 2021",
    got: `${percent(estimate(together).mean)} against ${percent(estimate(scattered).mean)}, difference ${percent(gain.mean)} (standard error ${percent(gain.standardError)})`,
    tolerance: "above 0 by 2.58 standard errors",
    outcome: judged(gain.mean > 2.58 * gain.standardError),
    note: "",
  };
}

const RING = 900;
const HUBS = Array.from({ length: 9 }, (_, k) => 50 + 100 * k);

/** A ring of 900 with 8 neighbours each, and nine hubs far apart with fifteen more ties each to anyone. */
function ringWithHubs(): GivenNetwork {
  const near = [1, 2, 3, 4];
  const pair = (a: number, b: number) => Math.min(a, b) * RING + Math.max(a, b);
  const pairs = new Set(Array.from({ length: RING }, (_, i) => near.map((k) => pair(i, (i + k) % RING))).flat());
  const far = randomSources(RING, 15, "hubs");
  for (const [from, to] of far) if (HUBS.includes(to)) pairs.add(pair(from, to));
  return givenNetwork(
    "ring-with-hubs",
    RING,
    [...pairs].flatMap((both) => bothWays(Math.floor(both / RING), both % RING)),
  );
}

async function hubs(lab: Lab): Promise<Row[]> {
  const { spec, networks } = ringWithHubs();
  const curve = async (contacts: number, first: World["practice"]["first"]) => {
    const world = withThreshold(reducedWorld(spec), contacts, "count");
    world.practice.first = first;
    const run = { world, weeks: 300, replicates: 1, seed: "placement", networks };
    return curvesOf(await runAlone(lab, run))[0];
  };
  const together = { by: "named" as const, named: Array.from({ length: 9 }, (_, k) => personId(k)) };
  const best = { by: "connected" as const, number: 9 };
  const weeksToAll = (shares: Float64Array) => shares.findIndex((share) => share > 1 - 1e-9);
  const setUp =
    "a ring of 900 with 8 neighbours each and 9 hubs far apart with 15 more ties each; 9 first users: the hubs, or 9 in a row";
  const [hubsOne, rowOne] = [weeksToAll(await curve(1, best)), weeksToAll(await curve(1, together))];
  const [hubsThree, rowThree] = [(await curve(3, best))[300], (await curve(3, together))[300]];
  const head = { source: "Guilbeault and Centola 2021" };
  return [
    exact(
      { ...head, id: "placement-hubs-simple", setUp: `${setUp}; 1 contact needed` },
      "everyone sooner from the hubs",
      `after ${hubsOne} weeks from the hubs, ${rowOne} from the row`,
      hubsOne >= 0 && hubsOne < rowOne,
    ),
    exact(
      { ...head, id: "placement-hubs-complex", setUp: `${setUp}; 3 contacts needed` },
      "everyone from the row, hardly more than themselves from the hubs",
      `${percent(rowThree)} from the row, ${percent(hubsThree)} from the hubs`,
      rowThree === 1 && hubsThree < 0.05,
    ),
  ];
}

/** Where to place the same number of first users: it depends on whether one contact is enough. */
export const PLACEMENT: Check = {
  id: "placement",
  title: "Placing first users",
  about:
    "The best connected are the best start for what one contact passes on, and people who know each other for what needs several.",
  rows: async (lab) => [await connectedFirst(lab), await neighboursFirst(lab), ...(await hubs(lab))],
};
