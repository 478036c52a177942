import { SELECTION } from "../../analysis/selection/select-best.ts";
import { BAD_INPUT, command, GOOD, STOPPED } from "../command-line/command.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Options } from "../command-line/options.ts";
import { loadStudy } from "../files/study-file.ts";
import { choiceLines, choiceNumbers, regretLines, regretOf } from "../report/choice-report.ts";
import { unfinishedLine } from "../report/header.ts";
import { plain } from "../report/numbers.ts";
import { choosePlan } from "../session/choose-plan.ts";
import { workersFor } from "../session/memory-bound.ts";
import { MATTERS_OPTION, mattersOf } from "./matters-option.ts";
import { RUN_OPTIONS, taskOf } from "./run-options.ts";

const MOST = 2000;

const { seed, uncertainty, plan, world, workers, memory, json, quiet } = RUN_OPTIONS;

export const choose = command({
  name: "choose",
  usage: "STUDY",
  about:
    "Says which plan of a study is best in each world: runs more and more replicates, the same chance for every plan, until one is chosen with 95 % or those left " +
    "differ by less than matters; how wide the interval of the difference is by replicates; and, over several worlds, which plan risks least. " +
    "STUDY is a file, the name of a study that comes with groundswell, or a link to a study.",
  options: {
    matters: MATTERS_OPTION,
    most: { kind: "whole", value: "N", min: 20, max: 1_000_000, help: `replicates to run at most (default: ${MOST})` },
    ...{ seed, uncertainty, plan, world, workers, memory, json, quiet },
  } as const satisfies Options,
  examples: ["choose default", "choose my-study.json --matters 2 --most 500", "choose default --json > choice.json"],
  words: { least: 1, most: 1 },
  async action(given, [named], effects) {
    const matters = mattersOf(given.matters);
    if (matters === 0)
      throw new InputError(
        "--matters: 0 points: no number of runs tells plans apart that are equal. Give more, as 0.5.",
      );
    const loaded = await loadStudy(named, effects);
    const none = { replicates: undefined, out: undefined, force: false, trace: undefined, weeks: false };
    const all = { ...none, ...given };
    const task = taskOf(loaded.study, all, false);
    const plans = [...new Set(task.scenarios.map((scenario) => scenario.plan))];
    if (plans.length < 2) {
      throw new InputError(
        `${loaded.path}: a choice needs two plans, and there is one: '${plain(loaded.study.plans[plans[0]].name)}'.`,
      );
    }
    const most = given.most ?? MOST;
    const sized = { ...task, replicates: { from: 1, to: most } };
    const bound = workersFor(sized, loaded.networks, false, all, effects.processors);
    for (const line of [...loaded.warnings, ...(bound.note === null ? [] : [bound.note])])
      effects.stderr.write(`${line}\n`);
    const stop = new AbortController();
    const forget = effects.onInterrupt(() => stop.abort());
    try {
      const rule = { ...SELECTION, zone: matters / 100 };
      const how = { most, workers: bound.workers, quiet: given.quiet };
      const found = await choosePlan(sized, loaded.networks, rule, how, stop.signal, effects);
      if (found.worlds.length === 0) {
        effects.stderr.write("Stopped before the first replicate was finished; nothing to tell.\n");
        return STOPPED;
      }
      const worlds = found.worlds.map((each) => choiceNumbers(each, task.study, plans));
      if (given.json) {
        const { least, regret } = regretOf(worlds);
        const names = plans.map((each) => task.study.plans[each].name);
        const document = { matters, worlds, regret: { points: regret, least: least.map((each) => names[each]) } };
        effects.stdout.write(`${JSON.stringify(document)}\n`);
      } else {
        const { columns } = effects.stdout;
        const lines = worlds.flatMap((each) => [
          ...(worlds.length > 1 ? [`── World: ${plain(each.name)} ──`, ""] : []),
          ...choiceLines(each, matters, columns),
          "",
        ]);
        const over = worlds.length > 1 ? regretLines(worlds, columns) : [];
        effects.stdout.write(`${[...lines, ...over].join("\n").trimEnd()}\n`);
      }
      for (const each of found.unfinished) effects.stderr.write(`${unfinishedLine(each)}\n`);
      if (found.stopped) return STOPPED;
      return found.unfinished.length === 0 ? GOOD : BAD_INPUT;
    } finally {
      forget();
    }
  },
});
