import { describe, expect, test } from "vitest";
import { groupAt, marginGapAt, siteGapAt, siteMedians, sitesAt, sitesFromNetwork } from "../../src/analysis/groups.ts";
import { distribution } from "../../src/analysis/statistics/distribution.ts";
import { planOf, plansOf } from "../../src/engine/plan-result.ts";
import { simulate } from "../../src/engine/simulate.ts";
import type { CommunityNetwork } from "../../src/engine/world.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { EVERYTHING, inputsFor } from "../arbitrary.ts";

const WEEKS = 30;
const NETWORKS = 12;
const strong = { ...defaultPlan(), tactics: { soft: 0.8, hard: 0.1, phases: [] } };
const world = defaultWorld();
const network = { ...(world.network as CommunityNetwork), sites: 6 };
const GENUINE = 2;
const result = run({ ...world, network });
const plans = plansOf(result);
const [usual, hard] = plans;
const replicates = Array.from({ length: NETWORKS }, (_, i) => i + 1);

describe("groups and sites of a result", () => {
  test("are as many as the network has: professions, centre and margins; sites", () => {
    expect(result.shape.groups).toBe(network.professions.length + 2);
    expect(result.shape.sites).toBe(6);
  });

  test("sites of one size average to the network's genuine use, in every run and week", () => {
    for (const plan of plans) {
      for (const replicate of replicates) {
        const whole = plan.weekly("genuine", replicate);
        const sites = Array.from({ length: 6 }, (_, site) => plan.share("sites", site, GENUINE, replicate));
        whole.forEach((share, week) => {
          expect(sites.reduce((sum, site) => sum + site[week], 0) / 6).toBeCloseTo(share, 12);
        });
      }
    }
  });

  test("the gap at the end between centre and margins is that of the summaries", () => {
    for (const plan of plans) {
      const gap = marginGapAt(plan, WEEKS).absolute;
      const summary = distribution(plan.summaries("marginGap"));
      expect(gap.n).toBe(summary.n);
      // the summary is worked out from whole numbers, the gap from shares
      for (const name of ["median", "lo80", "hi80", "mean"] as const) expect(gap[name]).toBeCloseTo(summary[name], 12);
    }
  });

  test("the gap between sites is the highest less the lowest, and the spread of the summaries their standard deviation", () => {
    for (const plan of plans) {
      const shares = replicates.map((replicate) =>
        Array.from({ length: 6 }, (_, site) => plan.shareIn("sites", site, GENUINE, replicate, WEEKS)),
      );
      const gaps = shares.map((sites) => Math.max(...sites) - Math.min(...sites));
      expect(siteGapAt(plan, WEEKS).absolute).toEqual(distribution(gaps));
      shares.forEach((sites, run) => {
        const mean = sites.reduce((a, b) => a + b, 0) / 6;
        const variance = sites.reduce((a, b) => a + (b - mean) ** 2, 0) / 6;
        expect(plan.summaries("siteSpread")[run]).toBeCloseTo(Math.sqrt(variance), 12);
      });
    }
  });

  test("the relative gap is what is left of the median of the higher share, for one of it", () => {
    const { absolute, relative } = marginGapAt(hard, WEEKS);
    const centre = groupAt(hard, "groups", 3, WEEKS).median;
    expect(relative).toBeCloseTo((centre - absolute.median) / centre, 12);
  });

  test("a group at a week is taken over the networks that have members in it", () => {
    const shares = replicates.map((replicate) => usual.shareIn("groups", 1, GENUINE, replicate, 7));
    expect(groupAt(usual, "groups", 1, 7)).toEqual(distribution(shares));
  });

  test("in order, the sites of every network ascend and are the same ones", () => {
    const drawn = sitesAt(hard, false, WEEKS);
    const ordered = sitesAt(hard, true, WEEKS);
    for (let run = 0; run < NETWORKS; run++) {
      const shares = ordered.map((site) => site[run]);
      expect(shares).toEqual(drawn.map((site) => site[run]).sort((a, b) => a - b));
    }
  });

  test("the medians drawn are those of the weeks and the sites asked for", () => {
    for (const ordered of [false, true]) {
      const weeks = [0, 11, WEEKS];
      const [second, last] = siteMedians(hard, ordered, [1, 5], weeks);
      weeks.forEach((week, i) => {
        const sites = sitesAt(hard, ordered, week);
        expect(second[i]).toBe(distribution(sites[1]).median);
        expect(last[i]).toBe(distribution(sites[5]).median);
      });
    }
  });

  test("sites in order stand from behind their network to ahead of it", () => {
    const away = sitesFromNetwork(hard, true, WEEKS);
    expect(away).toEqual([...away].sort((a, b) => a - b));
    expect(away[0]).toBeLessThanOrEqual(0);
    expect(away[5]).toBeGreaterThanOrEqual(0);
    const one = run({ ...world, network }, 1);
    expect(sitesFromNetwork(planOf(one, 0), false, WEEKS).reduce((sum, gap) => sum + gap, 0)).toBeCloseTo(0, 12);
  });

  test("where nobody is at the margins there is no gap to speak of", () => {
    const complete = run({ ...world, network: { kind: "complete", clinicians: 30, degree: 4, rewiring: 0 } });
    expect(complete.shape.sites).toBe(1);
    expect(marginGapAt(planOf(complete, 0), WEEKS).absolute.n).toBe(0);
    expect(siteGapAt(planOf(complete, 0), WEEKS).absolute.median).toBe(0);
  });

  test("a result without the record is refused", () => {
    expect(() => groupAt(planOf({ ...result, groups: null }, 0), "groups", 0, 0)).toThrow("groups not recorded");
  });
});

function run(where: typeof world, to = NETWORKS) {
  const inputs = inputsFor("groups", WEEKS, [defaultPlan(), strong], where, EVERYTHING);
  return simulate(inputs, { world: 0, plans: [0, 1], from: 1, to });
}
