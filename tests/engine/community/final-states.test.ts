import { describe, expect, test } from "vitest";
import type { World } from "../../../src/engine/world.ts";
import { start } from "./week-zero.ts";

describe("states that nobody leaves", () => {
  const final = (adjust: (world: World) => void) =>
    start((world) => {
      world.context.turnover = 0;
      adjust(world);
    }).final;

  test("are those without a way out: no drift, no reconciliation, no turnover anywhere and no two-way threshold", () => {
    const still = { drift: 0, reconciliation: 0 };
    expect(final(() => {})).toBe(0);
    expect(final((world) => Object.assign(world.behaviour, { drift: 0 }))).toBe(1 << 2);
    expect(final((world) => Object.assign(world.behaviour, { reconciliation: 0 }))).toBe(1 << 3);
    expect(final((world) => Object.assign(world.behaviour, still))).toBe((1 << 2) | (1 << 3));
    expect(
      final((world) => {
        Object.assign(world.behaviour, still);
        world.context.perSite = [{ site: "2", turnover: 0.1 }];
      }),
    ).toBe(0);
    expect(
      final((world) => {
        Object.assign(world.behaviour, still);
        Object.assign(world.people, { response: "threshold", instant: true, twoWay: true });
      }),
    ).toBe(0);
  });
});
