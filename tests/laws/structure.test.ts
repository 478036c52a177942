import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { corePresence } from "../../src/engine/community/core-presence.ts";
import { drawCore } from "../../src/engine/network/draw-core.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { anyNetwork, anyPlan, anyWorld, EVERYTHING, inputsFor } from "../arbitrary.ts";
import { byHand, type SetUp } from "../engine/by-hand.ts";

const WEEKS = 30;
const key = replicateKey(rootKey("structure"), 1);

/** One run, by everything but how many ties were active. */
function lived(plan: Plan, world: World, networks: Record<string, NetworkData> = {}) {
  const inputs = { ...inputsFor("structure", WEEKS, [plan], world, EVERYTHING), networks };
  const { trace, groups, sites, summaries }: JobResult = simulate(inputs, { world: 0, plans: [0], from: 1, to: 2 });
  return { trace, groups, sites, summaries };
}

describe("a silent tie", () => {
  test("neither helps nor dilutes: without any sense of community bridges change nobody's history", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, anyNetwork, (plan, drawn, data) => {
        const world: World = structuredClone({ ...drawn, network: { kind: "imported", digest: "x" } });
        world.people.community = 0;
        Object.assign(world.behaviour, { communityGrowth: 0, communityUse: 0 });
        // the same weights everywhere, so that the common weight is the same with bridges and without
        const even = { ...data, weight: Array.from(data.weight, () => 3) };
        const kept = Array.from(even.layer, (layer) => layer !== 1);
        const only = <T>(column: ArrayLike<T>) => Array.from(column).filter((_, k) => kept[k]);
        const bare: NetworkData = {
          ...even,
          from: only(even.from),
          to: only(even.to),
          weight: only(even.weight),
          layer: only(even.layer),
        };
        // chosen by chance: other selections look at ties that are silent too
        plan.core.selection = "random";
        fc.pre(bare.from.length > 0);
        expect(lived(plan, world, { x: bare })).toEqual(lived(plan, world, { x: even }));
      }),
      { numRuns: 60 },
    );
  });

  test("of a core of no strength changes nobody's history, however far the core reaches", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, (plan, world) => {
        plan.core.strength = 0;
        const [near, far] = [0, 1].map((reach) => lived({ ...plan, core: { ...plan.core, reach } }, world));
        expect(far).toEqual(near);
      }),
      { numRuns: 60 },
    );
  });
});

describe("an active tie", () => {
  const states = fc.array(fc.constantFrom(0, 1, 2, 3), { maxLength: 8 });
  /** The pull on someone with contacts in these states. */
  const pullOf = (contacts: (0 | 1 | 2 | 3)[]) => {
    const people: SetUp["people"] = { one: { state: 0 } };
    const team: Record<string, number> = {};
    contacts.forEach((state, k) => {
      people[`c${k}`] = { state };
      team[`c${k} one`] = 4;
    });
    const { community, at } = byHand({ people, team }, (_plan, world) => {
      world.people.response = "simple";
    });
    return community.responseOf(at("one"));
  };

  test("to someone who uses genuinely always adds to the pull, and one to someone who does not use never does", () => {
    fc.assert(
      fc.property(states, (contacts) => {
        const before = pullOf(contacts as (0 | 1 | 2 | 3)[]);
        expect(pullOf([...contacts, 2] as (0 | 1 | 2 | 3)[])).toBeGreaterThan(before);
        expect(Math.abs(pullOf([...contacts, 0] as (0 | 1 | 2 | 3)[]))).toBeLessThanOrEqual(Math.abs(before));
      }),
      { numRuns: 60 },
    );
  });
});

describe("a core that reaches every site", () => {
  test("has a champion at each, of that site, and is then fully present everywhere, if it has people at all", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, (plan, world) => {
        const network = networkSource(world, {}).draw(key);
        const core = drawCore(network, { ...plan.core, reach: 1 }, world.people.marginalisation, key);
        const { at, mean } = corePresence(network, core, 0.5);
        if (plan.core.size === 0) {
          expect([...core.champions, mean]).toEqual([...Array.from(core.champions, () => -1), 0]);
          return;
        }
        expect(Array.from(core.champions, (champion) => network.siteOf[champion])).toEqual([...at.keys()]);
        expect([...at, mean]).toEqual([...Array.from(at, () => 1), 1]);
      }),
    );
  });
});

describe("a core without people", () => {
  test("does nothing, whatever its strength", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, (plan, world) => {
        plan.core.size = 0;
        const [weak, strong] = [0, 1].map((strength) => lived({ ...plan, core: { ...plan.core, strength } }, world));
        expect(strong.trace).toEqual(weak.trace);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a boundary between professions", () => {
  test("changes the weights of ties and nothing else: who is tied to whom, and when, stays", () => {
    const drawn = (boundary: number) => {
      const world = defaultWorld();
      Object.assign(world.network, { boundary });
      const network = networkSource(world, {}).draw(key);
      const without = (ties: Uint32Array) => ties.map((tie) => tie & ~15);
      const { team, bridge } = network;
      return {
        team: { start: team.start, ties: without(team.ties) },
        bridge: { ...bridge, ties: without(bridge.ties), orderTie: without(bridge.orderTie) },
        people: [network.profession, network.margin, network.siteOf],
      };
    };
    expect(drawn(1)).toEqual(drawn(0));
  });
});
