import { measureByWeek } from "../../../analysis/measure-by-week.ts";
import { pairedSummary } from "../../../analysis/paired.ts";
import { distribution } from "../../../analysis/statistics/distribution.ts";
import type { Plan } from "../../../engine/plan.ts";
import { plansOf } from "../../../engine/plan-result.ts";
import { judged, type Row } from "../../check.ts";
import type { Lab } from "../../lab.ts";
import { ENGLAND_WEEKS, englishProgramme, englishWorld } from "../england.ts";
import { usualCare } from "../tactics.ts";

const RUNS = 200;

const SOURCE = "Bion et al. 2013, BMJ Qual Saf 22:110; Dixon-Woods et al. 2013, Implement Sci 8:70";

/** A trend that lifts everybody, and a programme that is felt as punishment. */
export async function trendRows(lab: Lab): Promise<Row[]> {
  const result = await lab.run({
    world: englishWorld(),
    plans: [usualCare(), englishProgramme(1), englishProgramme(0.3), ...PRESSURES.map(pressed)],
    weeks: ENGLAND_WEEKS,
    replicates: RUNS,
    seed: "trend of the time",
    record: { weeks: true },
  });
  const [usual, ...others] = plansOf(result);
  const growth = distribution(
    usual.byReplicate((replicate) => {
      const measured = measureByWeek(usual, "measured", replicate);
      return 100 * (measured[ENGLAND_WEEKS] - measured[0]);
    }),
  );
  const effects = others.map((plan) => 100 * pairedSummary(usual, plan, "measuredEnd").mean);
  const [programme, weaker, ...pressures] = effects;
  const genuine = 100 * pairedSummary(usual, others[2], "genuineEnd").mean;
  const holds = judgeNoEffect(programme, growth.mean) === "pass";
  const because = judgeNoEffect(pressures[0], growth.mean) === "pass";
  return [
    {
      id: "trend-without-programme",
      setUp: "The English world of the study michigan without any programme: change of measured use in 78 weeks",
      expected: "sites without the programme improve too",
      source: SOURCE,
      got: `${growth.mean.toFixed(1)} points`,
      tolerance: `above 0 by over 2 standard errors (of ${growth.standardError.toFixed(1)})`,
      outcome: judged(growth.mean > 2 * growth.standardError),
      note: "Assumed: the world has an influence from outside.",
    },
    {
      id: "trend-programme",
      setUp: "There, the programme of the study: effect on measured use beyond the trend",
      expected: "about none",
      source: SOURCE,
      got: `${points(programme)} points`,
      tolerance: "smaller, either way, than what the trend adds",
      outcome: holds ? "pass" : because ? "explained" : "fail",
      note: holds
        ? ""
        : `Does not hold: nor at 0.3 of its strength (${points(weaker)}). Low legitimacy takes force from pressure alone, while resources, persuasion and feedback work in this world too. Of pressure alone (${PRESSURES[0]}) there is ${points(pressures[0])} of measured and ${points(genuine)} of genuine use; of ${PRESSURES[1]} ${points(pressures[1])}, and with reports that judge as well ${points(pressures[2])}.`,
    },
  ];
}

/** Pressure alone; the third with monthly reports that judge. */
const PRESSURES = [0.35, 0.6, 0.6];

function pressed(hard: number, k: number): Plan {
  const plan = usualCare();
  plan.tactics.hard = hard;
  if (k === 2) plan.data = { ...plan.data, every: 4, judgement: 0.8 };
  return plan;
}

/** Smaller, either way, than the growth without it. */
export function judgeNoEffect(effect: number, growth: number): Row["outcome"] {
  return judged(Math.abs(effect) < growth);
}

function points(points: number): string {
  return `${points < 0 ? "−" : "+"}${Math.abs(points).toFixed(1)}`;
}
