import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { drawCore, personLabel } from "../../src/engine/network/draw-core.ts";
import type { Network, SwitchedTies } from "../../src/engine/network/network.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { anyNetwork, anyPlan, anyWorld, EVERYTHING, inputsFor } from "../arbitrary.ts";

const key = replicateKey(rootKey("minimal change"), 1);

/** All histories by person id: the trace in words that do not depend on anyone's place. */
function histories(plan: Plan, world: World, data: NetworkData): Record<string, string[]> {
  const imported = { ...world, network: { kind: "imported" as const, digest: "x" } };
  const inputs = { ...inputsFor("minimal change", 40, [plan], imported, EVERYTHING), networks: { x: data } };
  const { trace } = simulate(inputs, { world: 0, plans: [0], from: 1, to: 1 });
  const network = networkSource(imported, { x: data }).draw(key);
  const out: Record<string, string[]> = {};
  for (let k = 0; k < trace!.week.length; k++) {
    const id = personLabel(network, trace!.clinician[k]);
    out[id] ??= [];
    out[id].push(`week ${trace!.week[k]}: ${trace!.from[k]} → ${trace!.to[k]} (${trace!.cause[k]})`);
  }
  return out;
}

/** The world with everything that couples the whole network switched off: G, X, feedback, and reviews. */
function uncoupled(plan: Plan, world: World): [Plan, World] {
  const p = structuredClone(plan);
  const w = structuredClone(world);
  Object.assign(w.behaviour, { communityUse: 0, conflictGap: 0, feedbackGain: 0 });
  p.theory.learning = 0;
  p.core.size = 0;
  return [p, w];
}

function added(data: NetworkData, first: boolean): NetworkData {
  const put = <T>(column: ArrayLike<T>, value: T) =>
    first ? [value, ...Array.from(column)] : [...Array.from(column), value];
  const shift = first ? 1 : 0;
  return {
    ...data,
    id: put(data.id, "newcomer"),
    site: put(data.site, 0),
    profession: put(data.profession, 1),
    margin: put(data.margin!, 0),
    from: Array.from(data.from, (i) => i + shift),
    to: Array.from(data.to, (i) => i + shift),
  };
}

describe("an added clinician without ties", () => {
  test("changes nobody else's history where the network-wide couplings are off, wherever the file lists them", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, anyNetwork, fc.boolean(), (plan, world, data, first) => {
        const [p, w] = uncoupled(plan, world);
        const before = histories(p, w, data);
        const after = histories(p, w, added(data, first));
        delete after.newcomer;
        expect(after).toEqual(before);
      }),
      { numRuns: 150 },
    );
  });

  test("changes no draw of anyone else: activation of their ties, those of a core included", () => {
    fc.assert(
      fc.property(anyNetwork, fc.boolean(), (data, first) => {
        const world: World = { ...defaultWorld(), network: { kind: "imported", digest: "x" } };
        const one = networkSource(world, { x: data }).draw(key);
        const two = networkSource(world, { x: added(data, first) }).draw(key);
        expect(tiesByName(two, two.bridge)).toEqual(tiesByName(one, one.bridge));
        expect(tiesByName(two, two.vertical)).toEqual(tiesByName(one, one.vertical));
        // the newcomer may be drawn into the core or as a champion; whoever is tied in both has the same tie
        const core = { ...defaultPlan().core, size: 0.3 };
        const before = tiesByName(one, drawCore(one, core, 0.4, key).vertical);
        const pair = (row: string) => row.replace(/ weight.*/, "");
        const after = new Map(tiesByName(two, drawCore(two, core, 0.4, key).vertical).map((row) => [pair(row), row]));
        for (const row of before) expect(after.get(pair(row)) ?? row).toBe(row);
      }),
    );
  });
});

describe("the order of a file", () => {
  test("of people and ties makes no difference to anyone's history", () => {
    fc.assert(
      fc.property(anyPlan, anyWorld, anyNetwork, (plan, world, data) => {
        const n = data.id.length;
        const turn = <T>(column: ArrayLike<T>) => Array.from(column).reverse();
        const turned: NetworkData = {
          ...data,
          id: turn(data.id),
          site: turn(data.site),
          profession: turn(data.profession),
          margin: turn(data.margin!),
          from: turn(data.from).map((i) => n - 1 - i),
          to: turn(data.to).map((i) => n - 1 - i),
          weight: turn(data.weight),
          layer: turn(data.layer),
        };
        expect(histories(plan, world, turned)).toEqual(histories(plan, world, data));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a core", () => {
  const network = networkSource(defaultWorld(), {}).draw(key);
  const core = (change: Partial<Plan["core"]>) => drawCore(network, { ...defaultPlan().core, ...change }, 0.4, key);

  test("that is stronger redraws no tie", () => {
    const weak = core({ strength: 0.1 });
    const strong = core({ strength: 0.9 });
    expect(strong.vertical).toEqual(weak.vertical);
  });

  test("that is named in another order has the same ties", () => {
    const named = ["1.1.1", "4.2.3", "9.5.5", "20.1.2"];
    const one = core({ selection: "named", named });
    const two = core({ selection: "named", named: [...named].reverse() });
    expect(tiesByName(network, two.vertical)).toEqual(tiesByName(network, one.vertical));
  });

  test("that is larger keeps the members of the smaller", () => {
    const small = core({ size: 0.02 }).members;
    const large = core({ size: 0.1 }).members;
    expect([...large.slice(0, small.length)]).toEqual([...small]);
  });

  test("that reaches further keeps its champions", () => {
    const near = core({ reach: 0.3 }).champions;
    const far = core({ reach: 0.8 }).champions;
    near.forEach((champion, s) => {
      if (champion >= 0) expect(far[s]).toBe(champion);
    });
    expect(near.filter((c) => c >= 0)).toHaveLength(6);
    expect(far.filter((c) => c >= 0)).toHaveLength(16);
  });
});

describe("a world that changes one assumption", () => {
  test("keeps people, ties and activation of the network drawn from the same keys", () => {
    const other = defaultWorld();
    other.context.support = 0.9;
    other.people.capability = 0.9;
    const one = networkSource(defaultWorld(), {}).draw(key);
    const two = networkSource(other, {}).draw(key);
    expect(two).toEqual(one);
  });
});

function tiesByName(network: Network, ties: SwitchedTies): string[] {
  const rows: string[] = [];
  for (let j = 0; j < network.count; j++) {
    for (let k = ties.start[j]; k < ties.start[j + 1]; k++) {
      const i = ties.ties[k] >>> 4;
      rows.push(
        `${personLabel(network, j)} → ${personLabel(network, i)} weight ${ties.ties[k] & 15} level ${ties.level[k]}`,
      );
    }
  }
  return rows.sort();
}
