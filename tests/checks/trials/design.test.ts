import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { measureByWeek } from "../../../src/analysis/measure-by-week.ts";
import { distribution } from "../../../src/analysis/statistics/distribution.ts";
import { labOn } from "../../../src/checks/lab.ts";
import { trialWorld, USING_AT_START } from "../../../src/checks/trials/contexts.ts";
import { ENGLAND_WEEKS, englishProgramme, englishWorld } from "../../../src/checks/trials/england.ts";
import { byTertile } from "../../../src/checks/trials/held-out/peer-tertiles.ts";
import { TACTICS, usualCare } from "../../../src/checks/trials/tactics.ts";
import { MONTH_ENDS } from "../../../src/checks/trials/tetracycline.ts";
import { measuredInTrials, TRIALS_RUN } from "../../../src/checks/trials/trial.ts";
import { planOf } from "../../../src/engine/plan-result.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { localRunner } from "../../../workers/local.ts";

const lab = labOn(localRunner());
const places = Array.from({ length: TRIALS_RUN / 2 }, (_, k) => k + 1);

describe("the places of trials", () => {
  const worlds = places.map((place) => trialWorld(place));

  test("fill each range evenly: in every quarter of a range a quarter of them, within one in twenty", () => {
    const shares = {
      support: worlds.map(({ context }) => (context.support - 0.35) / 0.5),
      capability: worlds.map(({ people }) => (people.capability - 0.35) / 0.3),
      community: worlds.map(({ people }) => (people.community - 0.1) / 0.4),
      conflict: worlds.map(({ people }) => people.conflict / 0.3),
      external: worlds.map(({ context }) => context.external / 0.006),
    };
    for (const values of Object.values(shares)) {
      expect(Math.min(...values)).toBeGreaterThan(0);
      expect(Math.max(...values)).toBeLessThan(1);
      for (let quarter = 0; quarter < 4; quarter++) {
        const inside = values.filter((value) => Math.floor(4 * value) === quarter).length;
        expect(Math.abs(inside / values.length - 0.25)).toBeLessThan(0.05);
      }
    }
  });

  test("are what they are by their number alone", () => {
    expect(trialWorld(7)).toEqual(trialWorld(7));
    expect(trialWorld(7)).not.toEqual(trialWorld(8));
  });

  test("begin with a quarter of the clinicians using the practice, the core among them", async () => {
    const started = await Promise.all(
      places.map(async (place) => {
        // a seed each: with one, the same person would begin alike in every place, and the error of the mean would be larger than it seems
        const seed = `start ${place}`;
        const experiment = { world: trialWorld(place), plans: [usualCare()], weeks: 1, replicates: 2, seed };
        const result = await lab.run({ ...experiment, record: { weeks: true } });
        const plan = planOf(result, 0);
        return plan.byReplicate((replicate) => measureByWeek(plan, "measured", replicate)[0]);
      }),
    );
    const { mean, standardError } = distribution(started.flat());
    expect(Math.abs(mean - USING_AT_START)).toBeLessThan(4 * standardError);
    expect(standardError).toBeLessThan(0.003);
  });
});

describe("the arms of a trial", () => {
  test("differ by nothing where nothing is done", async () => {
    const [one, other] = await measuredInTrials(lab, [usualCare(), usualCare()]);
    expect(one).toHaveLength(TRIALS_RUN);
    expect(one).toEqual(other);
  });

  test("differ by one lever, and its emphasis, alone", () => {
    const none = usualCare();
    for (const { plan } of TACTICS) {
      const changed = Object.entries(plan).filter(([key, value]) => {
        return JSON.stringify(value) !== JSON.stringify(none[key as keyof typeof none]);
      });
      const levers = changed.map(([key]) => key).filter((key) => key !== "theory");
      expect(levers).toHaveLength(1);
    }
  });
});

test("the English world and programme are those of the shipped study", () => {
  const parsed = parseStudy(readFileSync(new URL("../../../scenarios/michigan.json", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error("michigan.json is not read");
  const { plans, worlds, run } = parsed.study;
  const { name: world, notes: _1, ...shippedWorld } = worlds[1];
  const { name: programme, notes: _2, ...shippedPlan } = plans[1];
  expect([world, programme]).toEqual(["Like England", "Programme"]);
  expect(englishWorld()).toMatchObject(shippedWorld);
  expect(englishProgramme(1)).toMatchObject(shippedPlan);
  expect(ENGLAND_WEEKS).toBe(run.weeks);
  const { name: _3, notes: _4, ...none } = plans[0];
  expect(usualCare()).toMatchObject(none);
});

describe("tertiles of exposure", () => {
  test("leave out those who use it, and count uptake in each third", () => {
    const exposure = [0.9, 0.1, 0.5, 0.2, 0.8, 0.4, 0.3];
    const uses = [false, false, false, true, false, false, false];
    const took = [1, 0, 1, 1, 0, 0, 0];
    // by exposure: places 1, 6 | 5, 2 | 4, 0
    expect(byTertile(exposure, uses, took)).toEqual([0, 50, 50]);
  });
});

test("months end at whole weeks, 52 of them to a year", () => {
  expect(MONTH_ENDS).toHaveLength(17);
  expect([MONTH_ENDS[0], MONTH_ENDS[2], MONTH_ENDS[11], MONTH_ENDS[16]]).toEqual([4, 13, 52, 74]);
});
