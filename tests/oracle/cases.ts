import type { Behaviour } from "../../src/engine/behaviour.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { NetworkSpec, World } from "../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { worldFields } from "../../src/study/schema/fields.ts";
import { CLASSICAL_KINDS } from "../../src/study/schema/network-schema.ts";
import { Chance, rounded } from "./chance.ts";
import { enliven, focusOf } from "./lively.ts";

/** A small world and a plan drawn over all levers and assumptions. */
export interface Case {
  name: string;
  /** Cases of a pool are judged together as well as one by one. */
  pool: string;
  plan: Plan;
  world: World;
  networks: Record<string, NetworkData>;
  weeks: number;
}

/** `lively`: communities in which no mechanism is switched off, or in which one is nearly alone. */
export type Kind = "community" | "lively" | "classical" | "imported";

/** The case of a kind and number, always the same. */
export function drawCase(kind: Kind, number: number): Case {
  const chance = new Chance(number * 7919 + kind.length * 104729);
  const weeks = 14 + chance.below(12);
  const world = defaultWorld();
  const networks: Record<string, NetworkData> = {};
  if (kind === "community" || kind === "lively") world.network = drawCommunity(chance);
  if (kind === "classical") world.network = drawClassical(chance);
  if (kind === "imported") {
    const digest = "0".repeat(64);
    world.network = { kind: "imported", digest };
    networks[digest] = drawImported(chance);
  }
  const ids = Object.values(networks).flatMap(({ id }) => id);
  drawContext(world, networks, chance);
  drawPractice(world, ids, chance);
  drawPeople(world, clinicianCount(world.network, ids), chance);
  drawBehaviour(world.behaviour, chance);
  const plan = drawPlan(ids, weeks, chance);
  if (kind === "lively") enliven(plan, world, number, chance);
  const pool = kind === "lively" ? `${kind}, ${focusOf(number)}` : kind;
  return { name: `${kind} ${number}`, pool, plan, world, networks, weeks };
}

/** A share, often at an end of its range. */
function anyShare(chance: Chance): number {
  const u = chance.next();
  return u < 0.12 ? 0 : u > 0.92 ? 1 : rounded(chance.next());
}

function drawPlan(ids: string[], weeks: number, chance: Chance): Plan {
  const plan = defaultPlan();
  const selections = ["random", "degree", "betweenness", "kcore", "bridging", "perSite"] as const;
  const named = ids.length > 0 && chance.happens(0.25) ? chance.shuffled(ids).slice(0, 1 + chance.below(3)) : [];
  plan.core = {
    strength: anyShare(chance),
    size: chance.pick([0, 0.02, 0.1, 0.3, 0.6]),
    selection: named.length > 0 ? "named" : chance.happens(0.4) ? "random" : chance.pick(selections),
    named,
    reach: anyShare(chance),
  };
  if (plan.core.size === 0) plan.core.strength = 0;
  const [a, b, c] = [chance.next(), chance.next(), chance.next()];
  const sum = a + b + c;
  plan.theory = {
    emphasis: { capability: a / sum, motivation: b / sum, opportunity: 1 - (a + b) / sum },
    reviewEvery: chance.pick([0, 1, 4, 7]),
    learning: anyShare(chance),
  };
  plan.resources.level = anyShare(chance);
  plan.cohesion = { conflictWork: anyShare(chance), outreach: anyShare(chance) };
  plan.community.meetings = anyShare(chance);
  plan.data = {
    every: chance.pick([0, 1, 2, 4, 5]),
    quality: anyShare(chance),
    burden: anyShare(chance),
    judgement: anyShare(chance),
  };
  plan.tactics = { soft: anyShare(chance), hard: anyShare(chance), phases: [] };
  for (let phase = chance.pick([0, 0, 1, 2]); phase > 0; phase--) {
    const from = chance.below(weeks - 2);
    const both = chance.next();
    plan.tactics.phases.push({
      from,
      to: from + 1 + chance.below(weeks - from),
      ...(both < 0.7 ? { soft: anyShare(chance) } : {}),
      ...(both > 0.3 ? { hard: anyShare(chance) } : {}),
    });
  }
  const start = chance.pick([0, 0, 0, 1, 3]);
  plan.programme = { start, end: chance.happens(0.4) ? start + 1 + chance.below(weeks - start) : null };
  return plan;
}

function drawCommunity(chance: Chance): NetworkSpec {
  const network = defaultWorld().network;
  if (network.kind !== "community") throw new Error(`invalid default: ${network.kind}`);
  const [sites, teamsPerSite, cliniciansPerTeam] = chance.pick([
    [2, 3, 4],
    [3, 2, 5],
    [4, 2, 3],
    [5, 1, 5],
    [1, 4, 6],
    [6, 4, 1],
    [3, 4, 3],
  ]);
  const shares = chance.pick([[0.3, 0.5, 0.2], [0.5, 0.5], [1], [0.9, 0.1]]);
  return {
    ...network,
    sites,
    teamsPerSite,
    cliniciansPerTeam,
    tiesIn: chance.below(13),
    bridgeShare: anyShare(chance),
    homophily: anyShare(chance),
    professions: shares.map((part, p) => ({ name: `profession ${p}`, share: part })),
    marginShare: chance.pick([0, 0.2, 0.5, rounded(chance.next())]),
  };
}

function drawClassical(chance: Chance): NetworkSpec {
  return {
    kind: chance.pick(CLASSICAL_KINDS),
    clinicians: 12 + chance.below(20),
    degree: chance.pick([2, 4, 6]),
    rewiring: anyShare(chance),
  };
}

function drawImported(chance: Chance): NetworkData {
  const count = 12 + chance.below(18);
  const sites = 1 + chance.below(4);
  const professions = 1 + chance.below(3);
  const people = Array.from({ length: count }, (_, i) => i);
  const sometimes = <T>(column: T[]) => (chance.happens(0.4) ? column : null);
  const layered = chance.happens(0.8);
  const ties = people.flatMap((to) =>
    chance
      .shuffled(people.filter((from) => from !== to))
      .slice(0, chance.below(7))
      .map((from) => ({ from, to, weight: 1 + chance.below(15), layer: layered ? chance.pick([0, 1, 1, 2]) : 0 })),
  );
  return {
    id: people.map((i) => `person ${i}`),
    site: people.map((i) => (i < sites ? i : chance.below(sites))),
    sites: Array.from({ length: sites }, (_, s) => `ward ${s}`),
    team: null,
    profession: people.map((i) => (i < professions ? i : chance.below(professions))),
    professions: Array.from({ length: professions }, (_, p) => `profession ${p}`),
    margin: sometimes(people.map(() => chance.below(2))),
    threshold: sometimes(people.map(() => (chance.happens(0.3) ? Number.NaN : rounded(chance.next())))),
    initial: sometimes(people.map(() => chance.pick([255, 255, 0, 0, 1, 2, 3]))),
    committed: sometimes(people.map(() => (chance.happens(0.15) ? 1 : 0))),
    from: ties.map(({ from }) => from),
    to: ties.map(({ to }) => to),
    weight: ties.map(({ weight }) => weight),
    layer: ties.map(({ layer }) => layer),
  };
}

function clinicianCount(network: NetworkSpec, ids: string[]): number {
  if (network.kind === "imported") return ids.length;
  if (network.kind !== "community") return network.clinicians;
  return network.sites * network.teamsPerSite * network.cliniciansPerTeam;
}

function drawContext({ context, network }: World, networks: Record<string, NetworkData>, chance: Chance): void {
  context.support = anyShare(chance);
  context.spread = chance.pick([0, 0.15, 0.3]);
  context.turnover = chance.pick([0, 0.003, 0.03, 0.1]);
  context.external = chance.pick([0, 0, 0.01, 0.05]);
  if (chance.happens(0.5))
    context.shocks = { perYear: chance.pick([2, 6, 20]), size: anyShare(chance), weeks: 1 + chance.below(5) };
  if (chance.happens(0.3)) {
    const site = network.kind === "imported" ? networks[network.digest].sites[0] : "1";
    context.perSite = [
      {
        site,
        ...(chance.happens(0.7) ? { support: rounded(chance.between(0.05, 1)) } : {}),
        ...(chance.happens(0.7) ? { turnover: rounded(chance.between(0, 0.2)) } : {}),
      },
    ];
  }
}

function drawPractice({ practice }: World, ids: string[], chance: Chance): void {
  practice.initialUse = chance.pick([0, 0.05, 0.3, rounded(chance.next())]);
  practice.committed = chance.pick([0, 0, 0, 0.2]);
  practice.verifiability = anyShare(chance);
  practice.outcome = { baseline: rounded(chance.between(0, 3)), effect: anyShare(chance) };
  const first = chance.next();
  if (first < 0.7) return;
  if (first < 0.8) practice.first = { by: "number", number: 1 + chance.below(6) };
  else if (first < 0.87) practice.first = { by: "neighbourhood" };
  else if (first < 0.94) practice.first = { by: "connected", number: 1 + chance.below(6) };
  else if (ids.length > 0) practice.first = { by: "named", named: chance.shuffled(ids).slice(0, 4) };
}

function drawPeople({ people }: World, clinicians: number, chance: Chance): void {
  people.capability = anyShare(chance);
  people.community = anyShare(chance);
  people.conflict = anyShare(chance);
  people.marginalisation = anyShare(chance);
  people.response = chance.pick(["simple", "complex", "complex", "threshold"] as const);
  people.unit = chance.happens(0.25) ? "count" : "share";
  people.threshold = people.unit === "count" ? chance.pick([1, 2, 3]) : anyShare(chance);
  people.variation = chance.pick([0, 0.6, 1]);
  if (chance.happens(0.15)) people.thresholds = Array.from({ length: clinicians }, () => rounded(chance.next()));
  people.instant = people.response === "threshold" && chance.happens(0.5);
  people.twoWay = people.instant && chance.happens(0.5);
  people.noise = chance.pick([0, 0, 0.05]);
}

const RANGES = new Map(worldFields().map(({ path, min, max }) => [path, { min, max }]));

/** Half of the constants stay; the others are up to four times as large within their range, or switched off. */
function drawBehaviour(behaviour: Behaviour, chance: Chance): void {
  for (const name of Object.keys(behaviour) as (keyof Behaviour)[]) {
    if (chance.happens(0.5)) continue;
    const { min = 0, max = 0 } = RANGES.get(`behaviour.${name}`) ?? {};
    behaviour[name] = Math.max(min, Math.min(max, behaviour[name] * chance.pick([0, 0.5, 1.5, 2.5, 4])));
  }
}
