import { describe, expect, test } from "vitest";
import { unit } from "../../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { byHand, type SetUp } from "../by-hand.ts";
import { lively, TEN } from "./ten-people.ts";

/** Step 6 of a week (docs/model.md section 3). */

describe("a review", () => {
  const reviewing = (plan: Plan, world: World) => {
    lively(plan, world);
    plan.theory = { emphasis: { capability: 0.2, motivation: 0.3, opportunity: 0.5 }, reviewEvery: 4, learning: 0.25 };
    world.context.perSite = [{ site: "site 1", support: 0.9 }];
  };
  const two: SetUp = { people: { ...TEN.people, k: { state: 0, site: 1 } } };
  /** The emphasis after a review in week 3, for the quality with which the sites are seen. */
  const learned = ({ community, key }: ReturnType<typeof byHand>, quality: number, soft: number) => {
    const mean = (values: Float64Array) => (values[0] + values[1]) / 2;
    const noise = (channel: number) => (1 - quality) * 0.6 * (unit(key, PURPOSE.review, 0, channel, 3) - 0.5);
    const shortfalls = [
      1 - mean(community.capability),
      1 - Math.min(1, 0.35 + 0.8 * soft * (0.35 + 0.65 * 0.6)),
      1 - mean(community.opportunity),
    ].map((shortfall, channel) => Math.max(0.02, shortfall + noise(channel)));
    const sum = shortfalls.reduce((a, b) => a + b, 0);
    return [0.2, 0.3, 0.5].map((old, channel) => old + 0.25 * (shortfalls[channel] / sum - old));
  };
  const close = (emphasis: Float64Array, expected: number[]) => {
    expected.forEach((share, channel) => {
      expect(emphasis[channel]).toBeCloseTo(share, 12);
    });
  };

  test("moves the emphasis a share `learning` of the way to what the sites lack, as far as the data can tell", () => {
    const one = byHand(two, reviewing);
    one.run.step(3, null);
    close(one.community.emphasis, learned(one, 0.7, 0.4));
    expect(one.community.emphasis.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  });

  test("without feedback sees as with a quality of 0.3", () => {
    const one = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.data.every = 0;
    });
    one.run.step(3, null);
    close(one.community.emphasis, learned(one, 0.3, 0.4));
  });

  test("sees no shortfall below 0.02, and none of motivation where it is complete", () => {
    const one = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.tactics.soft = 1;
      world.behaviour.reviewMotivation = 0.9;
      Object.assign(plan.data, { quality: 1 });
    });
    one.run.step(3, null);
    const shortfalls = [0, 2].map((channel) => {
      const values = channel === 0 ? one.community.capability : one.community.opportunity;
      return 1 - (values[0] + values[1]) / 2;
    });
    const sum = shortfalls[0] + shortfalls[1] + 0.02;
    close(one.community.emphasis, [
      0.2 + 0.25 * (shortfalls[0] / sum - 0.2),
      0.3 + 0.25 * (0.02 / sum - 0.3),
      0.5 + 0.25 * (shortfalls[1] / sum - 0.5),
    ]);
  });

  test("is held every so many weeks from the start of the programme, at the end of the week, and not after its end", () => {
    const { community, run } = byHand(two, (plan, world) => {
      reviewing(plan, world);
      plan.programme = { start: 1, end: 11 };
    });
    const held = Array.from({ length: 16 }, (_, t) => {
      const before = [...community.emphasis];
      run.step(t, null);
      return community.emphasis.some((share, channel) => share !== before[channel]);
    });
    expect(held.flatMap((is, t) => (is ? [t] : []))).toEqual([4, 8]);
  });

  test("never happens in a plan that does not review or learn", () => {
    for (const theory of [{ reviewEvery: 0 }, { learning: 0 }]) {
      const { community, run } = byHand(two, (plan, world) => {
        reviewing(plan, world);
        Object.assign(plan.theory, theory);
      });
      for (let t = 0; t < 9; t++) run.step(t, null);
      expect([...community.emphasis]).toEqual([0.2, 0.3, 0.5]);
    }
  });
});
