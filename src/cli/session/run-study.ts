import { dirname } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import { headlineOf } from "../../analysis/headline.ts";
import { type JobResult, replicateCount } from "../../engine/result.ts";
import { studyDigest } from "../../study/study-digest.ts";
import { jsonLine } from "../../text/json-numbers.ts";
import { BAD_INPUT, GOOD, STOPPED } from "../command-line/command.ts";
import { InputError } from "../command-line/input-error.ts";
import { type RunGiven, type Task, taskOf } from "../commands/run-options.ts";
import type { Effects } from "../effects/effects.ts";
import { prepareTables, writeTables } from "../files/run-tables.ts";
import { type LoadedStudy, loadStudy } from "../files/study-file.ts";
import { headerLines, unfinishedLine } from "../report/header.ts";
import { type ObservedRows, observedRows } from "../report/observed.ts";
import { workersFor } from "./memory-bound.ts";
import { type Outcome, perform } from "./perform.ts";

/** Runs that are finished, and all that is needed to tell of them. */
export interface Session {
  loaded: LoadedStudy;
  task: Task;
  outcome: Outcome;
  /** The same over twice the weeks, where it is asked for. */
  later: { weeks: number; outcome: Outcome } | null;
  /** The observed curve of a world beside its simulated ones; null where its network has none. */
  observed(result: JobResult): ObservedRows | null;
}

/** How a command tells of its runs. */
export interface Reporter {
  /** Lines below the header. */
  lines(session: Session, effects: Effects): string[];
  /** Entries of the JSON document beside those that every document has. */
  json(session: Session): object;
}

/**
 * What `run` and `compare` do: read the study, run it, write tables, tell. `compares`: the first plan is always run, and
 * weekly columns are kept only where something needs them. `longer`: all is run again over twice the weeks. Gives the exit code.
 */
export async function runStudy(
  named: string,
  given: RunGiven & { longer?: boolean },
  compares: boolean,
  reporter: Reporter,
  effects: Effects,
  line: string,
): Promise<number> {
  const loaded = await loadStudy(named, effects);
  const task = taskOf(loaded.study, given, compares);
  if (compares && loaded.study.plans.length < 2) {
    const shipped = dirname(loaded.path) === effects.shipped;
    throw new InputError(
      `${loaded.path}: a comparison needs a second plan, and this study has one.`,
      "Add a plan, or use groundswell run.",
      ...(shipped
        ? [`It comes with Groundswell: run it with groundswell run ${named}, or add the second plan in a copy of it.`]
        : []),
    );
  }
  if (compares && task.scenarios.every(({ plan }) => plan === 0)) {
    throw new InputError(
      `--plan: '${loaded.study.plans[0].name}' is the baseline, and there is nothing else to compare it with.`,
      "Name another plan, or use groundswell run.",
    );
  }
  const weeks =
    !compares || given.out !== undefined || task.scenarios.some(({ world }) => observedOf(loaded, world) !== null);
  const { workers, note } = workersFor(task, loaded.networks, weeks, given, effects.processors);
  const stop = new AbortController();
  let writing = false;
  const forget = effects.onInterrupt(() => {
    stop.abort();
    if (writing)
      effects.stderr.write("The tables are being written and will be whole; a second Ctrl-C ends at once.\n");
  });
  const folder = await prepareTables(loaded, given, effects);
  if (note !== null) effects.stderr.write(`${note}\n`);
  try {
    const outcome = await perform(task, loaded.networks, { weeks, workers, quiet: given.quiet }, stop.signal, effects);
    const later =
      given.longer && !outcome.stopped && outcome.finished > 0
        ? await overTwice(task, loaded, { workers, quiet: given.quiet }, stop.signal, effects)
        : null;
    if (outcome.finished === 0) {
      effects.stderr.write("Stopped before the first replicate was finished in every scenario; nothing to tell.\n");
      return STOPPED;
    }
    const observed = (result: JobResult) => {
      const curve = observedOf(loaded, result.job.world);
      return curve && observedRows(curve, result, headlineOf(task.study.worlds[result.job.world]));
    };
    const session: Session = { loaded, task, outcome, later, observed };
    await print(session, given, reporter, effects, line);
    writing = true;
    if (folder !== null) {
      const names = await writeTables(folder, given, loaded, task, outcome, line);
      effects.stderr.write(`Wrote ${names.join(", ")} into ${given.out}.\n`);
    }
    for (const each of outcome.unfinished) effects.stderr.write(`${unfinishedLine(each)}\n`);
    if (later?.outcome.stopped) {
      effects.stderr.write(`Stopped: of the runs over ${later.weeks} weeks ${later.outcome.finished} were finished.\n`);
      return STOPPED;
    }
    if (!outcome.stopped) return outcome.unfinished.length === 0 ? GOOD : BAD_INPUT;
    const kept = folder === null ? "; without --out no tables are kept" : ", and are kept";
    const asked = replicateCount(task.replicates);
    effects.stderr.write(`Stopped: ${outcome.finished} of ${asked} replicates were finished${kept}.\n`);
    return STOPPED;
  } finally {
    await folder?.close();
    forget();
  }
}

/** The same task over twice the weeks, summaries alone. */
async function overTwice(
  task: Task,
  { networks }: LoadedStudy,
  how: { workers: number; quiet: boolean },
  signal: AbortSignal,
  effects: Effects,
): Promise<Session["later"]> {
  const { run } = task.study;
  const weeks = 2 * run.weeks;
  const longer = { ...task, study: { ...task.study, run: { ...run, weeks } }, trace: null };
  return { weeks, outcome: await perform(longer, networks, { weeks: false, ...how }, signal, effects) };
}

async function print(
  session: Session,
  given: RunGiven,
  reporter: Reporter,
  effects: Effects,
  line: string,
): Promise<void> {
  const { loaded, task, outcome } = session;
  if (given.json) {
    effects.stdout.write(jsonLine({ ...(await documentHead(session, line)), ...reporter.json(session) }));
    return;
  }
  const lines = [...headerLines(loaded, task, outcome), "", ...reporter.lines(session, effects)];
  effects.stdout.write(`${lines.join("\n")}\n`);
}

async function documentHead({ loaded, task, outcome }: Session, line: string): Promise<object> {
  const { weeks, seed, uncertainty } = task.study.run;
  return {
    groundswell: packageFile.version,
    command: line,
    study: { name: loaded.study.name, digest: await studyDigest(loaded.study) },
    run: {
      weeks,
      seed,
      uncertainty,
      replicates: task.replicates,
      finished: outcome.finished,
      stopped: outcome.stopped,
      unfinished: outcome.unfinished,
    },
  };
}

function observedOf({ study, files }: LoadedStudy, world: number) {
  const { network } = study.worlds[world];
  return network.kind === "imported" ? (files.get(network.digest)?.observed ?? null) : null;
}
