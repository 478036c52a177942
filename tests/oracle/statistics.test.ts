import { describe, expect, it } from "vitest";
import { Chance } from "./chance.ts";
import { differences, tail } from "./statistics.ts";

const sample = (seed: number, draw: (chance: Chance) => number) => {
  const chance = new Chance(seed);
  return Array.from({ length: 300 }, () => draw(chance));
};
const zOf = (a: number[], b: number[], kind: string) => differences(a, b).find((one) => one.kind === kind)?.z;

describe("differences of two samples", () => {
  it("are 0 between equal constants and infinite between different ones", () => {
    const constant = (value: number) => sample(1, () => value);
    expect(differences(constant(0.3), constant(0.1 + 0.2)).map(({ z }) => z)).toEqual([0, 0, 0]);
    expect(zOf(constant(0.3), constant(0.31), "mean")).toBe(Number.NEGATIVE_INFINITY);
  });

  it("show a shifted mean and a changed spread, each where it belongs", () => {
    const a = sample(1, (chance) => chance.next());
    const shifted = sample(2, (chance) => chance.next() + 0.2);
    const wider = sample(3, (chance) => 2 * chance.next() - 0.5);
    expect(zOf(a, shifted, "mean")).toBeLessThan(-6);
    expect(Math.abs(zOf(a, shifted, "spread") ?? Number.NaN)).toBeLessThan(3);
    expect(Math.abs(zOf(a, wider, "mean") ?? Number.NaN)).toBeLessThan(3);
    expect(zOf(a, wider, "spread")).toBeLessThan(-6);
    expect(zOf(a, wider, "variance")).toBeLessThan(-6);
  });

  it("show how much numbers vary however little that is", () => {
    const a = sample(1, (chance) => 0.5 + 1e-5 * chance.next());
    const b = sample(2, (chance) => 0.5 + 1e-5 * chance.next());
    const wider = sample(3, (chance) => 0.5 + 2e-5 * (chance.next() - 0.25));
    expect(Math.abs(zOf(a, b, "variance") ?? Number.NaN)).toBeLessThan(3);
    expect(zOf(a, wider, "variance")).toBeLessThan(-6);
    expect(zOf(a, wider, "variance")).toBeGreaterThan(Number.NEGATIVE_INFINITY);
  });

  it("show a variance that rare values alone make larger", () => {
    const a = sample(1, (chance) => chance.next());
    const rarely = sample(2, (chance) => (chance.happens(0.04) ? 6 * chance.next() - 2.5 : chance.next()));
    expect(zOf(a, rarely, "variance")).toBeLessThan(-2);
    expect(Math.abs(zOf(a, [...a].reverse(), "variance") ?? Number.NaN)).toBe(0);
  });

  it("compare how often a value is defined", () => {
    const often = sample(1, (chance) => (chance.happens(0.5) ? Number.POSITIVE_INFINITY : 1));
    const rarely = sample(2, (chance) => (chance.happens(0.9) ? Number.NaN : 1));
    expect(zOf(often, rarely, "defined")).toBeGreaterThan(6);
  });

  it("lie as far out as a normal distribution says", () => {
    expect(tail(0)).toBe(1);
    expect(tail(-1.959964)).toBeCloseTo(0.05, 6);
    expect(tail(5) / 5.733031e-7).toBeCloseTo(1, 5);
    expect(tail(2.999999) / tail(3)).toBeCloseTo(1, 4);
    expect(tail(Number.POSITIVE_INFINITY)).toBe(0);
  });
});
