import type { Behaviour } from "../../src/engine/behaviour.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { clinicianCount, drawClassical, drawCommunity, drawImported } from "./case-networks.ts";
import { drawPlan } from "./case-plans.ts";
import { anyShare, Chance, rounded } from "./chance.ts";
import { RANGES } from "./constants.ts";
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
  /** What is not known of people: share by which a replicate's constants may lie off. */
  uncertainty: number;
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
  let uncertainty = chance.pick([0, 0, 0, 0.3, 1]);
  if (kind === "lively") {
    enliven(plan, world, number, chance);
    uncertainty = focusOf(number) === "unknownConstants" ? 1 : 0;
  }
  const pool = kind === "lively" ? `${kind}, ${focusOf(number)}` : kind;
  return { name: `${kind} ${number}`, pool, plan, world, networks, weeks, uncertainty };
}

function drawContext({ context, network }: World, networks: Record<string, NetworkData>, chance: Chance): void {
  context.support = anyShare(chance);
  context.spread = chance.pick([0, 0.15, 0.3, rounded(chance.between(0, 0.5))]);
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
        ...(chance.happens(0.7) ? { capability: rounded(chance.next()) } : {}),
        ...(chance.happens(0.7) ? { turnover: rounded(chance.between(0, 0.2)) } : {}),
      },
    ];
  }
}

function drawPractice({ practice }: World, ids: string[], chance: Chance): void {
  practice.initialUse = chance.pick([0, 0.05, 0.3, rounded(chance.next())]);
  practice.committed = chance.pick([0, 0, 0, 0.2]);
  practice.verifiability = anyShare(chance);
  practice.divergence = anyShare(chance);
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

/** Half of the constants stay; the others are up to four times as large, switched off, or anything within their range where that is narrow. */
function drawBehaviour(behaviour: Behaviour, chance: Chance): void {
  for (const name of Object.keys(behaviour) as (keyof Behaviour)[]) {
    if (chance.happens(0.5)) continue;
    const [least, most] = RANGES[name];
    const anything = most - least <= 2 && chance.happens(0.4);
    const value = anything ? chance.between(least, most) : behaviour[name] * chance.pick([0, 0.5, 1.5, 2.5, 4]);
    behaviour[name] = Math.max(least, Math.min(most, anything ? rounded(value) : value));
  }
}
