import { describe, expect, test } from "vitest";
import { unit } from "../../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import { byHand, type SetUp } from "../by-hand.ts";
import { feedback, PEOPLE } from "./two-sites.ts";

/** Motivation from feedback in step 3 of a week (docs/model.md section 3). */

describe("motivation from feedback", () => {
  test("fades by 15 % a week without a report", () => {
    const { community, run } = byHand(PEOPLE, (plan) => feedback(plan));
    community.feedback.set([0.2, 0.6]);
    run.step(0, null);
    expect(community.feedback[0]).toBeCloseTo(0.17, 14);
    expect(community.feedback[1]).toBeCloseTo(0.51, 14);
  });

  test("a report adds 1.2·q·(1−0.5·judgement)·(0.75 − measured + (1−q)·0.3·(u−½))·(1−F), measured = surface + genuine", () => {
    const { community, run, key } = byHand(PEOPLE, (plan) => feedback(plan));
    community.feedback.set([0.2, 0]);
    run.step(1, null);
    const { siteHigh, siteLow } = community.network;
    const u = (s: number) => unit(key, PURPOSE.feedback, siteHigh[s], siteLow[s], 1);
    const first = 0.75 - 2 / 5 + 0.3 * 0.3 * (u(0) - 0.5);
    expect(community.feedback[0]).toBeCloseTo(0.17 + 1.2 * 0.7 * 0.75 * first * 0.83, 14);
    const second = 0.75 + 0.3 * 0.3 * (u(1) - 0.5);
    expect(community.feedback[1]).toBeCloseTo(1.2 * 0.7 * 0.75 * second, 14);
  });

  test("a report counts who used before the week's changes", () => {
    const changing = byHand(PEOPLE, (plan) => feedback(plan));
    const still = byHand(PEOPLE, (plan) => feedback(plan));
    changing.community.left[changing.at("c")] = 0;
    changing.run.step(1, null);
    still.run.step(1, null);
    expect(changing.community.stateOf(changing.at("c"))).toBe(0);
    expect([...changing.community.feedback]).toEqual([...still.community.feedback]);
  });

  test("a report adds nothing where measured use is above the target", () => {
    const setUp: SetUp = { people: { a: { state: 2 }, b: { state: 1 } } };
    const { community, run } = byHand(setUp, (plan) => feedback(plan, { quality: 1 }));
    community.feedback[0] = 0.2;
    run.step(1, null);
    expect(community.feedback[0]).toBeCloseTo(0.17, 14);
  });

  test("is at most 1", () => {
    const { community, run } = byHand(PEOPLE, (plan, world) => {
      feedback(plan);
      world.behaviour.feedbackGain = 100;
    });
    run.step(1, null);
    expect([...community.feedback]).toEqual([1, 1]);
  });

  test("reports come every so many weeks, counted from the start of the programme, and not after its end", () => {
    const { community, run } = byHand(PEOPLE, (plan) => {
      feedback(plan, { every: 3 });
      plan.programme = { start: 2, end: 9 };
    });
    const reported = Array.from({ length: 12 }, (_, t) => {
      community.feedback.fill(0);
      run.step(t, null);
      return community.feedback[0] > 0;
    });
    expect(reported.flatMap((is, t) => (is ? [t] : []))).toEqual([4, 7]);
  });
});
