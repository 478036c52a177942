import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { begin } from "../../src/engine/community/begin.ts";
import { Community } from "../../src/engine/community/community.ts";
import { takeSnapshot } from "../../src/engine/community/snapshot.ts";
import { startBasis } from "../../src/engine/community/start-basis.ts";
import { DrawCache } from "../../src/engine/draw-cache.ts";
import type { Inputs, Job } from "../../src/engine/job.ts";
import { drawCore } from "../../src/engine/network/draw-core.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultNetwork, defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { uncertaintyOf } from "../../src/study/uncertainty-of.ts";
import { anyNetwork, anyPlan, anyWorld, EVERYTHING } from "../arbitrary.ts";

describe("networks and starts kept between jobs", () => {
  test("give the same bytes as drawing anew, whatever was done before and however much is kept", () => {
    fc.assert(
      fc.property(
        fc.tuple(anyPlan, anyPlan, anyPlan),
        fc.tuple(anyWorld, anyWorld),
        anyNetwork,
        fc.array(fc.tuple(fc.nat(3), fc.subarray([0, 1, 2, 3], { minLength: 1 }), fc.nat(2)), { maxLength: 8 }),
        fc.constantFrom(0, 3000, 20000, 1e9),
        fc.constantFrom(0, 0.4),
        (plans, worlds, data, jobs, bytes, share) => {
          const imported = structuredClone(worlds[0]);
          imported.network = { kind: "imported", digest: "x" };
          const smallWorld = structuredClone(worlds[1]);
          smallWorld.network = { ...defaultNetwork("smallWorld"), clinicians: 20, degree: 4 } as World["network"];
          const stronger = structuredClone(plans[0]);
          stronger.core.strength = 1 - stronger.core.strength;
          const inputs: Inputs = {
            seed: rootKey("kept"),
            weeks: 12,
            plans: [...plans, stronger],
            worlds: [...worlds, imported, smallWorld],
            networks: { x: data },
            uncertainty: uncertaintyOf(share),
            record: EVERYTHING,
          };
          const kept = new DrawCache(bytes);
          for (const [world, some, from] of jobs) {
            const job: Job = { world, plans: some, from: from + 1, to: from + 2 };
            expect(simulate(inputs, job, kept)).toEqual(simulate(inputs, job));
            expect(kept.bytes).toBeLessThanOrEqual(bytes);
          }
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);

  test("are those of the seed, and of what is not known of people", () => {
    const kept = new DrawCache(1e9);
    const job: Job = { world: 0, plans: [0], from: 1, to: 2 };
    for (const seed of ["one", "other", "one"]) {
      for (const share of [0, 0.3, 0.6]) {
        const inputs = { ...one, seed: rootKey(seed), uncertainty: uncertaintyOf(share) };
        expect(simulate(inputs, job, kept)).toEqual(simulate(inputs, job));
      }
    }
  });

  test("what another job has drawn is not drawn again, and nothing is added", () => {
    const kept = new DrawCache(1e9);
    simulate(one, { world: 0, plans: [0], from: 1, to: 4 }, kept);
    const { bytes } = kept;
    simulate(one, { world: 0, plans: [0], from: 2, to: 3 }, kept);
    expect(kept.bytes).toBe(bytes);
    simulate(one, { world: 0, plans: [0], from: 4, to: 5 }, kept);
    expect(kept.bytes).toBeCloseTo((bytes * 5) / 4, -4);
  });

  test("the longest unused go first, and never those of the job at hand", () => {
    const worlds = [0.1, 0.2, 0.3].map((share) => {
      const world = defaultWorld();
      world.practice.initialUse = share;
      world.people.marginalisation = share;
      return world;
    });
    const inputs = { ...one, worlds };
    const job = (world: number, to = 2): Job => ({ world, plans: [0], from: 1, to });
    const single = new DrawCache(1e9);
    simulate(inputs, job(0), single);
    const kept = new DrawCache(2.5 * single.bytes);
    const added = (next: Job) => {
      const before = kept.bytes;
      simulate(inputs, next, kept);
      return kept.bytes - before;
    };
    expect(added(job(0))).toBeGreaterThan(0);
    expect(added(job(1))).toBeGreaterThan(0);
    expect(added(job(0))).toBe(0);
    added(job(2));
    expect(added(job(0))).toBe(0);
    // a job too large for the store keeps its first replicates
    added(job(1, 40));
    expect(added(job(1, 4))).toBe(0);
  });
});

const one: Inputs = {
  seed: rootKey("kept"),
  weeks: 3,
  plans: [defaultPlan()],
  worlds: [defaultWorld()],
  networks: {},
  uncertainty: null,
  record: EVERYTHING,
};

describe("what is drawn again when one setting changes", () => {
  const NETWORK = /^network\.|^people\.marginalisation$/;
  const START =
    /^network\.|^context\.(support|spread|perSite|turnover)|^practice\.(initialUse|first|committed|divergence)|^people\.(?!community$|conflict$)|^behaviour\.(statusQuoInfluence|surfaceInfluence|genuineInfluence|resistingInfluence|ownWeight|drift|reconciliation)$/;
  const CORE = /^core\.(size|selection|named|reach)/;

  const base = defaultWorld();
  Object.assign(base.network, { sites: 2 });
  const worlds = changesOf(base, {
    "network.sizes": "logNormal",
    "network.siteSizes": [20, 30],
    "network.professions": [{ name: "doctor", share: 1 }],
    "context.perSite": [{ site: "2", support: 0.9 }],
    "practice.headline": "enacted",
    "practice.first": { by: "number", number: 3 },
    "people.response": "simple",
    "people.unit": "count",
    "people.thresholds": Array.from({ length: 50 }, () => 0.1),
  });
  const plans = changesOf(defaultPlan(), {
    "core.selection": "degree",
    "core.named": ["1.1.1"],
    "tactics.phases": [{ from: 3, to: 4, hard: 1 }],
    "programme.end": 9,
  });

  test("of the world: its network by what draws it, week 0 by what stands in it, and neither by anything else", () => {
    const before = drawn(base, defaultPlan());
    for (const [path, world] of worlds) {
      const after = drawn(world, defaultPlan());
      expect([path, after.networkBasis !== before.networkBasis]).toEqual([path, NETWORK.test(path)]);
      expect([path, after.startBasis !== before.startBasis]).toEqual([path, START.test(path)]);
      if (!NETWORK.test(path)) expect(after.network).toEqual(before.network);
      if (!START.test(path)) expect(after.start).toEqual(before.start);
    }
  });

  test("of the plan: week 0 by who is in the core and whom it reaches, and by nothing else", () => {
    const before = drawn(base, defaultPlan());
    for (const [path, plan] of plans) {
      const after = drawn(base, plan);
      expect(after.networkBasis).toBe(before.networkBasis);
      expect([path, after.startBasis !== before.startBasis]).toEqual([path, CORE.test(path)]);
      if (!CORE.test(path)) expect(after.start).toEqual(before.start);
    }
  });

  test("the settings tried are all there are", () => {
    expect(worlds.length).toBeGreaterThan(105);
    expect(plans.length).toBeGreaterThan(20);
  });
});

function drawn(world: World, plan: Plan) {
  const key = replicateKey(rootKey("drawn"), 1);
  const source = networkSource(world, {});
  const network = source.draw(key);
  const community = new Community(source.people, source.sites, source.professions);
  const core = drawCore(network, plan.core, world.people.marginalisation, key);
  begin(community, network, core, world, key);
  return {
    networkBasis: source.basis,
    startBasis: `${source.basis} ${startBasis(world, plan.core)}`,
    network,
    start: { core, columns: takeSnapshot(community) },
  };
}

/** The value with one of its settings changed, for each of them: numbers and switches by themselves, the others as given by path. */
function changesOf<T extends object>(value: T, given: Record<string, unknown>): [path: string, changed: T][] {
  const changes: [string, T][] = [];
  const visit = (part: Record<string, unknown>, path: string[]) => {
    for (const [name, old] of Object.entries(part)) {
      const full = [...path, name].join(".");
      const next = Object.hasOwn(given, full) ? given[full] : another(old);
      if (next === undefined && typeof old === "object" && old !== null && !Array.isArray(old))
        visit(old as Record<string, unknown>, [...path, name]);
      if (next === undefined) continue;
      const changed = structuredClone(value);
      const parent = path.reduce((at, step) => at[step] as Record<string, unknown>, changed as Record<string, unknown>);
      parent[name] = next;
      changes.push([full, changed]);
    }
  };
  visit(value as Record<string, unknown>, []);
  return changes;
}

function another(old: unknown): unknown {
  if (typeof old === "boolean") return !old;
  if (typeof old === "number") return Number.isInteger(old) && old > 1 ? old + 1 : 0.37 * old + 0.07;
  return undefined;
}
