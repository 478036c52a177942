import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { byHand, type SetUp } from "../by-hand.ts";
import { AGAINST, EXCESS, everything, F, H, K, K_AT_MARGIN, L, M, O, PEOPLE } from "./every-state.ts";

describe("what a clinician's clock loses in a week", () => {
  test("is the sum of the rates of the state, by the week's O, K and F and the start's practice states, G and X", () => {
    const notUsing = (capability: number, f: number, against: number, noise: number) =>
      0.002 +
      noise +
      capability * O * (0.02 * M + 0.09 * f) +
      (0.028 * 2 * O * H + 0.02 * 0.3 * f) +
      (0.06 * (1 - 0.9 * 0.25) * EXCESS + 0.004 * 0.1 + 0.02 * against) +
      0.01;
    const surface = (capability: number) =>
      0.06 * capability * (1 - 0.9 * 1.5 * EXCESS) * (M + F) + 0.08 * (1 - 1.1 * H) * (1 - F) + 0.01;
    const drift = 0.018 * (1 - 0.65 * F - 0.2 * 0.3 - 0.45 * (2.5 * 0.3 * L + 0.5 * 0.7)) * (1.6 - 1.2 * O);
    const genuine = 0.15 * drift + 0.01;
    const fresh = drift + (0.03 * (1 + F)) / 2 + 0.01;
    const against = 0.02 * (0.3 + 0.4 * L + 0.5 * 0.35) * (1 + F) + 0.01;
    const { rates } = byHand(PEOPLE, everything);
    const lost = rates();
    expect(lost.no).toBeCloseTo(notUsing(K, F, 0, 0.005), 12);
    expect(lost.noAtMargin).toBeCloseTo(notUsing(K_AT_MARGIN, F, 0, 0.005), 12);
    expect(lost.opposed).toBeCloseTo(notUsing(K, 0, AGAINST, 0), 12);
    expect(lost.surface).toBeCloseTo(surface(K), 12);
    expect(lost.surfaceAtMargin).toBeCloseTo(surface(K_AT_MARGIN), 12);
    expect(lost.genuine).toBeCloseTo(genuine, 12);
    expect(lost.genuineAtMargin).toBeCloseTo(genuine, 12);
    expect(lost.fresh).toBeCloseTo(fresh, 12);
    expect(lost.freshAtMargin).toBeCloseTo(fresh, 12);
    expect(lost.against).toBeCloseTo(against, 12);
    expect(lost.againstAtMargin).toBeCloseTo(against, 12);
  });

  const withBehaviour = (behaviour: Partial<World["behaviour"]>) =>
    byHand(PEOPLE, (plan, world) => {
      everything(plan, world);
      Object.assign(world.behaviour, behaviour);
    }).rates();

  test("is the same where peers hold drift at nothing, but for what drift would add", () => {
    const [free, held] = [withBehaviour({}), withBehaviour({ driftPeers: 6 })];
    for (const id of ["no", "noAtMargin", "opposed", "surface", "surfaceAtMargin", "against", "againstAtMargin"]) {
      expect(held[id]).toBeCloseTo(free[id], 12);
    }
    for (const id of ["genuine", "genuineAtMargin"]) expect(held[id]).toBeCloseTo(0.01, 12);
    for (const id of ["fresh", "freshAtMargin"]) expect(held[id]).toBeCloseTo((0.03 * (1 + F)) / 2 + 0.01, 12);
  });

  test("is the same where clinicians are asked one by one, as they are if reconciliation would be negative", () => {
    const [together, oneByOne] = [withBehaviour({}), withBehaviour({ reconciliationBase: -5 })];
    for (const id of [
      "no",
      "noAtMargin",
      "opposed",
      "surface",
      "surfaceAtMargin",
      "genuine",
      "genuineAtMargin",
      "fresh",
    ]) {
      expect(oneByOne[id]).toBeCloseTo(together[id], 12);
    }
    for (const id of ["against", "againstAtMargin"]) expect(oneByOne[id]).toBeCloseTo(0.01, 12);
  });

  test("is the same where genuine use and resistance are final, and those in them lose nothing", () => {
    const adjust = (behaviour: Partial<World["behaviour"]>) => (plan: Plan, world: World) => {
      everything(plan, world);
      world.context.turnover = 0;
      Object.assign(world.behaviour, behaviour);
    };
    const open = byHand(PEOPLE, adjust({}));
    const final = byHand(PEOPLE, adjust({ drift: 0, reconciliation: 0 }));
    expect(final.community.final).not.toBe(0);
    for (const t of [0, 1]) {
      const [expected, found] = [open.rates(t), final.rates(t)];
      for (const id of ["other", "no", "noAtMargin", "opposed", "surface", "surfaceAtMargin"]) {
        expect(found[id]).toBeCloseTo(expected[id], 12);
      }
      for (const id of ["user", "genuine", "genuineAtMargin", "fresh", "against", "againstAtMargin"])
        expect(found[id]).toBe(0);
    }
  });

  test("follows each kind of response: max(0, P), P²/(P²+θ²), or 1 from the threshold on", () => {
    // peers alone, K·O·0.09·f with K 1 and O 1
    const f = (people: Partial<World["people"]>, id: string) =>
      byHand(PEOPLE, (_plan, world) => {
        Object.assign(world.context, { support: 1 });
        Object.assign(world.behaviour, { resistancePeers: 0, resistanceConflict: 0, complianceExpected: 0 });
        world.behaviour.ownWeight = 0;
        Object.assign(world.people, { capability: 1, ...people });
      }).rates()[id] / 0.09;
    expect(f({ response: "simple" }, "no")).toBeCloseTo(0.5, 10);
    expect(f({ response: "simple" }, "opposed")).toBeCloseTo(0, 10);
    expect(f({ response: "complex", threshold: 0.4 }, "no")).toBeCloseTo(0.25 / 0.41, 10);
    expect(f({ response: "complex" }, "opposed")).toBeCloseTo(0, 10);
    expect(f({ response: "complex" }, "other")).toBeCloseTo(0, 10);
    expect(f({ response: "threshold", threshold: 0.5 }, "no")).toBeCloseTo(1, 10);
    expect(f({ response: "threshold", threshold: 0.51 }, "no")).toBeCloseTo(0, 10);
    expect(f({ response: "threshold" }, "opposed")).toBeCloseTo(0, 10);
    // by count: weights in units of the common weight, here 2
    expect(f({ response: "simple", unit: "count" }, "no")).toBeCloseTo(1, 10);
    expect(f({ response: "complex", unit: "count", threshold: 2 }, "no")).toBeCloseTo(1 / 5, 10);
  });

  test("has noise in it only with a genuinely using contact over an active tie", () => {
    const people: SetUp["people"] = {
      genuine: { state: 2 },
      surface: { state: 1 },
      byGenuine: { state: 0 },
      bySurface: { state: 0 },
      bySilent: { state: 0 },
    };
    const team = { "genuine byGenuine": 1, "surface bySurface": 1 };
    const { community, at, rates } = byHand({ people, team, bridge: { "genuine bySilent": 1 } }, (_plan, world) => {
      Object.assign(world.behaviour, { persuasionPeers: 0, complianceExpected: 0, resistanceConflict: 0 });
      Object.assign(world.people, { noise: 0.05, community: 0 });
    });
    const noisy = (t: number) => {
      const { byGenuine, bySurface, bySilent } = rates(t);
      return [byGenuine, bySurface, bySilent].map((rate) => rate > 0.01);
    };
    expect(noisy(0)).toEqual([true, false, false]);
    community.move(at("surface"), 2);
    expect(noisy(1)).toEqual([true, true, false]);
    community.move(at("genuine"), 1);
    expect(noisy(2)).toEqual([false, true, false]);
  });

  test("is less at the margins only by what outreach leaves, and outreach is over with the programme", () => {
    const persuaded = (outreach: number, t: number) => {
      const lost = byHand(
        PEOPLE,
        (plan, world) => {
          plan.cohesion.outreach = outreach;
          plan.programme.end = 1;
          Object.assign(world.behaviour, { persuasionPeers: 0.5, complianceExpected: 0, resistanceConflict: 0 });
          Object.assign(world.people, { capability: 0.8, marginalisation: 0.6, conflict: 0 });
        },
        9,
      ).rates(t);
      return lost.noAtMargin / lost.no;
    };
    expect(persuaded(0, 0)).toBeCloseTo(1 - 0.5 * 0.6, 10);
    expect(persuaded(0.5, 0)).toBeCloseTo(1 - 0.5 * 0.3, 10);
    expect(persuaded(1, 0)).toBeCloseTo(1, 10);
    expect(persuaded(1, 1)).toBeCloseTo(1 - 0.5 * 0.6, 10);
  });

  test("does not feel what happens in the same week, be it at a site before", () => {
    const people: SetUp["people"] = {
      early: { state: 0, site: 0 },
      late: { state: 0, site: 1 },
      last: { state: 0, site: 2 },
    };
    const setUp: SetUp = { people, team: { "early late": 1, "late early": 1, "early last": 1 } };
    const { community, at, rates } = byHand(setUp, (_plan, world) => {
      world.context.external = 0.5;
      Object.assign(world.behaviour, { resistanceConflict: 0 });
    });
    community.left[at("early")] = 0.1;
    const lost = rates();
    expect(community.stateOf(at("early"))).toBe(2);
    expect(lost.late).toBeCloseTo(0.5, 12);
    expect(lost.last).toBeCloseTo(0.5, 12);
    expect(rates(1).late).toBeGreaterThan(0.5);
  });
});
