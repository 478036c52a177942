import { describe, expect, test } from "vitest";
import { unit } from "../../../src/engine/chance/draw.ts";
import { PURPOSE } from "../../../src/engine/chance/purpose.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { byHand } from "../by-hand.ts";
import { bothSites, feedback, PEOPLE } from "./two-sites.ts";

/** Step 3 of a week (docs/model.md section 3): what a site has. */

describe("opportunity", () => {
  test("moves 8 % of the way to O0 + (1−O0)·(0.30·core + 0.9·resources·e_O + 0.8·hard)", () => {
    const { community, run } = byHand(PEOPLE, bothSites);
    expect([...community.opportunity]).toEqual([0.5, 0.2]);
    community.opportunity[1] = 0.9;
    run.step(0, null);
    const pushed = 0.3 * 0.6 + 0.9 * 0.4 * 0.5 + 0.8 * 0.3;
    expect(community.opportunity[0]).toBeCloseTo(0.5 + 0.08 * 0.5 * pushed, 14);
    expect(community.opportunity[1]).toBeCloseTo(0.9 + 0.08 * (0.2 + 0.8 * pushed - 0.9), 14);
  });

  test("is pushed by the core as present at the site, and by the emphasis put there", () => {
    const { community, run } = byHand({ ...PEOPLE, champions: [1] }, bothSites);
    community.emphasis.set([0.8, 0.1, 0.1], 3);
    run.step(0, null);
    expect(community.opportunity[0]).toBeCloseTo(0.5 + 0.08 * 0.5 * (0.3 * 0.3 + 0.9 * 0.4 * 0.5 + 0.8 * 0.3), 14);
    expect(community.opportunity[1]).toBeCloseTo(0.2 + 0.08 * 0.8 * (0.3 * 0.6 + 0.9 * 0.4 * 0.1 + 0.8 * 0.3), 14);
    const nobody = byHand({ ...PEOPLE, champions: null }, bothSites);
    nobody.run.step(0, null);
    expect(nobody.community.opportunity[0]).toBeCloseTo(0.5 + 0.08 * 0.5 * (0.9 * 0.4 * 0.5 + 0.8 * 0.3), 14);
  });

  test("is pushed to 1 at most, and falls back to the site's own when nothing is done", () => {
    const pushedHard = byHand(PEOPLE, (plan, world) => {
      bothSites(plan, world);
      Object.assign(plan.tactics, { hard: 1 });
      plan.core.strength = 1;
    });
    pushedHard.run.step(0, null);
    expect(pushedHard.community.opportunity[0]).toBeCloseTo(0.5 + 0.08 * 0.5, 14);
    const idle = byHand(PEOPLE);
    idle.community.opportunity[0] = 0.9;
    idle.run.step(0, null);
    expect(idle.community.opportunity[0]).toBeCloseTo(0.9 - 0.08 * 0.4, 14);
  });

  test("stays within [0,1] at a pace above 1", () => {
    const { community, run } = byHand(PEOPLE, (plan, world) => {
      bothSites(plan, world);
      Object.assign(plan.tactics, { hard: 1 });
      world.behaviour.opportunityPace = 3;
    });
    run.step(0, null);
    expect(community.opportunity[0]).toBe(1);
  });
});

describe("capability", () => {
  test("gains 0.10·resources·e_K·(1−K) and loses (0.006 + turnover)·(K − K0)", () => {
    const { community, run } = byHand(PEOPLE, (plan, world) => {
      bothSites(plan, world);
      world.people.capability = 0.4;
    });
    expect([...community.capability]).toEqual([0.4, 0.4]);
    community.capability.set([0.7, 0.4]);
    run.step(0, null);
    expect(community.capability[0]).toBeCloseTo(0.7 + 0.1 * 0.4 * 0.2 * 0.3 - 0.016 * 0.3, 14);
    expect(community.capability[1]).toBeCloseTo(0.4 + 0.1 * 0.4 * 0.2 * 0.6, 14);
  });

  test("is gained by the emphasis put on it at the site, and lost down to what the site has of its own", () => {
    const { community, run } = byHand(PEOPLE, (plan, world) => {
      bothSites(plan, world);
      world.people.capability = 0.4;
      world.context.perSite[1].capability = 0.65;
    });
    expect([...community.capability]).toEqual([0.4, 0.65]);
    community.emphasis.set([0.7, 0.1, 0.2], 3);
    community.capability.set([0.4, 0.8]);
    run.step(0, null);
    expect(community.capability[0]).toBeCloseTo(0.4 + 0.1 * 0.4 * 0.2 * 0.6, 14);
    expect(community.capability[1]).toBeCloseTo(0.8 + 0.1 * 0.4 * 0.7 * 0.2 - 0.036 * (0.8 - 0.65), 14);
  });

  test("stays within [0,1] however fast it is gained", () => {
    const { community, run } = byHand(PEOPLE, (plan, world) => {
      bothSites(plan, world);
      world.behaviour.capabilityGain = 40;
    });
    run.step(0, null);
    expect(community.capability[0]).toBe(1);
  });
});

test("outside the programme nothing is trained, and opportunity is pushed by what is left of the core", () => {
  const { community, run } = byHand(PEOPLE, (plan, world) => {
    bothSites(plan, world);
    feedback(plan, { every: 1 });
    plan.programme.end = 1;
    world.people.capability = 0.4;
  });
  community.core = 0.6;
  community.feedback.fill(0.4);
  run.step(1, null);
  expect(community.opportunity[0]).toBeCloseTo(0.5 + 0.08 * 0.5 * 0.3 * 0.6 * 0.97, 14);
  expect([...community.capability]).toEqual([0.4, 0.4]);
  expect(community.feedback[0]).toBeCloseTo(0.34, 14);
});

/** Effective opportunity shows in the rate of complying, 0.028·Oₑ·h, here 0.028·Oₑ. */
describe("effective opportunity", () => {
  const complying = (adjust: (plan: Plan, world: World) => void) =>
    byHand(PEOPLE, (plan, world) => {
      plan.tactics.hard = 1;
      Object.assign(world.behaviour, { resistanceExcess: 0, resistanceConflict: 0, opportunityPace: 0 });
      adjust(plan, world);
    });

  test("is O·(1 − 0.5·burden·4/(3+every)) in every week with feedback on", () => {
    const burdened = complying((plan) => feedback(plan, { every: 2, judgement: 0, quality: 0 }));
    expect(burdened.rates(0).a).toBeCloseTo(0.028 * 0.5 * (1 - (0.5 * 0.4 * 4) / 5), 12);
    expect(burdened.rates(1).a).toBeCloseTo(0.028 * 0.5 * (1 - (0.5 * 0.4 * 4) / 5), 12);
    const over = complying((plan, world) => {
      feedback(plan, { every: 2 });
      plan.programme.end = 1;
      Object.assign(world.behaviour, { drift: 1, driftPeers: 0, driftCommunity: 0, driftEdge: 0, driftSettled: 1 });
    });
    // pressure is over too: what is left of opportunity shows in drift
    expect(over.rates(1).c).toBeCloseTo(1.6 - 1.2 * 0.5, 12);
    expect(complying((plan) => feedback(plan, { every: 0 })).rates(0).a).toBeCloseTo(0.028 * 0.5, 12);
  });

  test("loses the size of a shock for its weeks, and a new shock in one starts them anew; O itself is untouched", () => {
    const { community, rates, key } = complying((_plan, world) => {
      world.context.shocks = { perYear: 13, size: 0.3, weeks: 4 };
    });
    const { siteHigh, siteLow } = community.network;
    const starts = (t: number) => unit(key, PURPOSE.shock, siteHigh[0], siteLow[0], t) < 13 / 52;
    let lasting = 0;
    let renewed = 0;
    for (let t = 0; t < 60; t++) {
      if (starts(t) && lasting > 1) renewed++;
      lasting = starts(t) ? 4 : lasting - 1;
      expect(rates(t).a).toBeCloseTo(0.028 * (lasting > 0 ? 0.2 : 0.5), 12);
      expect(community.opportunity[0]).toBe(0.5);
    }
    expect(renewed).toBeGreaterThan(2);
  });

  test("is never below 0", () => {
    const { rates } = complying((_plan, world) => {
      world.context.shocks = { perYear: 52, size: 0.9, weeks: 1 };
    });
    expect(rates().a).toBe(0);
  });
});

/** M shows in the rate of being persuaded, here K·O·0.02·M = 0.004·M with K 0.4 and O 0.5. */
describe("motivation", () => {
  test("is soft·(0.2 + 0.8·core)·(0.25 + 2.25·e_M) + F", () => {
    const { community, rates } = byHand(PEOPLE, (plan, world) => {
      plan.core.strength = 0.6;
      plan.theory.emphasis = { capability: 0.2, motivation: 0.3, opportunity: 0.5 };
      plan.tactics.soft = 0.4;
      Object.assign(world.behaviour, { opportunityPace: 0 });
      Object.assign(world.people, { capability: 0.4, conflict: 0 });
    });
    community.feedback[0] = 0.2;
    const motivation = 0.4 * (0.2 + 0.8 * 0.6) * (0.25 + 2.25 * 0.3) + 0.17;
    expect(rates().a).toBeCloseTo(0.4 * 0.5 * 0.02 * motivation, 12);
  });

  test("is that of the site: of the core as present there, and of the emphasis put there", () => {
    const { community, rates } = byHand({ ...PEOPLE, champions: [1] }, (plan, world) => {
      plan.core.strength = 0.6;
      plan.theory.emphasis = { capability: 0.2, motivation: 0.3, opportunity: 0.5 };
      plan.tactics.soft = 0.4;
      Object.assign(world.behaviour, { opportunityPace: 0 });
      Object.assign(world.people, { capability: 0.4, conflict: 0 });
    });
    community.emphasis.set([0.1, 0.7, 0.2], 3);
    const { a, f } = rates();
    expect(a).toBeCloseTo(0.4 * 0.5 * 0.02 * 0.4 * (0.2 + 0.8 * 0.3) * (0.25 + 2.25 * 0.3), 12);
    expect(f).toBeCloseTo(0.4 * 0.5 * 0.02 * 0.4 * (0.2 + 0.8 * 0.6) * (0.25 + 2.25 * 0.7), 12);
  });
});
