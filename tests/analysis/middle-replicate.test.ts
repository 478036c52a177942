import { describe, expect, test } from "vitest";
import { middleReplicate } from "../../src/analysis/middle-replicate.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import { genuineEnds } from "./results.ts";

const planWith = (ends: number[]) => planOf(genuineEnds([ends]), 0);

describe("the network in the middle", () => {
  test("is the one nearest to the median, the first of several", () => {
    expect(middleReplicate(planWith([0.1, 0.9, 0.5, 0.5, 0.2]), "genuineEnd")).toBe(3);
    expect(middleReplicate(planWith([0.1, 0.2, 0.8, 0.9]), "genuineEnd")).toBe(2);
  });

  test("passes over what is not applicable", () => {
    expect(middleReplicate(planWith([Number.NaN, 0.4]), "genuineEnd")).toBe(2);
    expect(middleReplicate(planWith([Number.NaN]), "genuineEnd")).toBe(1);
  });
});
