import { CAUSES } from "../../src/engine/causes.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import type { JobResult } from "../../src/engine/result.ts";
import type { History, TracedChange } from "./history.ts";

/** Named outputs of runs: for each name one number a replicate. */
export type Observations = Map<string, number[]>;

/** The weeks at which weekly outputs are compared, and their names. */
function weeksCompared(weeks: number): [name: string, week: number][] {
  return [
    ["at the start", 0],
    ["after 1 week", 1],
    ["after 2 weeks", 2],
    ["half-way", Math.round(weeks / 2)],
    ["at the end", weeks],
  ];
}

/** Groups and sites are many: they are compared at the start, half-way and at the end. */
function fewWeeksCompared(weeks: number): [name: string, week: number][] {
  const [start, , , halfWay, end] = weeksCompared(weeks);
  return [start, halfWay, end];
}

const STATES = [0, 1, 2, 3];

/** What the naive implementation recorded. */
export function observeHistories(histories: History[], weeks: number): Observations {
  const seen: Observations = new Map();
  for (const history of histories) {
    for (const [when, week] of weeksCompared(weeks)) {
      for (const column of WEEK_COLUMNS) note(seen, `${column} ${when}`, history.weekly[week][column]);
    }
    for (const [when, week] of fewWeeksCompared(weeks)) {
      history.groups[week].forEach((shares, group) => {
        for (const state of STATES) note(seen, `group ${group} state ${state} ${when}`, shares[state]);
      });
      history.sites[week].forEach((shares, site) => {
        for (const state of STATES) note(seen, `site ${site} state ${state} ${when}`, shares[state]);
      });
    }
    const summaries = history.summaries();
    for (const { key } of SUMMARIES) note(seen, key, summaries[key]);
    noteTrace(seen, history.trace);
  }
  return seen;
}

/** What the engine recorded, of a job of one plan with everything recorded. */
export function observeResult(
  { job, weekly, groups, sites, summaries, trace }: JobResult,
  weeks: number,
): Observations {
  if (weekly === null || groups === null || sites === null || trace === null)
    throw new Error("invalid record: not all kept");
  const seen: Observations = new Map();
  const replicates = job.to - job.from + 1;
  const span = weeks + 1;
  const changes = Array.from({ length: replicates }, (): TracedChange[] => []);
  for (let row = 0; row < trace.cause.length; row++) {
    changes[trace.replicate[row] - job.from].push({
      week: trace.week[row],
      clinician: trace.clinician[row],
      from: trace.from[row],
      to: trace.to[row],
      cause: CAUSES[trace.cause[row]],
    });
  }
  const groupCount = groups.length / (replicates * STATES.length * span);
  const siteCount = sites.length / (replicates * STATES.length * span);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const [when, week] of weeksCompared(weeks)) {
      WEEK_COLUMNS.forEach((column, c) => {
        note(seen, `${column} ${when}`, weekly[(replicate * WEEK_COLUMNS.length + c) * span + week]);
      });
    }
    for (const [when, week] of fewWeeksCompared(weeks)) {
      for (const state of STATES) {
        for (let group = 0; group < groupCount; group++) {
          const at = ((replicate * groupCount + group) * STATES.length + state) * span + week;
          note(seen, `group ${group} state ${state} ${when}`, groups[at]);
        }
        for (let site = 0; site < siteCount; site++) {
          const at = ((replicate * siteCount + site) * STATES.length + state) * span + week;
          note(seen, `site ${site} state ${state} ${when}`, sites[at]);
        }
      }
    }
    SUMMARIES.forEach(({ key }, s) => {
      note(seen, key, summaries[replicate * SUMMARIES.length + s]);
    });
    noteTrace(seen, changes[replicate]);
  }
  return seen;
}

/** A run's trace in numbers: what changed how often and when, and how the changes lie among the clinicians. */
function noteTrace(seen: Observations, trace: TracedChange[]): void {
  for (const cause of CAUSES) {
    const weeks = trace.filter((change) => change.cause === cause).map(({ week }) => week);
    note(seen, `changes ${cause}`, weeks.length);
    note(seen, `mean week of ${cause}`, weeks.reduce((sum, week) => sum + week, 0) / weeks.length);
  }
  for (const from of STATES) {
    for (const to of STATES) {
      const count = trace.filter((change) => change.from === from && change.to === to).length;
      note(seen, `changes from ${from} to ${to}`, count);
    }
  }
  const byClinician = new Map<number, number>();
  for (const { clinician } of trace) byClinician.set(clinician, (byClinician.get(clinician) ?? 0) + 1);
  note(seen, "clinicians who change", byClinician.size);
  note(seen, "most changes of one clinician", Math.max(0, ...byClinician.values()));
}

function note(seen: Observations, name: string, value: number): void {
  const values = seen.get(name);
  if (values === undefined) seen.set(name, [value]);
  else values.push(value);
}
