import type { Plan } from "../../engine/plan.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { type Estimate, estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { idlePlan } from "../reduced.ts";
import { atLeast, atMost, inWeek, percentWithError } from "./estimate.ts";
import { compared, type Deviation, off } from "./experiment.ts";
import { claimed, switchedOff } from "./rows.ts";

const YEAR = 52;
const FIVE_YEARS = 260;
const TEN_YEARS = 520;
const DYING = 0.02;

/** A practice once shared can last, and a few users alone do not spread it. */
export const LASTING: Check = {
  id: "lasting",
  title: "Pattern 9: a practice once shared can last",
  about:
    "No programme at all, from genuine use by all, by a quarter and by one in twenty at the start; and from all in a harsh world: turnover 0.01 a week, nobody brought in by peers, site support 0.2.",
  async rows(lab) {
    const all = await left(lab, FIVE_YEARS, 1);
    const fewer = await left(lab, 2 * YEAR, 0.25);
    const few = await left(lab, 2 * YEAR, 0.05);
    const harsh = await left(lab, TEN_YEARS, 1, HARSH);
    return [...shared(all), ...rare(fewer, few), dying(harsh), ...(await ablations(lab, all))];
  },
};

const HARSH: Deviation<World> = { context: { turnover: 0.01, support: 0.2 }, ...off("induction") };

function left(lab: Lab, weeks: number, initialUse: number, world: Deviation<World> = {}): Promise<JobResult> {
  const usual: Deviation<Plan> = idlePlan();
  return compared(lab, [usual], [{ practice: { initialUse } }, world], { weeks, record: { weeks: true } });
}

const useAt = (result: JobResult, week: number): Estimate => estimate(inWeek(result, 0, "genuine", week));

function within(id: string, setUp: string, one: Estimate, least: number, most: number, because: string): Row {
  return claimed({
    id,
    lesson: 0,
    setUp,
    expected: `genuine use from ${Math.round(100 * least)} to ${Math.round(100 * most)} %`,
    got: percentWithError(one),
    holds: atLeast(one, least) && atMost(one, most),
    kind: "emergent",
    because,
  });
}

function shared(all: JobResult): Row[] {
  const because =
    "habit and induction are assumed; that they hold a practice together depends on how many peers still use it";
  return [
    within("lasting-year", "From all, after one year", useAt(all, YEAR), 0.75, 0.9, because),
    within("lasting-five-years", "From all, after five years", useAt(all, FIVE_YEARS), 0.55, 0.8, because),
  ];
}

function rare(quarter: JobResult, few: JobResult): Row[] {
  return [
    within(
      "lasting-quarter",
      "From a quarter, after one year",
      useAt(quarter, YEAR),
      0.2,
      0.4,
      "what drifts away and what peers win balance near where the use began",
    ),
    within(
      "lasting-few",
      "From one in twenty, after two years",
      useAt(few, 2 * YEAR),
      0,
      0.12,
      "several peers are needed, and there are not enough",
    ),
  ];
}

function dying(harsh: JobResult): Row {
  const one = useAt(harsh, TEN_YEARS);
  return claimed({
    id: "lasting-harsh",
    lesson: 8,
    setUp: "From all in the harsh world, after ten years",
    expected: `genuine use at most ${100 * DYING} %`,
    got: percentWithError(one),
    holds: atMost(one, DYING),
    kind: "emergent",
    because: "newcomers who are not brought in replace users faster than peers win them where there is no time for it",
  });
}

async function ablations(lab: Lab, all: JobResult): Promise<Row[]> {
  const whole = useAt(all, FIVE_YEARS);
  const unsettled: Deviation<World> = { behaviour: { driftSettled: 1 } };
  const habit = useAt(await left(lab, FIVE_YEARS, 1, unsettled), FIVE_YEARS);
  const induction = useAt(await left(lab, FIVE_YEARS, 1, off("induction")), FIVE_YEARS);
  const row = (id: string, what: string, section: string, without: Estimate, most: number, because: string) =>
    switchedOff({
      id,
      setUp: `From all, after five years, ${what}`,
      section,
      expected: `at most ${Math.round(100 * most)} % left`,
      got: `${percentWithError(whole)} with it, ${percentWithError(without)} without`,
      holds: atMost(without, most),
      because,
    });
  return [
    row(
      "lasting-without-habit",
      "where settled use drifts like new use",
      "7.2",
      habit,
      0.55,
      "use that never becomes habit does not last",
    ),
    row(
      "lasting-without-induction",
      "where peers bring no newcomer in",
      "7.2",
      induction,
      whole.mean - 0.05,
      "a practice that newcomers do not learn leaves with those who go",
    ),
  ];
}
