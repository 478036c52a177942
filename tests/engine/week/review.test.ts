import { describe, expect, test } from "vitest";
import { unit } from "../../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { type ByHand, byHand, type SetUp } from "../by-hand.ts";
import { lively, TEN } from "./ten-people.ts";

/** Step 6 of a week (docs/model.md section 3): ten people at a site with a champion, one at a site without. */
const TWO: SetUp = { people: { ...TEN.people, k: { state: 0, site: 1 } }, champions: [0] };
const FIRST = [0.2, 0.3, 0.5];

function reviewing(plan: Plan, world: World): void {
  lively(plan, world);
  const [capability, motivation, opportunity] = FIRST;
  const emphasis = { capability, motivation, opportunity };
  plan.theory = { emphasis, reviewEvery: 4, learning: 0.25, local: 0 };
  world.context.perSite = [{ site: "site 1", support: 0.9, capability: 0.7 }];
}

/** The two sites after a review in week 3. */
function reviewed(adjust: (plan: Plan, world: World) => void = () => {}): ByHand {
  const set = byHand(TWO, (plan, world) => {
    reviewing(plan, world);
    adjust(plan, world);
  });
  set.run.step(3, null);
  return set;
}

/** What is lacking of capability, motivation and opportunity, as it is seen with data of a quality, by soft tactics under a core. */
function shortfalls({ key }: ByHand, k: number, o: number, core: number, quality: number, soft = 0.4): number[] {
  const noise = (channel: number) => (1 - quality) * 0.6 * (unit(key, PURPOSE.review, 0, channel, 3) - 0.5);
  return [1 - k, 1 - Math.min(1, 0.35 + 0.8 * soft * (0.2 + 0.8 * core)), 1 - o].map((shortfall, channel) =>
    Math.max(0.02, shortfall + noise(channel)),
  );
}

const mean = (values: Float64Array) => (values[0] + values[1]) / 2;
const MEAN_CORE = (0.6 * (10 + 0.5)) / 11;

/** The shortfalls of the network, and of one of its sites. */
const everywhere = (set: ByHand, quality: number) =>
  shortfalls(set, mean(set.community.capability), mean(set.community.opportunity), MEAN_CORE, quality);
const at = (set: ByHand, s: number, quality: number) =>
  shortfalls(set, set.community.capability[s], set.community.opportunity[s], s === 0 ? 0.6 : 0.3, quality);

function expectLearned(set: ByHand, s: number, aim: number[]): void {
  const sum = aim.reduce((a, b) => a + b, 0);
  const found = set.community.emphasis.subarray(3 * s, 3 * s + 3);
  FIRST.forEach((old, channel) => {
    expect(found[channel]).toBeCloseTo(old + 0.25 * (aim[channel] / sum - old), 12);
  });
  expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
}

describe("a review", () => {
  test("moves the emphasis of every site a share `learning` of the way to what the network lacks, as far as the data can tell", () => {
    const set = reviewed();
    for (const s of [0, 1]) expectLearned(set, s, everywhere(set, 0.7));
  });

  test("moves each site towards its own shortfalls by the share `local`, and for the rest towards the network's", () => {
    for (const local of [0.3, 1]) {
      const set = reviewed((plan) => {
        plan.theory.local = local;
      });
      const network = everywhere(set, 0.7);
      for (const s of [0, 1]) {
        const own = at(set, s, 0.7);
        expectLearned(
          set,
          s,
          network.map((common, channel) => (1 - local) * common + local * own[channel]),
        );
      }
      expect(set.community.emphasis[2]).not.toBeCloseTo(set.community.emphasis[5], 2);
    }
  });

  test("without feedback sees as with a quality of 0.3", () => {
    const set = reviewed((plan) => {
      plan.data.every = 0;
      plan.theory.local = 1;
    });
    for (const s of [0, 1]) expectLearned(set, s, at(set, s, 0.3));
  });

  test("sees no shortfall below 0.02, and none of motivation where it is complete", () => {
    const set = reviewed((plan, world) => {
      plan.tactics.soft = 1;
      world.behaviour.reviewMotivation = 0.9;
      Object.assign(plan.data, { quality: 1 });
    });
    const { capability, opportunity } = set.community;
    for (const s of [0, 1]) expectLearned(set, s, [1 - mean(capability), 0.02, 1 - mean(opportunity)]);
  });

  test("sees no shortfall below 0.02 of capability and opportunity either", () => {
    const set = reviewed((plan, world) => {
      plan.data.quality = 1;
      world.context.perSite = ["site 0", "site 1"].map((site) => ({ site, support: 1, capability: 1 }));
    });
    for (const s of [0, 1]) expectLearned(set, s, [0.02, 1 - (0.35 + 0.8 * 0.4 * (0.2 + 0.8 * MEAN_CORE)), 0.02]);
  });

  test("that sees no shortfall at all leaves the emphasis as it is", () => {
    const set = reviewed((plan, world) => {
      plan.data.quality = 1;
      Object.assign(world.behaviour, { reviewMotivation: 1, reviewFloor: 0, opportunityPace: 0 });
      world.context.perSite = ["site 0", "site 1"].map((site) => ({ site, support: 1, capability: 1 }));
    });
    expect([...set.community.emphasis]).toEqual([...FIRST, ...FIRST]);
  });

  test("is held every so many weeks from the start of the programme, at the end of the week, and not after its end", () => {
    const { community, run } = byHand(TWO, (plan, world) => {
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
      const { community, run } = byHand(TWO, (plan, world) => {
        reviewing(plan, world);
        Object.assign(plan.theory, theory);
      });
      for (let t = 0; t < 9; t++) run.step(t, null);
      expect([...community.emphasis]).toEqual([...FIRST, ...FIRST]);
    }
  });
});
