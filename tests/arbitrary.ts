import fc from "fast-check";
import { rootKey } from "../src/engine/chance/root-key.ts";
import type { Inputs, RecordOptions } from "../src/engine/job.ts";
import type { NetworkData } from "../src/engine/network/network-data.ts";
import type { Plan } from "../src/engine/plan.ts";
import type { World } from "../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../src/study/schema/defaults.ts";

/** Small plans and worlds over the whole range of the levers, for property tests. */

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const SUMMARIES_ONLY: RecordOptions = { weeks: false, groups: false, sites: false, trace: false };
export const EVERYTHING: RecordOptions = { weeks: true, groups: true, sites: true, trace: true };

/** Inputs of one world and some plans under a seed text. */
export function inputsFor(seed: string, weeks: number, plans: Plan[], world: World, record = SUMMARIES_ONLY): Inputs {
  return { seed: rootKey(seed), weeks, plans, worlds: [world], networks: {}, uncertainty: null, record };
}

export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    strength: share,
    size: fc.constantFrom(0, 0.02, 0.2),
    selection: fc.constantFrom("random", "degree", "betweenness", "kcore", "bridging", "perSite" as const),
    reach: share,
    emphasis: fc.tuple(share, share, share).filter(([a, b, c]) => a + b + c > 0.1),
    reviewEvery: fc.constantFrom(0, 1, 5, 13),
    learning: share,
    local: share,
    level: share,
    conflictWork: share,
    outreach: share,
    meetings: share,
    every: fc.constantFrom(0, 1, 4, 7),
    quality: share,
    burden: share,
    judgement: share,
    soft: share,
    hard: share,
    phase: fc.option(fc.record({ from: fc.nat(10), length: fc.integer({ min: 1, max: 10 }), hard: share })),
    start: fc.nat(8),
    end: fc.option(fc.integer({ min: 9, max: 30 })),
  })
  .map((p) => {
    const plan = defaultPlan();
    const sum = p.emphasis[0] + p.emphasis[1] + p.emphasis[2];
    plan.core = { strength: p.strength, size: p.size, selection: p.selection, named: [], reach: p.reach };
    plan.theory = {
      emphasis: {
        capability: p.emphasis[0] / sum,
        motivation: p.emphasis[1] / sum,
        opportunity: p.emphasis[2] / sum,
      },
      reviewEvery: p.reviewEvery,
      learning: p.learning,
      local: p.local,
    };
    plan.resources.level = p.level;
    plan.cohesion = { conflictWork: p.conflictWork, outreach: p.outreach };
    plan.community.meetings = p.meetings;
    plan.data = { every: p.every, quality: p.quality, burden: p.burden, judgement: p.judgement };
    const phases = p.phase ? [{ from: p.phase.from, to: p.phase.from + p.phase.length, hard: p.phase.hard }] : [];
    plan.tactics = { soft: p.soft, hard: p.hard, phases };
    plan.programme = { start: p.start, end: p.end };
    return plan;
  });

export const anyWorld: fc.Arbitrary<World> = fc
  .record({
    sites: fc.integer({ min: 1, max: 4 }),
    teamsPerSite: fc.integer({ min: 1, max: 3 }),
    cliniciansPerTeam: fc.integer({ min: 1, max: 5 }),
    tiesIn: fc.integer({ min: 0, max: 8 }),
    bridgeShare: share,
    homophily: share,
    boundary: share,
    sizes: fc.constantFrom("equal", "logNormal", "listed" as const),
    siteSizes: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 4, maxLength: 4 }),
    marginShare: share,
    support: share,
    spread: fc.constantFrom(0, 0.15, 0.5),
    turnover: fc.double({ min: 0, max: 0.1, noNaN: true }),
    external: fc.double({ min: 0, max: 0.1, noNaN: true }),
    shocks: fc.boolean(),
    initialUse: share,
    committed: fc.constantFrom(0, 0, 0.2),
    verifiability: share,
    divergence: fc.constantFrom(0, 1),
    capability: share,
    community: share,
    conflict: share,
    marginalisation: share,
    response: fc.constantFrom("simple", "complex", "threshold" as const),
    unit: fc.constantFrom("share", "count" as const),
    threshold: share,
    instant: fc.boolean(),
    twoWay: fc.boolean(),
    noise: fc.constantFrom(0, 0.05),
    drift: fc.constantFrom(0, 0.018, 0.2),
    driftPeers: fc.constantFrom(0.65, 2),
    settling: fc.constantFrom(0.03, 0.5),
    ownWeight: fc.constantFrom(0, 4.5),
  })
  .map((w) => {
    const world = defaultWorld();
    if (world.network.kind !== "community") throw new Error("invalid default network");
    const { sites, teamsPerSite, cliniciansPerTeam, tiesIn, bridgeShare, homophily, marginShare } = w;
    Object.assign(world.network, {
      sites,
      teamsPerSite,
      cliniciansPerTeam,
      tiesIn,
      bridgeShare,
      homophily,
      marginShare,
      boundary: w.boundary,
      sizes: w.sizes,
      siteSizes: w.siteSizes.slice(0, sites),
    });
    world.context.support = w.support;
    world.context.spread = w.spread;
    world.context.turnover = w.turnover;
    world.context.external = w.external;
    if (w.shocks) world.context.shocks = { perYear: 4, size: 0.3, weeks: 3 };
    world.practice.initialUse = w.initialUse;
    world.practice.committed = w.committed;
    world.practice.verifiability = w.verifiability;
    world.practice.divergence = w.divergence;
    const threshold = w.response === "threshold";
    Object.assign(world.people, {
      capability: w.capability,
      community: w.community,
      conflict: w.conflict,
      marginalisation: w.marginalisation,
      response: w.response,
      unit: w.unit,
      threshold: w.threshold,
      instant: threshold && w.instant,
      twoWay: threshold && w.instant && w.twoWay,
      noise: w.noise,
    });
    world.behaviour.drift = w.drift;
    world.behaviour.driftPeers = w.driftPeers;
    world.behaviour.settling = w.settling;
    world.behaviour.ownWeight = w.ownWeight;
    return world;
  });

/** People and ties as an importer would give them: `sites` sites, ties in all three layers. */
export const anyNetwork: fc.Arbitrary<NetworkData> = fc
  .record({
    people: fc.integer({ min: 2, max: 14 }),
    sites: fc.integer({ min: 1, max: 3 }),
    ties: fc.array(fc.tuple(fc.nat(13), fc.nat(13), fc.integer({ min: 1, max: 15 }), fc.nat(2)), { maxLength: 50 }),
    places: fc.array(fc.nat(100), { minLength: 14, maxLength: 14 }),
  })
  .map(({ people, sites, ties, places }) => {
    const seen = new Set<string>();
    const kept = ties.filter(([from, to, , layer]) => {
      const name = `${from} ${to} ${layer}`;
      if (from >= people || to >= people || from === to || seen.has(name)) return false;
      seen.add(name);
      return true;
    });
    return {
      id: Array.from({ length: people }, (_, i) => `p${i}`),
      site: Array.from({ length: people }, (_, i) => places[i] % sites),
      sites: Array.from({ length: sites }, (_, s) => `site ${s}`),
      team: null,
      profession: Array.from({ length: people }, (_, i) => places[i] % 2),
      professions: ["doctor", "nurse"],
      margin: Array.from({ length: people }, (_, i) => (places[i] % 5 === 0 ? 1 : 0)),
      threshold: null,
      initial: null,
      committed: null,
      from: kept.map(([from]) => from),
      to: kept.map(([, to]) => to),
      weight: kept.map(([, , weight]) => weight),
      layer: kept.map(([, , , layer]) => layer),
    };
  });
