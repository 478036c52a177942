import { type HeadlineKey, headlineOf } from "../../analysis/headline.ts";
import { hoursPerExtraAdopter } from "../../analysis/hours-per-extra-adopter.ts";
import { pairedSummaries, pairedSummary } from "../../analysis/paired.ts";
import { acrossWorlds, verdict } from "../../analysis/verdict.ts";
import { manyCompared, shareKind, type VerdictKind } from "../../analysis/verdict-kind.ts";
import { equalRunsNote } from "../../analysis/words/equal-runs.ts";
import { keyPairs } from "../../analysis/words/other-way.ts";
import { type LaterPairs, noTurn, turn } from "../../analysis/words/turn.ts";
import { networkSource } from "../../engine/network/network-source.ts";
import { plansOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import { command } from "../command-line/command.ts";
import { namesOf } from "../files/run-tables.ts";
import { comparisonLines, type PlanComparison } from "../report/compare-report.ts";
import { plain } from "../report/numbers.ts";
import { observedLines } from "../report/observed.ts";
import { wrap } from "../report/wrap.ts";
import { type Reporter, runStudy, type Session } from "../session/run-study.ts";
import { MATTERS_OPTION, mattersOf } from "./matters-option.ts";
import { RUN_OPTIONS } from "./run-options.ts";

export const compare = command({
  name: "compare",
  usage: "STUDY",
  about:
    "Compares every plan of a study with its first one, the baseline, world by world and in the same networks by the same chance: " +
    "median difference, middle 50, 80 and 95 %, in how many networks better, the same and worse, and the standard error of the median. " +
    "STUDY is a file, the name of a study that comes with groundswell, or a link to a study.\n" +
    "Ctrl-C stops early: what is finished is told, and with --out written (exit code 130).",
  options: {
    ...RUN_OPTIONS,
    longer: {
      kind: "flag",
      help: "also run twice the weeks, and say of each verdict whether it turns; takes about three times as long",
    },
    matters: MATTERS_OPTION,
  },
  examples: [
    "compare default",
    "compare my-study.json --world Hostile --replicates 1000",
    "compare default --uncertainty 0.3 --longer",
    "compare default --json > comparison.json",
  ],
  words: { least: 1, most: 1 },
  action: (given, [study], effects, line) =>
    runStudy(study, given, true, reporterOf(mattersOf(given.matters)), effects, line),
});

const reporterOf = (matters: number): Reporter => ({
  lines(session, { stdout }) {
    const names = namesOf(session.task);
    const several = session.outcome.results.length > 1;
    const worlds = session.outcome.results.flatMap((result) => {
      const given = session.task.study.worlds[result.job.world].network.kind === "imported";
      const beside = session.observed(result);
      const equal = equalRunsNote(plansOf(result));
      return [
        ...(several ? [`── World: ${plain(names.worlds[result.job.world])} ──`, ""] : []),
        ...(equal === null ? [] : [equal, ""]),
        ...comparisons(session, result, matters).flatMap((each) => [
          ...comparisonLines(each, stdout.terminal, stdout.columns, given),
          "",
        ]),
        ...(beside === null ? [] : [...observedLines(beside, names, result.job.plans, stdout.columns), ""]),
      ];
    });
    const count = session.outcome.results.reduce((sum, result) => {
      const all = comparisons(session, result, matters).flatMap(({ summaries }) => summaries.filter(({ n }) => n > 0));
      return sum + all.length;
    }, 0);
    const many = manyCompared(count);
    const note = many === null ? [] : [...wrap(many, stdout.columns), ""];
    return [...worlds, ...note, ...(several ? acrossLines(session, matters) : [])];
  },

  json(session) {
    const names = namesOf(session.task);
    return {
      baseline: names.plans[0],
      worlds: session.outcome.results.map((result) => ({
        name: names.worlds[result.job.world],
        headline: headlineOf(session.task.study.worlds[result.job.world]).name,
        plans: comparisons(session, result, matters).map(({ plan, baseline: _, headline: __, summaries, ...rest }) => ({
          name: plan,
          ...rest,
          summaries: Object.fromEntries(summaries.map(({ key, ...row }) => [key, row])),
        })),
        observed: session.observed(result),
      })),
    };
  },
});

function comparisons(session: Session, result: JobResult, matters: number): PlanComparison[] {
  const { task, loaded } = session;
  const names = namesOf(task);
  const world = task.study.worlds[result.job.world];
  const { people } = networkSource(world, loaded.networks);
  const given = world.network.kind === "imported";
  const headline = headlineOf(world);
  const planned = task.replicates.to - task.replicates.from + 1;
  const baseline = names.plans[0];
  const [theirs, ...others] = plansOf(result);
  return others.map((ours) => {
    const plan = names.plans[ours.plan];
    const summaries = pairedSummaries(theirs, ours);
    const said = verdict(pairedSummary(theirs, ours, headline.key), plan, baseline, {
      ...{ planned, matters, given },
      others: keyPairs(theirs, ours),
    });
    const later = laterPairs(session, result.job.world, ours.plan, headline.key);
    return {
      plan,
      baseline,
      headline: headline.name,
      verdict: said,
      later: later === null ? null : laterVerdict(later, said.kind, plan, baseline, matters),
      hoursPerExtraAdopter: hoursPerExtraAdopter(theirs, ours, people, headline.key),
      summaries,
    };
  });
}

/** A plan against the baseline over twice the weeks; null where that was not run, or of this world nothing was finished. */
function laterPairs({ later }: Session, world: number, plan: number, key: HeadlineKey): LaterPairs | null {
  const result = later?.outcome.results.find(({ job }) => job.world === world);
  if (later === null || result === undefined) return null;
  const [theirs, ...others] = plansOf(result);
  const ours = others.find((each) => each.plan === plan)!;
  return { weeks: later.weeks, pairs: pairedSummary(theirs, ours, key) };
}

function laterVerdict(
  later: LaterPairs,
  kind: VerdictKind,
  plan: string,
  baseline: string,
  matters: number,
): PlanComparison["later"] {
  const turned = turn(kind, later, plan, baseline, matters);
  const text = turned ?? noTurn(later, plan, baseline, matters);
  return { weeks: later.weeks, kind: shareKind(later.pairs, { matters }), turns: turned !== null, text };
}

/** Each plan over all worlds: counted, never averaged. */
function acrossLines(session: Session, matters: number): string[] {
  const byWorld = session.outcome.results.map((result) => comparisons(session, result, matters));
  return byWorld[0].map(({ plan }, i) => {
    const kinds = byWorld.map((world) => world[i].verdict.kind);
    return `${plain(plan)}: ${acrossWorlds(kinds)}.`;
  });
}
