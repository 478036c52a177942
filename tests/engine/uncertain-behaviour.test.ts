import { describe, expect, test } from "vitest";
import type { Behaviour } from "../../src/engine/behaviour.ts";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { readBehaviour, type Uncertainty } from "../../src/engine/uncertain-behaviour.ts";
import { behaviour as schema } from "../../src/study/schema/behaviour-schema.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { worldFields } from "../../src/study/schema/fields.ts";
import { uncertaintyOf } from "../../src/study/uncertainty-of.ts";
import { EVERYTHING, inputsFor } from "../arbitrary.ts";
import { SPECIFIED } from "./specified.ts";

const NAMES = Object.keys(SPECIFIED) as (keyof Behaviour)[];
const keyOf = (replicate: number) => replicateKey(rootKey("uncertain"), replicate);

/** Ranges so wide that nothing is held inside them. */
const WIDE: Uncertainty["ranges"] = Object.fromEntries(NAMES.map((name) => [name, [-100, 100]])) as never;
const R = 2000;
const readings = (share: number, ranges = WIDE) =>
  Array.from({ length: R }, (_, r) => readBehaviour(SPECIFIED, { share, ranges }, keyOf(r + 1)));

describe("the constants as a replicate reads them", () => {
  test("are a function of the replicate and each constant's name alone: the same for all worlds, whatever else is different", () => {
    const uncertainty = { share: 0.3, ranges: WIDE };
    expect(readBehaviour(SPECIFIED, uncertainty, keyOf(7))).toEqual(readBehaviour(SPECIFIED, uncertainty, keyOf(7)));
    const turned = Object.fromEntries(Object.entries(SPECIFIED).reverse()) as unknown as Behaviour;
    expect(readBehaviour(turned, uncertainty, keyOf(7))).toEqual(readBehaviour(SPECIFIED, uncertainty, keyOf(7)));
    // another world's constant is read with the same factor, and changes no other constant
    const other = readBehaviour({ ...SPECIFIED, drift: 0.036 }, uncertainty, keyOf(7));
    const one = readBehaviour(SPECIFIED, uncertainty, keyOf(7));
    expect(other.drift).toBeCloseTo(2 * one.drift, 14);
    expect({ ...other, drift: 0 }).toEqual({ ...one, drift: 0 });
  });

  test("are the very values with a share of 0, and those of the world stay as they are", () => {
    expect(readBehaviour(SPECIFIED, { share: 0, ranges: WIDE }, keyOf(1))).toEqual(SPECIFIED);
    expect(uncertaintyOf(0)).toBeNull();
    const before = { ...SPECIFIED };
    readBehaviour(SPECIFIED, { share: 1, ranges: WIDE }, keyOf(1));
    expect(SPECIFIED).toEqual(before);
  });

  test("are even within ± the share of the value: mean, standard deviation and ends, constant by constant", () => {
    for (const share of [0.3, 1]) {
      const all = readings(share);
      for (const name of NAMES) {
        const value = SPECIFIED[name];
        const factors = all.map((read) => (read[name] / value - 1) / share);
        expect(Math.max(...factors.map(Math.abs))).toBeLessThanOrEqual(1 + 1e-9);
        expect(Math.max(...factors)).toBeGreaterThan(0.98);
        expect(Math.min(...factors)).toBeLessThan(-0.98);
        const mean = factors.reduce((a, b) => a + b, 0) / R;
        const square = factors.reduce((a, b) => a + b * b, 0) / R;
        // 76 constants: 5 standard errors of an even draw from −1 to 1, of variance ⅓, whose square has variance 4⁄45
        expect(Math.abs(mean)).toBeLessThan(5 / Math.sqrt(3 * R));
        expect(Math.abs(square - 1 / 3)).toBeLessThan(5 * Math.sqrt(4 / 45 / R));
      }
    }
  });

  test("are drawn apart: no two go together over replicates", () => {
    const all = readings(1);
    const factors = NAMES.map((name) => all.map((read) => (read[name] / SPECIFIED[name] - 1) * Math.sqrt(3)));
    let most = 0;
    for (let a = 0; a < NAMES.length; a++) {
      for (let b = 0; b < a; b++) {
        const together = factors[a].reduce((sum, factor, r) => sum + factor * factors[b][r], 0) / R;
        most = Math.max(most, Math.abs(together) * Math.sqrt(R));
      }
    }
    // the largest of 2,850 standard normals is above 5 once in 600 times
    expect(most).toBeLessThan(5);
  });

  test("are what a run is lived by, from week 0 to its end", () => {
    const world = defaultWorld();
    const uncertainty = uncertaintyOf(0.5)!;
    const [soft, hard] = [defaultPlan(), defaultPlan()];
    hard.tactics.hard = 0.5;
    const inputs = inputsFor("lived by", 20, [soft, hard], world, EVERYTHING);
    const job = { world: 0, plans: [0, 1], from: 3, to: 3 };
    const behaviour = readBehaviour(world.behaviour, uncertainty, replicateKey(inputs.seed, 3));
    const byHand = simulate({ ...inputs, worlds: [{ ...world, behaviour }] }, job);
    expect(simulate({ ...inputs, uncertainty }, job)).toEqual(byHand);
  });

  test("stay inside their ranges, which are those of the schema", () => {
    const { ranges } = uncertaintyOf(1)!;
    expect(Object.keys(ranges).sort()).toEqual(Object.keys(defaultWorld().behaviour).sort());
    for (const { path, min, max } of worldFields()) {
      const [group, name] = path.split(".");
      if (group === "behaviour") expect(ranges[name as keyof Behaviour]).toEqual([min, max]);
    }
    for (const read of readings(1, ranges).slice(0, 50)) expect(schema.parse(read)).toEqual(read);
    const narrow = { ...WIDE, feedbackKept: [0.8, 0.9] as [number, number] };
    const kept = readings(1, narrow).map((read) => read.feedbackKept);
    expect([Math.min(...kept), Math.max(...kept)]).toEqual([0.8, 0.9]);
  });
});
