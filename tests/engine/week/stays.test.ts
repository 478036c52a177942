import { describe, expect, test } from "vitest";
import {
  COMPLIES,
  DRIFTS,
  INDUCTED,
  LEAVES,
  OWNS,
  PERSUADED,
  REACHES_THRESHOLD,
  RECONCILED,
  RESISTS,
  REVERTS,
  SETTLES,
  STOPS,
} from "../../../src/engine/causes.ts";
import { draw } from "../../../src/engine/chance/draw.ts";
import { toExponential } from "../../../src/engine/chance/exponential.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import { newWords } from "../../../src/engine/chance/threefry.ts";
import { SETTLED } from "../../../src/engine/week/rate-class.ts";
import { byHand, CLOCK, type SetUp } from "../by-hand.ts";
import { EXCESS, everything, F, H, K, K_AT_MARGIN, L, M, O, PEOPLE } from "./every-state.ts";

const words = newWords();

describe("a stay", () => {
  test("ends in the week in which the rates have used its clock up", () => {
    const { community, at, run } = byHand({ people: { a: { state: 0 } } }, (_plan, world) => {
      world.context.external = 0.3;
      world.people.conflict = 0;
    });
    community.left[at("a")] = 1;
    const states = Array.from({ length: 4 }, (_, t) => {
      run.step(t, null);
      return community.stateOf(at("a"));
    });
    expect(states).toEqual([0, 0, 0, 2]);
  });

  /** What happens to a clinician whose clock runs out, for a word that stands for u. */
  const ends = (id: string, u: number) => {
    const { community, at, run } = byHand(PEOPLE, everything);
    const i = at(id);
    community.left[i] = 0;
    community.pick[i] = Math.floor(u * 4294967296) | 0;
    const seen: number[][] = [];
    run.step(0, (_week, clinician, from, to, cause) => seen.push([clinician, from, to, cause]));
    expect(community.stays[i]).toBe(1);
    // settling is no change of practice state, so nothing is told of it
    if (seen.length === 0) return { to: community.stateOf(i), cause: SETTLES };
    expect(seen).toHaveLength(1);
    const [clinician, _from, to, cause] = seen[0];
    expect(clinician).toBe(i);
    expect(community.stateOf(i)).toBe(to);
    expect(community.kind[i] & SETTLED).toBe(0);
    return { to, cause };
  };

  test.each([
    ["peers hold drift at nothing", { driftPeers: 6, settling: 0 }],
    ["clinicians are asked one by one", { driftPeers: 6, settling: 0, reconciliationBase: -5 }],
  ])("ends so too where %s", (_, behaviour) => {
    const { community, at, run } = byHand(PEOPLE, (plan, world) => {
      everything(plan, world);
      Object.assign(world.behaviour, behaviour);
    });
    const rate = 0.01;
    community.left[at("genuine")] = 2.5 * rate;
    community.left[at("genuineAtMargin")] = 3.5 * rate;
    const states = Array.from({ length: 4 }, (_, t) => {
      run.step(t, null);
      return [community.stateOf(at("genuine")), community.stateOf(at("genuineAtMargin"))];
    });
    expect(states).toEqual([
      [2, 2],
      [2, 2],
      [0, 2],
      [0, 0],
    ]);
  });

  test("ends by each change in proportion to its rate", () => {
    const bounds = (parts: number[]) => {
      const total = parts.reduce((a, b) => a + b, 0);
      return parts.map((_, k) => parts.slice(0, k + 1).reduce((a, b) => a + b, 0) / total);
    };
    const causesOf = (id: string, parts: number[]) => {
      let below = 0;
      return bounds(parts).map((bound) => {
        const [first, last] = [ends(id, below + 1e-6), ends(id, bound - 1e-6)];
        expect(first).toEqual(last);
        below = bound;
        return [first.to, first.cause];
      });
    };
    const persuaded = 0.002 + 0.005 + K * O * (0.02 * M + 0.09 * F);
    const complies = 0.028 * 2 * O * H + 0.02 * 0.3 * F;
    const resists = 0.06 * (1 - 0.9 * 0.25) * EXCESS + 0.004 * 0.1;
    const leaves = [0.01 * (1 - 0.8 * F), 0.01 * 0.8 * F];
    const left = [
      [0, LEAVES],
      [2, INDUCTED],
    ];
    expect(causesOf("no", [persuaded, complies, resists, ...leaves])).toEqual([
      [2, PERSUADED],
      [1, COMPLIES],
      [3, RESISTS],
      ...left,
    ]);
    const owns = 0.06 * K_AT_MARGIN * (1 - 0.9 * 1.5 * EXCESS) * (M + F);
    expect(causesOf("surfaceAtMargin", [owns, 0.08 * (1 - 1.1 * H) * (1 - F), ...leaves])).toEqual([
      [2, OWNS],
      [0, STOPS],
      ...left,
    ]);
    const drifts = 0.018 * (1 - 0.65 * F - 0.2 * 0.3 - 0.45 * (2.5 * 0.3 * L + 0.5 * 0.7)) * (1.6 - 1.2 * O);
    expect(causesOf("fresh", [drifts, (0.03 * (1 + F)) / 2, ...leaves])).toEqual([[0, DRIFTS], [2, SETTLES], ...left]);
    expect(causesOf("genuine", [0.15 * drifts, ...leaves])).toEqual([[0, DRIFTS], ...left]);
    expect(causesOf("against", [0.02 * (0.3 + 0.4 * L + 0.5 * 0.35) * (1 + F), ...leaves])).toEqual([
      [0, RECONCILED],
      ...left,
    ]);
    // of someone without peers who use, nobody takes anyone in
    expect(ends("opposed", 1 - 1e-6)).toEqual({ to: 0, cause: LEAVES });
  });

  test("is followed by one with a clock of its own, drawn for the person and the number of the stay", () => {
    const { community, at, run, key } = byHand(PEOPLE, everything);
    const i = at("no");
    const { keyHigh, keyLow } = community.network;
    for (const stay of [1, 2, 3]) {
      community.left[i] = 0;
      run.step(stay, null);
      draw(words, key, PURPOSE.clock, keyHigh[i], keyLow[i], stay);
      expect(community.left[i]).toBe(toExponential(words[0]));
      expect(community.pick[i]).toBe(words[1]);
    }
  });

  test("of new use, once settled, is followed by one of settled use, and by new use again once it has ended", () => {
    const { community, at, run, key } = byHand(PEOPLE, (_plan, world) => {
      Object.assign(world.behaviour, { drift: 0.5, settling: 0.5, driftSettled: 0.15 });
    });
    const i = at("fresh");
    community.left[i] = 0;
    community.pick[i] = -1;
    const before = community.pull[at("no")];
    run.step(0, () => expect.unreachable());
    expect([community.stateOf(i), community.kind[i] & SETTLED, community.stays[i]]).toEqual([2, SETTLED, 1]);
    expect(community.pull[at("no")]).toBe(before);
    draw(words, key, PURPOSE.clock, community.network.keyHigh[i], community.network.keyLow[i], 1);
    expect([community.left[i], community.pick[i]]).toEqual([toExponential(words[0]), words[1]]);
    for (const to of [0, 2]) {
      community.move(i, to);
      expect([community.stateOf(i), community.kind[i] & SETTLED]).toEqual([to, 0]);
    }
  });

  test("of a settled user who leaves is followed by that of a new user where peers take the newcomer in", () => {
    const { community, at, run } = byHand(PEOPLE, (_plan, world) => {
      world.context.turnover = 1;
      Object.assign(world.behaviour, { drift: 0, induction: 1 });
      Object.assign(world.people, { response: "threshold", threshold: 0.1 });
    });
    const i = at("genuine");
    expect(community.kind[i] & SETTLED).toBe(SETTLED);
    community.left[i] = 0.5;
    const seen: number[][] = [];
    run.step(0, (_week, ...change) => seen.push(change));
    expect(seen).toEqual([[i, 2, 2, INDUCTED]]);
    expect([community.stateOf(i), community.kind[i] & SETTLED, community.stays[i]]).toEqual([2, 0, 1]);
    expect(community.counts[2]).toBe(5);
  });

  test("of someone who leaves is followed by that of a newcomer who does not use the practice, with the same ties", () => {
    const { community, at, run } = byHand(PEOPLE, (_plan, world) => {
      world.context.turnover = 1;
      world.behaviour.induction = 0;
      for (const name of ["drift", "reconciliation", "stopping", "ownership"] as const) world.behaviour[name] = 0;
    });
    const leaving = ["user", "surface", "against", "other"];
    for (const id of leaving) community.left[at(id)] = 0.5;
    const causes: number[] = [];
    run.step(0, (_week, _clinician, _from, to, cause) => {
      expect(to).toBe(0);
      causes.push(cause);
    });
    expect(causes).toEqual([LEAVES, LEAVES, LEAVES, LEAVES]);
    for (const id of leaving) {
      expect(community.stateOf(at(id))).toBe(0);
      expect(community.stays[at(id)]).toBe(1);
    }
    expect(community.pull[at("no")]).toBe(0);
    community.move(at("user"), 2);
    expect(community.pull[at("no")]).toBe(2000);
  });

  test("of a committed clinician has no end", () => {
    const setUp: SetUp = { people: { a: { state: 2 }, b: { state: 2 } } };
    const { community, run } = byHand(setUp, (_plan, world) => {
      world.practice.committed = 1;
      world.context.turnover = 1;
      world.behaviour.drift = 1;
    });
    for (let t = 0; t < 20; t++) run.step(t, null);
    expect([...community.counts]).toEqual([0, 0, 2, 0]);
    expect([...community.committed]).toEqual([1, 1]);
  });
});

describe("a threshold that acts at once", () => {
  const instantly = (twoWay: boolean) =>
    byHand(PEOPLE, (_plan, world) => {
      Object.assign(world.people, { response: "threshold", instant: true, twoWay, threshold: 0.5 });
      for (const name of ["drift", "reconciliation", "stopping", "ownership", "resistanceConflict"] as const)
        world.behaviour[name] = 0;
      Object.assign(world.behaviour, { ownWeight: 0, settling: 0 });
    });

  test("makes everyone adopt whose pull reaches it, in the next week and whatever their clock", () => {
    const { community, run, at } = instantly(false);
    const causes: number[] = [];
    run.step(0, (_week, _i, from, to, cause) => {
      expect([from, to]).toEqual([0, 2]);
      causes.push(cause);
    });
    expect(causes).toEqual([REACHES_THRESHOLD, REACHES_THRESHOLD]);
    for (const id of ["no", "noAtMargin", "genuine", "user"]) expect(community.stateOf(at(id))).toBe(2);
    for (const id of ["other", "opposed"]) expect(community.stateOf(at(id))).toBe(0);
    expect(community.left[at("other")]).toBe(CLOCK);
  });

  test("makes users go back whose pull is below it, where it works both ways", () => {
    const { community, run, at } = instantly(true);
    const seen: [string, number][] = [];
    run.step(0, (_week, i, _from, _to, cause) => seen.push([community.network.labels![i], cause]));
    expect(Object.fromEntries(seen)).toEqual({ no: REACHES_THRESHOLD, noAtMargin: REACHES_THRESHOLD, user: REVERTS });
    expect(community.stateOf(at("user"))).toBe(0);
    expect(community.stateOf(at("genuine"))).toBe(2);
  });
});
