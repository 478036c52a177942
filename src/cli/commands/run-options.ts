import { readNumber } from "../../networks/source/read-number.ts";
import type { Study } from "../../study/study.ts";
import { comparable } from "../../text/comparable.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Given, Options } from "../command-line/options.ts";

/** Replicates a command line can ask for. */
const MOST_REPLICATES = 1_000_000;

/** Gigabytes that the whole program may take, unless the command line allows another number. */
export const DEFAULT_MEMORY = 4;

/** What `run` and `compare` have in common. */
export const RUN_OPTIONS = {
  replicates: {
    kind: "text",
    value: "N",
    help: "networks to draw, 1 to N, or a range as 21-40 (default: as the study says)",
  },
  seed: { kind: "text", value: "TEXT", help: "text that seeds all chance (default: as the study says)" },
  uncertainty: {
    kind: "text",
    value: "SHARE",
    help: "include what is not known of people: each replicate reads every constant of behaviour anew, up to this share (0 to 1, as 0.3) above or below its value (default: as the study says)",
  },
  plan: { kind: "list", value: "NAME", help: "only this plan, by name or number" },
  world: { kind: "list", value: "NAME", help: "only this world, by name or number" },
  workers: {
    kind: "whole",
    value: "N",
    min: 1,
    max: 256,
    help: "worker threads, at most one a processor (default: one a processor); results are the same for any number",
  },
  memory: {
    kind: "whole",
    value: "GB",
    min: 1,
    max: 1024,
    help: `gigabytes of memory that the program may take (default: ${DEFAULT_MEMORY}); what needs more is refused before it is run`,
  },
  out: { kind: "text", value: "DIR", help: "write tables (CSV), the study and a manifest into this folder" },
  force: { kind: "flag", help: "let --out replace files of the same names" },
  trace: {
    kind: "text",
    value: "REPLICATE",
    optional: true,
    help: "with --out, also write every change of state in one replicate (default: the first)",
  },
  weeks: { kind: "flag", help: "with --out, also write weeks.csv: every week and measure of every run, a large table" },
  json: { kind: "flag", help: "print one JSON document instead of tables" },
  quiet: { kind: "flag", help: "no progress" },
} as const satisfies Options;

export type RunGiven = Given<typeof RUN_OPTIONS>;

export interface Range {
  from: number;
  to: number;
}

/** What is to be run: the study with the command line's settings in it, and which part of it. */
export interface Task {
  study: Study;
  replicates: Range;
  scenarios: { world: number; plan: number }[];
  /** The replicate to trace, if any. */
  trace: number | null;
}

/** Works out what is asked. `baseline`: whether the first plan is always part of it. Throws an InputError that lists everything wrong. */
export function taskOf(study: Study, given: RunGiven, baseline: boolean): Task {
  const wrong: string[] = [];
  const replicates =
    given.replicates === undefined ? { from: 1, to: study.run.replicates } : range(given.replicates, wrong);
  const plans = chosen("plan", given.plan, study.plans, wrong);
  const worlds = chosen("world", given.world, study.worlds, wrong);
  if (given.seed !== undefined && comparable(given.seed) === "") wrong.push("--seed: an empty text is no seed");
  const uncertainty = given.uncertainty === undefined ? study.run.uncertainty : shareOf(given.uncertainty, wrong);
  if (given.trace !== undefined && given.out === undefined) {
    wrong.push("--trace writes trace.csv: say into which folder with --out DIR");
  }
  if (given.weeks && given.out === undefined) {
    wrong.push("--weeks writes weeks.csv: say into which folder with --out DIR; how long a run is stands in the study");
  }
  const trace = given.trace === undefined ? null : traced(given.trace, replicates, wrong);
  if (wrong.length > 0) throw new InputError(...wrong);
  const all = baseline ? [...new Set([0, ...plans])] : plans;
  return {
    study: { ...study, run: { ...study.run, seed: given.seed ?? study.run.seed, uncertainty } },
    replicates,
    scenarios: worlds.flatMap((world) => all.map((plan) => ({ world, plan }))),
    trace,
  };
}

function range(text: string, wrong: string[]): Range {
  const [, first, last] = /^(?:(\d+)-)?(\d+)$/.exec(text) ?? [];
  const [from, to] = [Number(first ?? 1), Number(last)];
  if (last === undefined) wrong.push(`--replicates: '${text}' is neither a number nor a range as 21-40`);
  else if (from < 1 || to < 1) wrong.push(`--replicates: ${text}: replicates count from 1`);
  else if (to < from) wrong.push(`--replicates: ${text} ends before it begins`);
  else if (to > MOST_REPLICATES) wrong.push(`--replicates: ${to} is above ${MOST_REPLICATES}`);
  return { from, to };
}

function shareOf(text: string, wrong: string[]): number {
  const share = readNumber(text);
  if (share === null || share < 0 || share > 1) {
    wrong.push(`--uncertainty: '${text}' is no share from 0 to 1; 0.3 is up to 30 % above or below`);
  }
  return share ?? 0;
}

function traced(text: string, replicates: Range, wrong: string[]): number {
  if (text === "") return replicates.from;
  const replicate = /^\d+$/.test(text) ? Number(text) : 0;
  if (replicate < 1) wrong.push(`--trace: '${text}' is no replicate; they count from 1`);
  return replicate;
}

/** Places of the asked plans or worlds in the study's order; all when none is asked. */
function chosen(what: "plan" | "world", asked: string[], all: readonly { name: string }[], wrong: string[]): number[] {
  if (asked.length === 0) return all.map((_, place) => place);
  const names = all.map(({ name }) => name);
  const looks = names.map(comparable);
  const lower = looks.map((name) => name.toLowerCase());
  const places = asked.map((word) => {
    const exact = looks.indexOf(comparable(word));
    const near = exact >= 0 ? exact : lower.indexOf(comparable(word).toLowerCase());
    const place = near >= 0 || !/^\d+$/.test(word) ? near : Number(word) - 1;
    if (place >= 0 && place < all.length) return place;
    wrong.push(
      `--${what}: there is no ${what} '${word}'.${didYouMean(word, names, (name) => `'${name}'`)} The study has: ${names.join(", ")}`,
    );
    return -1;
  });
  return [...new Set(places)].sort((a, b) => a - b);
}
