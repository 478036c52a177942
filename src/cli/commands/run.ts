import { weeklyBands } from "../../analysis/bands.ts";
import { headlineOf } from "../../analysis/headline.ts";
import { MEASURES } from "../../analysis/measure-by-week.ts";
import { distribution } from "../../analysis/statistics/distribution.ts";
import { equalRunsNote } from "../../analysis/words/equal-runs.ts";
import { type PlanResult, plansOf } from "../../engine/plan-result.ts";
import { SUMMARIES } from "../../engine/record/summaries.ts";
import { command } from "../command-line/command.ts";
import { namesOf } from "../files/run-tables.ts";
import { plain } from "../report/numbers.ts";
import { observedLines } from "../report/observed.ts";
import { scenarioLines } from "../report/run-report.ts";
import { type Reporter, runStudy, type Session } from "../session/run-study.ts";
import { RUN_OPTIONS } from "./run-options.ts";

export const run = command({
  name: "run",
  usage: "STUDY",
  about:
    "Runs every plan of a study in every world, and tells for each the course by week of the use that is its world's headline, genuine or enacted, and what the runs are summed up as: " +
    "median and middle 50, 80 and 95 % over the replicates. STUDY is a file, the name of a study that comes with groundswell, or a link to a study.\n" +
    "Ctrl-C stops early: what is finished is told, and with --out written (exit code 130).",
  options: RUN_OPTIONS,
  examples: [
    "run default",
    "run my-study.json --replicates 1000 --out results",
    "run default --plan Balanced --trace=7 --out traced",
  ],
  words: { least: 1, most: 1 },
  action: (given, [study], effects, line) => runStudy(study, given, false, reporter, effects, line),
});

const reporter: Reporter = {
  lines({ task, outcome, observed }, { stdout }) {
    const names = namesOf(task);
    return outcome.results.flatMap((result) => {
      const beside = observed(result);
      const headline = headlineOf(task.study.worlds[result.job.world]);
      const equal = equalRunsNote(plansOf(result));
      return [
        ...(equal === null ? [] : [`${plain(names.worlds[result.job.world])}: ${equal}`, ""]),
        ...plansOf(result).flatMap((plan) => [
          `── ${plain(names.plans[plan.plan])} in ${plain(names.worlds[result.job.world])} ──`,
          "",
          ...scenarioLines(plan, headline, stdout.terminal, stdout.columns),
          "",
        ]),
        ...(beside === null ? [] : [...observedLines(beside, names, result.job.plans, stdout.columns), ""]),
      ];
    });
  },

  json({ task, outcome, observed }: Session) {
    const names = namesOf(task);
    return {
      worlds: outcome.results.map((result) => ({
        name: names.worlds[result.job.world],
        headline: headlineOf(task.study.worlds[result.job.world]).name,
        plans: plansOf(result).map((plan) => ({ name: names.plans[plan.plan], ...scenarioJson(plan) })),
        observed: observed(result),
      })),
    };
  },
};

function scenarioJson(plan: PlanResult): object {
  return {
    summaries: Object.fromEntries(SUMMARIES.map(({ key }) => [key, distribution(plan.summaries(key))])),
    bands: Object.fromEntries(MEASURES.map((measure) => [measure, weeklyBands(plan, measure)])),
  };
}
