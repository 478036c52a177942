import { describe, expect, test } from "vitest";
import { simulate } from "../../src/engine/simulate.ts";
import { type Job, WEEK_COLUMNS, type World } from "../../src/engine/types.ts";
import { inputsFor } from "../arbitrary.ts";
import { idlePlan, reducedWorld } from "../classical.ts";

const GENUINE = WEEK_COLUMNS.indexOf("genuine");

/** Genuine share by week, for each replicate. */
function curves(world: World, weeks: number, replicates: number, seed = "classics"): Float64Array[] {
  const record = { weeks: true, groups: false, sites: false, trace: false };
  const job: Job = { world: 0, plans: [0], from: 1, to: replicates };
  const { weekly } = simulate(inputsFor(seed, weeks, [idlePlan()], world, record), job);
  const rows = weeks + 1;
  return Array.from({ length: replicates }, (_, r) => {
    const at = (r * WEEK_COLUMNS.length + GENUINE) * rows;
    return weekly!.subarray(at, at + rows);
  });
}

const complete = (clinicians: number) => ({ kind: "complete" as const, clinicians, degree: 0, rewiring: 0 });
const instant = { response: "threshold" as const, instant: true };

describe("Granovetter (1978): 100 people, complete graph, thresholds 0..99 people", () => {
  const thresholds = Array.from({ length: 100 }, (_, i) => i);
  const world = (list: number[]) => {
    const w = reducedWorld(complete(100));
    Object.assign(w.people, { ...instant, unit: "count", thresholds: list });
    return w;
  };

  test("everyone adopts, one more each week", () => {
    const [curve] = curves(world(thresholds), 110, 1);
    for (let t = 0; t <= 110; t++) expect(curve[t]).toBeCloseTo(Math.min(t, 100) / 100, 12);
  });

  test("with the threshold of 1 changed to 2, exactly one adopts", () => {
    const [curve] = curves(world(thresholds.map((x) => (x === 1 ? 2 : x))), 110, 1);
    expect(curve[110]).toBeCloseTo(0.01, 12);
  });
});

describe("Bass (1969): complete graph, hazard p + qF", () => {
  // N = 1,000: the curve of the mean differs from the recursion by O(1/N); the tolerance is 4 standard errors plus that
  test("adoption follows the weekly recursion F += (1−F)(1−e^{−(p+qF)})", () => {
    const [p, q, n, replicates] = [0.03, 0.38, 1000, 60];
    const world = reducedWorld(complete(n), { persuasionPeers: q });
    world.context.external = p;
    world.people.response = "simple";
    const all = curves(world, 20, replicates);
    let f = 0;
    for (let t = 0; t <= 20; t++) {
      const values = all.map((curve) => curve[t]);
      const mean = values.reduce((a, b) => a + b, 0) / replicates;
      const sd = Math.sqrt(values.reduce((a, b) => a + (b - mean) ** 2, 0) / (replicates - 1));
      expect(Math.abs(mean - f)).toBeLessThanOrEqual((4 * sd) / Math.sqrt(replicates) + 4 / n);
      f += (1 - f) * (1 - Math.exp(-(p + q * f)));
    }
  });
});

/** Mean and standard error over replicates at week t. */
function momentsAt(all: Float64Array[], t: number): { mean: number; error: number } {
  const values = all.map((curve) => curve[t]);
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  const square = values.reduce((a, b) => a + (b - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square / (values.length - 1) / values.length) };
}

describe("Bass (1969): closed form for small rates", () => {
  // weekly rates a fiftieth of p = 0.03, q = 0.38 a year's: the step bias at such rates is below 0.01
  test("F(t) = (1−e^{−(p+q)t}) / (1+(q/p)e^{−(p+q)t})", () => {
    const [p, q, n] = [0.03 / 50, 0.38 / 50, 1000];
    const world = reducedWorld(complete(n), { persuasionPeers: q });
    world.context.external = p;
    world.people.response = "simple";
    const all = curves(world, 600, 40);
    for (const t of [100, 200, 327, 400, 600]) {
      const decay = Math.exp(-(p + q) * t);
      const expected = (1 - decay) / (1 + (q / p) * decay);
      const { mean, error } = momentsAt(all, t);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * error + 0.01);
    }
  });
});

describe("SI: complete graph, no external influence, 1 % at the start", () => {
  // contagion from 10 of 1,000: the curve of the mean lags the recursion, the more the more chance there is at the start
  test("adoption follows i += (1−i)(1−e^{−βi}) and is half done near 4.595/β", () => {
    const [beta, n] = [0.05, 1000];
    const world = reducedWorld(complete(n), { persuasionPeers: beta });
    world.people.response = "simple";
    world.practice.first = { by: "number", number: 10 };
    const all = curves(world, 160, 60);
    let i = 0.01;
    for (let t = 0; t <= 160; t++) {
      const { mean, error } = momentsAt(all, t);
      expect(Math.abs(mean - i)).toBeLessThan(4 * error + 0.02);
      i += (1 - i) * (1 - Math.exp(-beta * i));
    }
    const half = all.map((curve) => curve.findIndex((share) => share >= 0.5));
    const mean = half.reduce((a, b) => a + b, 0) / half.length;
    expect(Math.abs(mean - 4.595 / beta)).toBeLessThan(4);
  });

  // pull by count: from the hub of a star each leaf waits one exponential time, the last of 20 for H20/β
  test("on a star of 20 leaves the hub reaches all in H20/β = 3.598/β weeks on average", () => {
    const beta = 0.02;
    const world = reducedWorld({ kind: "star", clinicians: 21, degree: 0, rewiring: 0 }, { persuasionPeers: beta });
    Object.assign(world.people, { response: "simple", unit: "count" });
    world.practice.first = { by: "named", named: ["1"] };
    const all = curves(world, 1500, 400);
    const done = Float64Array.from(all, (curve) => curve.indexOf(1));
    const mean = done.reduce((a, b) => a + b, 0) / done.length;
    const sd = Math.sqrt(done.reduce((a, b) => a + (b - mean) ** 2, 0) / (done.length - 1));
    // whole weeks are counted up: half a week late on average
    expect(Math.abs(mean - 0.5 - 3.59774 / beta)).toBeLessThan(4 * (sd / Math.sqrt(done.length)));
  });
});

describe("Watts (2002): Poisson random graphs, threshold 0.18, one first user", () => {
  // EVIDENCE: cascades for mean degrees z between 1.02 and 5.77
  const large = (z: number) => {
    const world = reducedWorld({ kind: "random", clinicians: 2000, degree: z, rewiring: 0 });
    Object.assign(world.people, { ...instant, threshold: 0.18 });
    world.practice.first = { by: "number", number: 1 };
    return curves(world, 120, 60).filter((curve) => curve[120] > 0.1).length;
  };

  test("cascades inside the window, none outside", () => {
    expect(large(0.7)).toBe(0);
    expect(large(3)).toBeGreaterThan(20);
    expect(large(8)).toBe(0);
  });
});

describe("a committed minority under the two-way majority rule", () => {
  // complete graph, threshold a half: those convinced can only be moved if the committed alone are half
  test("tips everyone above a half, and nobody below", () => {
    const end = (share: number) => {
      const world = reducedWorld(complete(400));
      Object.assign(world.people, { ...instant, twoWay: true, threshold: 0.5 });
      world.practice.committed = share;
      return curves(world, 3, 20).map((curve) => curve[3]);
    };
    // 0.4 and 0.6 of 400 are 4 standard deviations from a half
    for (const share of end(0.4)) expect(share).toBeLessThan(0.5);
    for (const share of end(0.6)) expect(share).toBe(1);
  });
});

describe("Centola and Macy (2007): ring lattice of 1,000, seeds one person and its neighbours", () => {
  const lattice = (z: number, a: number, rewiring = 0) => {
    const world = reducedWorld({
      kind: rewiring ? "smallWorld" : "ringLattice",
      clinicians: 1000,
      degree: z,
      rewiring,
    });
    Object.assign(world.people, { ...instant, unit: "count", threshold: a });
    world.practice.first = { by: "neighbourhood" };
    return world;
  };

  // EVIDENCE: T = ⌈(N−z−1)/(2(z/2−a+1))⌉, minus 0–2 when the fronts meet
  test.each([
    [4, 2, 497],
    [8, 2, 165],
    [8, 3, 248],
    [8, 4, 494],
  ])("degree %i, threshold %i: everyone after %i weeks, less 0 to 2", (z, a, weeks) => {
    const [curve] = curves(lattice(z, a), weeks, 1);
    const first = curve.indexOf(1);
    expect(first).toBeGreaterThanOrEqual(weeks - 2);
    expect(first).toBeLessThanOrEqual(weeks);
  });

  test("degree 8, threshold 5: nobody but the seeds", () => {
    const [curve] = curves(lattice(8, 5), 50, 1);
    expect(curve[50]).toBeCloseTo(9 / 1000, 12);
  });

  test("full rewiring stops what needs two contacts and speeds up what needs one", () => {
    const reached = (z: number, a: number, rewiring: number, weeks: number) =>
      curves(lattice(z, a, rewiring), weeks, 1)[0][weeks];
    expect(reached(4, 2, 0, 500)).toBe(1);
    expect(reached(4, 2, 1, 500)).toBeLessThan(0.05);
    expect(reached(4, 1, 1, 12)).toBeGreaterThan(2 * reached(4, 1, 0, 12));
  });
});

describe("the two-way threshold", () => {
  test("at a half is a majority rule: below it users go back in the next week", () => {
    const world = reducedWorld(complete(101));
    Object.assign(world.people, { ...instant, twoWay: true, threshold: 0.5 });
    world.practice.first = { by: "number", number: 40 };
    expect([...curves(world, 2, 1)[0]]).toEqual([40 / 101, 0, 0]);
    world.practice.first = { by: "number", number: 60 };
    expect([...curves(world, 2, 1)[0]]).toEqual([60 / 101, 1, 1]);
  });
});

describe("the null world", () => {
  // binomial: 40 replicates of 500 people
  test("of external influence alone follows 1 − e^{−pt}, whatever the network", () => {
    const world = reducedWorld({ kind: "random", clinicians: 500, degree: 4, rewiring: 0 });
    world.context.external = 0.02;
    const all = curves(world, 52, 40);
    for (const t of [1, 13, 26, 52]) {
      const mean = all.reduce((sum, curve) => sum + curve[t], 0) / 40;
      const expected = 1 - Math.exp(-0.02 * t);
      expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt((expected * (1 - expected)) / 20000));
    }
  });
});
