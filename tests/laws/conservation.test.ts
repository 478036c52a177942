import fc from "fast-check";
import { expect, test } from "vitest";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { begin } from "../../src/engine/community/begin.ts";
import { Community, FIXED, SIMPLE, THRESHOLD } from "../../src/engine/community/community.ts";
import { drawCore } from "../../src/engine/network/draw-core.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { EXPOSED, NEGATIVE, SETTLED } from "../../src/engine/week/rate-class.ts";
import { Run } from "../../src/engine/week/run.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { anyNetwork, anyPlan, anyWorld, EVERYTHING, inputsFor } from "../arbitrary.ts";

const WEEKS = 30;

test("states sum to everyone and shares stay within [0,1], each week, in any world under any plan", () => {
  fc.assert(
    fc.property(anyPlan, anyWorld, (plan, world) => {
      const result = simulate(inputsFor("conservation", WEEKS, [plan], world, EVERYTHING), {
        world: 0,
        plans: [0],
        from: 1,
        to: 2,
      });
      const rows = WEEKS + 1;
      const at = (replicate: number, column: number, t: number) =>
        result.weekly![(replicate * WEEK_COLUMNS.length + column) * rows + t];
      const outside: number[] = [];
      for (let replicate = 0; replicate < 2; replicate++) {
        for (let t = 0; t < rows; t++) {
          const sum = [0, 1, 2, 3].reduce((all, state) => all + at(replicate, state, t), 0);
          if (!(Math.abs(sum - 1) < 1e-12)) outside.push(sum);
          for (let column = 0; column < WEEK_COLUMNS.indexOf("activeTies"); column++) {
            const value = at(replicate, column, t);
            if (!(value >= 0 && value <= 1 + 1e-12)) outside.push(value);
          }
        }
      }
      for (const shares of [result.groups!, result.sites!]) {
        for (const value of shares) if (!Number.isNaN(value) && !(value >= 0 && value <= 1)) outside.push(value);
      }
      expect(outside).toEqual([]);
      SUMMARIES.forEach(({ key, unit }, k) => {
        const value = result.summaries[k];
        if (unit === "share" && !Number.isNaN(value)) {
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
          expect(value).toBeGreaterThanOrEqual(key === "marginGap" ? -1 : 0);
        }
        if (unit === "hours" || unit === "events") expect(value).toBeGreaterThanOrEqual(0);
      });
    }),
    { numRuns: 200 },
  );
});

test("the trace, replayed from the start, gives the weekly shares", () => {
  fc.assert(
    fc.property(anyPlan, anyWorld, (plan, world) => {
      const result = simulate(inputsFor("trace", WEEKS, [plan], world, EVERYTHING), {
        world: 0,
        plans: [0],
        from: 3,
        to: 3,
      });
      const rows = WEEKS + 1;
      const people = networkSource(world, {}).people;
      const counts = [0, 1, 2, 3].map((state) => Math.round(result.weekly![state * rows] * people));
      const trace = result.trace!;
      for (let t = 1, k = 0; t < rows; t++) {
        for (; k < trace.week.length && trace.week[k] === t; k++) {
          counts[trace.from[k]]--;
          counts[trace.to[k]]++;
        }
        for (let state = 0; state < 4; state++) {
          expect(Math.round(result.weekly![state * rows + t] * people)).toBe(counts[state]);
        }
      }
    }),
    { numRuns: 100 },
  );
});

/** docs/model.md section 7.1: f of the pull P over active ties of a summed weight, or P itself where it is negative. */
function responseTo(community: Community, world: World, i: number, pull: number, weight: number): number {
  const { commonWeight } = community.network;
  const whole = world.people.unit === "count" ? commonWeight : weight + world.behaviour.ownWeight * commonWeight;
  const P = whole === 0 ? 0 : pull / FIXED / whole;
  if (P < 0 || community.response === SIMPLE) return P;
  if (community.response === THRESHOLD) return P >= community.threshold[i] - 1e-12 ? 1 : 0;
  return P > 0 ? P ** 2 / (P ** 2 + community.threshold[i]) : 0;
}

test("pull, active weight, response, sign and exposure kept from change to change equal a recount over all active ties, every week", () => {
  const key = replicateKey(rootKey("recount"), 1);
  const recounts = (community: Community, world: World, run: Run) => {
    const { network, pull, weight, contacts } = community;
    for (let t = 0; t < WEEKS; t++) {
      run.step(t, null);
      const expected = new Int32Array(network.count);
      const active = new Int32Array(network.count);
      const using = new Int32Array(network.count);
      const add = (j: number, tie: number) => {
        expected[tie >>> 4] += (tie & 15) * community.influence[community.stateOf(j)];
        active[tie >>> 4] += tie & 15;
        if (community.stateOf(j) === 2) using[tie >>> 4]++;
      };
      for (let j = 0; j < network.count; j++) {
        for (let k = network.team.start[j]; k < network.team.start[j + 1]; k++) add(j, network.team.ties[k]);
        for (const { ties, cut } of community.layers) {
          for (let k = ties.start[j]; k < ties.start[j + 1]; k++) if (ties.level[k] < cut) add(j, ties.ties[k]);
        }
      }
      const settled = Array.from(community.kind, (kind) => (kind & SETTLED) !== 0);
      expect(settled.filter((is, i) => is && community.stateOf(i) !== 2)).toEqual([]);
      // who never changes again no longer feels anything
      const wrong = Array.from({ length: network.count }, (_, i) => i).filter((i) => {
        if (((community.final >>> community.stateOf(i)) & 1) === 1) return false;
        const response = responseTo(community, world, i, expected[i], active[i]);
        const right =
          pull[i] === expected[i] &&
          (community.linear || weight[i] === active[i]) &&
          ((community.kind[i] & NEGATIVE) !== 0) === expected[i] < 0 &&
          Math.abs(community.responseOf(i) - response) < 1e-12;
        const exposed = (community.kind[i] & EXPOSED) !== 0;
        return !right || (community.exposure && (contacts[i] !== using[i] || exposed !== using[i] > 0));
      });
      expect(wrong).toEqual([]);
    }
  };
  fc.assert(
    fc.property(anyPlan, anyWorld, fc.option(anyNetwork), (plan, drawn, data) => {
      const world = data ? { ...drawn, network: { kind: "imported" as const, digest: "x" } } : drawn;
      const source = networkSource(world, data ? { x: data } : {});
      const network = source.draw(key);
      const core = drawCore(network, plan.core, world.people.marginalisation, key);
      const community = new Community(source.people, source.sites, source.professions);
      begin(community, network, core, world, key);
      expect(FIXED * Math.abs(world.behaviour.surfaceInfluence)).toBe(community.influence[1]);
      recounts(community, world, new Run(community, plan, world, WEEKS));
    }),
    { numRuns: 150 },
  );
});

test("committed clinicians never change", () => {
  fc.assert(
    fc.property(anyPlan, anyWorld, (plan, world) => {
      world.practice.committed = 0.5;
      const inputs = inputsFor("committed", WEEKS, [plan], world, EVERYTHING);
      const { trace } = simulate(inputs, { world: 0, plans: [0], from: 1, to: 1 });
      const key = replicateKey(inputs.seed, 1);
      const source = networkSource(world, {});
      const network = source.draw(key);
      const community = new Community(source.people, source.sites, source.professions);
      begin(community, network, drawCore(network, plan.core, 0, key), world, key);
      for (const i of trace!.clinician) expect(community.committed[i]).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test("people imported as committed use from the start, unless the file gives them another state", () => {
  fc.assert(
    fc.property(anyNetwork, (data) => {
      const n = data.id.length;
      const state = (given: number[] | null) => {
        const world = { ...defaultWorld(), network: { kind: "imported" as const, digest: "x" } };
        world.practice.initialUse = 0;
        const plan = defaultPlan();
        plan.core.size = 0;
        const committed = Array.from({ length: n }, () => 1);
        const inputs = inputsFor("given", 3, [plan], world, EVERYTHING);
        const job = { world: 0, plans: [0], from: 1, to: 1 };
        return simulate({ ...inputs, networks: { x: { ...data, committed, initial: given } } }, job).weekly!;
      };
      const genuine = WEEK_COLUMNS.indexOf("genuine") * 4;
      const resisting = WEEK_COLUMNS.indexOf("resisting") * 4;
      expect([...state(null).slice(genuine, genuine + 4)]).toEqual([1, 1, 1, 1]);
      const against = state(Array.from({ length: n }, () => 3));
      expect([...against.slice(resisting, resisting + 4)]).toEqual([1, 1, 1, 1]);
    }),
    { numRuns: 20 },
  );
});
