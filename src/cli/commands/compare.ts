import { hoursPerExtraAdopter } from "../../analysis/hours-per-extra-adopter.ts";
import { pairedSummaries } from "../../analysis/paired.ts";
import { acrossWorlds, verdict } from "../../analysis/verdict.ts";
import { networkSource } from "../../engine/network/network-source.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import { command } from "../command-line/command.ts";
import { namesOf } from "../files/run-tables.ts";
import { comparisonLines, type PlanComparison } from "../report/compare-report.ts";
import { plain } from "../report/numbers.ts";
import { observedLines } from "../report/observed.ts";
import { type Reporter, runStudy, type Session } from "../session/run-study.ts";
import { RUN_OPTIONS } from "./run-options.ts";

export const compare = command({
  name: "compare",
  usage: "STUDY",
  about:
    "Compares every plan of a study with its first one, the baseline, world by world and in the same networks by the same chance: " +
    "median difference, middle 50, 80 and 95 %, in how many networks better, the same and worse, and the standard error of the mean difference. " +
    "STUDY is a file, the name of a study that comes with groundswell, or a link to a study.\n" +
    "Ctrl-C stops early: what is finished is told, and with --out written (exit code 130).",
  options: RUN_OPTIONS,
  examples: [
    "compare default",
    "compare my-study.json --world Hostile --replicates 1000",
    "compare default --json > comparison.json",
  ],
  words: { least: 1, most: 1 },
  action: (given, [study], effects, line) => runStudy(study, given, true, reporter, effects, line),
});

const reporter: Reporter = {
  lines(session, { stdout }) {
    const names = namesOf(session.task);
    const several = session.outcome.results.length > 1;
    const worlds = session.outcome.results.flatMap((result) => {
      const beside = session.observed(result);
      return [
        ...(several ? [`── World: ${plain(names.worlds[result.job.world])} ──`, ""] : []),
        ...comparisons(session, result).flatMap((each) => [
          ...comparisonLines(each, stdout.terminal, stdout.columns),
          "",
        ]),
        ...(beside === null ? [] : [...observedLines(beside, names, result.job.plans, stdout.columns), ""]),
      ];
    });
    return [...worlds, ...(several ? acrossLines(session) : [])];
  },

  json(session) {
    const names = namesOf(session.task);
    return {
      baseline: names.plans[0],
      worlds: session.outcome.results.map((result) => ({
        name: names.worlds[result.job.world],
        plans: comparisons(session, result).map(({ plan, baseline: _, summaries, ...rest }) => ({
          name: plan,
          ...rest,
          summaries: Object.fromEntries(summaries.map(({ key, ...row }) => [key, row])),
        })),
        observed: session.observed(result),
      })),
    };
  },
};

function comparisons({ task, loaded }: Session, result: JobResult): PlanComparison[] {
  const names = namesOf(task);
  const world = task.study.worlds[result.job.world];
  const { people } = networkSource(world, loaded.networks);
  const given = world.network.kind === "imported";
  const baseline = names.plans[0];
  const [theirs, ...others] = plansOf(result);
  return others.map((ours) => {
    const plan = names.plans[ours.plan];
    const summaries = pairedSummaries(theirs, ours);
    const pairs = summaries.find(({ key }) => key === "genuineEnd")!;
    return {
      plan,
      baseline,
      verdict: verdict(pairs, plan, baseline, given),
      hoursPerExtraAdopter: hoursPerExtraAdopter(theirs, ours, people),
      summaries,
    };
  });
}

/** Each plan over all worlds: counted, never averaged. */
function acrossLines(session: Session): string[] {
  const byWorld = session.outcome.results.map((result) => comparisons(session, result));
  return byWorld[0].map(({ plan }, i) => {
    const kinds = byWorld.map((world) => world[i].verdict.kind);
    return `${plain(plan)}: ${acrossWorlds(kinds)}.`;
  });
}
