import { describe, expect, test } from "vitest";
import { draw } from "../../src/engine/chance/draw.ts";
import { toExponential } from "../../src/engine/chance/exponential.ts";
import { PURPOSE } from "../../src/engine/chance/purpose.ts";
import { newWords } from "../../src/engine/chance/threefry.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { byHand, CLOCK, type SetUp } from "./by-hand.ts";

const words = newWords();

/**
 * Step 4 of a week (docs/model.md section 3): one clinician in every state, at the centre and at the margins, each with a
 * genuinely using contact and one who does not use, of equal weight, so P = 0.5; and one whose only contact resists.
 */
const PEOPLE: SetUp = {
  people: {
    user: { state: 2 },
    other: { state: 0 },
    no: { state: 0 },
    noAtMargin: { state: 0, margin: true },
    surface: { state: 1 },
    surfaceAtMargin: { state: 1, margin: true },
    genuine: { state: 2 },
    genuineAtMargin: { state: 2, margin: true },
    against: { state: 3 },
    againstAtMargin: { state: 3, margin: true },
    opposed: { state: 0 },
  },
  team: {
    "user no": 2,
    "other no": 2,
    "user noAtMargin": 2,
    "other noAtMargin": 2,
    "user surface": 2,
    "other surface": 2,
    "user surfaceAtMargin": 2,
    "other surfaceAtMargin": 2,
    "user genuine": 2,
    "other genuine": 2,
    "user genuineAtMargin": 2,
    "other genuineAtMargin": 2,
    "user against": 2,
    "other against": 2,
    "user againstAtMargin": 2,
    "other againstAtMargin": 2,
    "against opposed": 3,
  },
};

function everything(plan: Plan, world: World): void {
  plan.core.strength = 0.6;
  plan.theory.emphasis = { capability: 0.2, motivation: 0.3, opportunity: 0.5 };
  plan.resources.level = 0.4;
  plan.cohesion = { conflictWork: 0.35, outreach: 0.25 };
  plan.data = { every: 2, quality: 0.7, burden: 0.4, judgement: 0.5 };
  plan.tactics = { soft: 0.4, hard: 0.3, phases: [] };
  Object.assign(world.context, { turnover: 0.01, external: 0.002 });
  world.practice.verifiability = 0.25;
  Object.assign(world.people, { capability: 0.4, community: 0.3, conflict: 0.1, marginalisation: 0.4, noise: 0.005 });
}

/** What holds in the first week of `everything`, in which no report is due. */
const H = 0.3 + 0.4 * 0.5;
const L = (0.15 + 0.45 * 0.6 + 0.4 * 0.3) * (1 - 0.5 * 0.1);
const EXCESS = H - 0.6 * L;
const O = (0.5 + 0.08 * 0.5 * (0.35 * 0.6 + 0.5 * 0.4 * 0.5 + 0.7 * 0.3)) * (1 - (0.5 * 0.4 * 4) / 5);
const K = 0.4 + 0.1 * 0.4 * 0.2 * 0.6;
const K_AT_MARGIN = K * (1 - 0.5 * 0.4 * 0.75);
const M = 0.4 * (0.35 + 0.65 * 0.6) * (0.25 + 2.25 * 0.3);
const F = 0.25 / (0.25 + 0.09);

describe("what a clinician's clock loses in a week", () => {
  test("is the sum of the rates of the state, by the week's O, K and F and the start's practice states, G and X", () => {
    const notUsing = (capability: number, f: number, against: number, noise: number) =>
      0.002 +
      noise +
      capability * O * (0.02 * M + 0.09 * f) +
      (0.028 * 2 * O * H + 0.02 * 0.3 * f) +
      (0.06 * 0.8 * EXCESS + 0.004 * 0.1 + 0.02 * against) +
      0.01;
    const surface = (capability: number) =>
      0.05 * capability * (1 - 0.9 * 1.5 * EXCESS) * (M + F) + 0.08 * (1 - 1.2 * H) * (1 - F) + 0.01;
    const genuine = 0.018 * (1 - 0.45 * F - 0.2 * 0.3 - 0.35 * (2.5 * 0.3 * L + 0.5 * 0.7)) * (1.6 - 1.2 * O) + 0.01;
    const against = 0.02 * (0.3 + 0.4 * L + 0.5 * 0.35) * (1 + F) + 0.01;
    const { rates } = byHand(PEOPLE, everything);
    const lost = rates();
    expect(lost.no).toBeCloseTo(notUsing(K, F, 0, 0.005), 12);
    expect(lost.noAtMargin).toBeCloseTo(notUsing(K_AT_MARGIN, F, 0, 0.005), 12);
    expect(lost.opposed).toBeCloseTo(notUsing(K, 0, 0.5, 0), 12);
    expect(lost.surface).toBeCloseTo(surface(K), 12);
    expect(lost.surfaceAtMargin).toBeCloseTo(surface(K_AT_MARGIN), 12);
    expect(lost.genuine).toBeCloseTo(genuine, 12);
    expect(lost.genuineAtMargin).toBeCloseTo(genuine, 12);
    expect(lost.against).toBeCloseTo(against, 12);
    expect(lost.againstAtMargin).toBeCloseTo(against, 12);
  });

  test("is the same where clinicians are asked one by one", () => {
    const together = byHand(PEOPLE, everything).rates();
    // a constant so large that some rate would be negative, of which nothing is left: f·0 = 0 without drift's peers
    const oneByOne = byHand(PEOPLE, (plan, world) => {
      everything(plan, world);
      world.behaviour.driftPeers = 3;
    }).rates();
    for (const id of ["no", "noAtMargin", "opposed", "surface", "surfaceAtMargin", "against", "againstAtMargin"]) {
      expect(oneByOne[id]).toBeCloseTo(together[id], 12);
    }
    expect(oneByOne.genuine).toBeCloseTo(0.01, 12);
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
      for (const id of ["user", "genuine", "genuineAtMargin", "against", "againstAtMargin"]) expect(found[id]).toBe(0);
    }
  });

  test("follows each kind of response: max(0, P), P²/(P²+θ²), or 1 from the threshold on", () => {
    // peers alone, K·O·0.09·f with K 1 and O 1
    const f = (people: Partial<World["people"]>, id: string) =>
      byHand(PEOPLE, (_plan, world) => {
        Object.assign(world.context, { support: 1 });
        Object.assign(world.behaviour, { resistancePeers: 0, resistanceConflict: 0, complianceExpected: 0 });
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
    expect(seen).toHaveLength(1);
    const [clinician, from, to, cause] = seen[0];
    expect(clinician).toBe(i);
    expect(community.stateOf(i)).toBe(to);
    return { from, to, cause };
  };

  test("ends so too where clinicians are asked one by one", () => {
    const { community, at, run } = byHand(PEOPLE, (plan, world) => {
      everything(plan, world);
      world.behaviour.driftPeers = 3;
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
    const resists = 0.06 * 0.8 * EXCESS + 0.004 * 0.1;
    expect(causesOf("no", [persuaded, complies, resists, 0.01])).toEqual([
      [2, 0],
      [1, 1],
      [3, 2],
      [0, 7],
    ]);
    const owns = 0.05 * K_AT_MARGIN * (1 - 0.9 * 1.5 * EXCESS) * (M + F);
    expect(causesOf("surfaceAtMargin", [owns, 0.08 * (1 - 1.2 * H) * (1 - F), 0.01])).toEqual([
      [2, 3],
      [0, 4],
      [0, 7],
    ]);
    const drifts = 0.018 * (1 - 0.45 * F - 0.2 * 0.3 - 0.35 * (2.5 * 0.3 * L + 0.5 * 0.7)) * (1.6 - 1.2 * O);
    expect(causesOf("genuine", [drifts, 0.01])).toEqual([
      [0, 5],
      [0, 7],
    ]);
    expect(causesOf("against", [0.02 * (0.3 + 0.4 * L + 0.5 * 0.35) * (1 + F), 0.01])).toEqual([
      [0, 6],
      [0, 7],
    ]);
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

  test("of someone who leaves is followed by that of a newcomer who does not use the practice, with the same ties", () => {
    const { community, at, run } = byHand(PEOPLE, (_plan, world) => {
      world.context.turnover = 1;
      for (const name of ["drift", "reconciliation", "stopping", "ownership"] as const) world.behaviour[name] = 0;
    });
    const leaving = ["user", "surface", "against", "other"];
    for (const id of leaving) community.left[at(id)] = 0.5;
    const causes: number[] = [];
    run.step(0, (_week, _clinician, _from, to, cause) => {
      expect(to).toBe(0);
      causes.push(cause);
    });
    expect(causes).toEqual([7, 7, 7, 7]);
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
    });

  test("makes everyone adopt whose pull reaches it, in the next week and whatever their clock", () => {
    const { community, run, at } = instantly(false);
    const causes: number[] = [];
    run.step(0, (_week, _i, from, to, cause) => {
      expect([from, to]).toEqual([0, 2]);
      causes.push(cause);
    });
    expect(causes).toEqual([8, 8]);
    for (const id of ["no", "noAtMargin", "genuine", "user"]) expect(community.stateOf(at(id))).toBe(2);
    for (const id of ["other", "opposed"]) expect(community.stateOf(at(id))).toBe(0);
    expect(community.left[at("other")]).toBe(CLOCK);
  });

  test("makes users go back whose pull is below it, where it works both ways", () => {
    const { community, run, at } = instantly(true);
    const seen: [string, number][] = [];
    run.step(0, (_week, i, _from, _to, cause) => seen.push([community.network.labels![i], cause]));
    expect(Object.fromEntries(seen)).toEqual({ no: 8, noAtMargin: 8, user: 9 });
    expect(community.stateOf(at("user"))).toBe(0);
    expect(community.stateOf(at("genuine"))).toBe(2);
  });
});
