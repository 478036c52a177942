import { CAUSES, type JobResult, SUMMARIES, WEEK_COLUMNS } from "../../src/engine/types.ts";
import type { History } from "./history.ts";

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

function startAndEnd(weeks: number): [name: string, week: number][] {
  return weeksCompared(weeks).filter(([, week]) => week === 0 || week === weeks);
}

const STATES = [0, 1, 2, 3];

/** What the naive implementation recorded. */
export function observeHistories(histories: History[], weeks: number): Observations {
  const seen: Observations = new Map();
  for (const history of histories) {
    for (const [when, week] of weeksCompared(weeks)) {
      for (const column of WEEK_COLUMNS) note(seen, `${column} ${when}`, history.weekly[week][column]);
    }
    for (const [when, week] of startAndEnd(weeks)) {
      history.groups[week].forEach((shares, group) => {
        for (const state of STATES) note(seen, `group ${group} state ${state} ${when}`, shares[state]);
      });
      history.sites[week].forEach((shares, site) => {
        for (const state of STATES) note(seen, `site ${site} state ${state} ${when}`, shares[state]);
      });
    }
    const summaries = history.summaries();
    for (const { key } of SUMMARIES) note(seen, key, summaries[key]);
    for (const cause of CAUSES) note(seen, `changes ${cause}`, history.changes[cause]);
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
  const changes = Array.from({ length: replicates }, () => CAUSES.map(() => 0));
  for (let row = 0; row < trace.cause.length; row++) {
    if (trace.from[row] !== trace.to[row]) changes[trace.replicate[row] - job.from][trace.cause[row]]++;
  }
  const groupCount = groups.length / (replicates * STATES.length * span);
  const siteCount = sites.length / (replicates * STATES.length * span);
  for (let replicate = 0; replicate < replicates; replicate++) {
    for (const [when, week] of weeksCompared(weeks)) {
      WEEK_COLUMNS.forEach((column, c) => {
        note(seen, `${column} ${when}`, weekly[(replicate * WEEK_COLUMNS.length + c) * span + week]);
      });
    }
    for (const [when, week] of startAndEnd(weeks)) {
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
    CAUSES.forEach((cause, c) => {
      note(seen, `changes ${cause}`, changes[replicate][c]);
    });
  }
  return seen;
}

function note(seen: Observations, name: string, value: number): void {
  const values = seen.get(name);
  if (values === undefined) seen.set(name, [value]);
  else values.push(value);
}
