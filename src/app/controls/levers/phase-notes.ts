import type { Phase, Plan } from "../../../engine/plan.ts";
import { programmeEnd } from "../../../engine/week/calendar.ts";
import { idleInPlan } from "../../../study/parse/idle-settings.ts";
import { overlapped, planProblems } from "../../../study/parse/rules.ts";
import type { RunSettings } from "../../../study/study.ts";
import { capitalised } from "../../../text/words/capitalised.ts";
import { type TimeUnit, weekAndTime, weeksAndSpan } from "../../../text/words/time-words.ts";

/** What is said at a field of a row of a list. */
export interface RowNote {
  /** The row, from 0. */
  row: number;
  /** The field in it: "from". */
  path: string;
  /** What is not as it is likely meant, and what to do: a sentence or two. */
  text: string;
}

/** What in a plan's phases does nothing, or other than it seems, each at the field where it can be mended. */
export function phaseNotes(plan: Plan, run: RunSettings, time: TimeUnit): RowNote[] {
  const problems = [...planProblems(plan, run, []), ...idleInPlan(plan, {}, run, [])];
  return problems.flatMap(({ path, code }) => {
    const [, row, key] = /^tactics\.phases\[(\d+)\](?:\.(\w+))?$/.exec(path) ?? [];
    if (row === undefined) return [];
    return [noteOf(plan, run, Number(row), key, code, time)];
  });
}

function noteOf(
  plan: Plan,
  run: RunSettings,
  row: number,
  key: string | undefined,
  code: string,
  time: TimeUnit,
): RowNote {
  const { phases } = plan.tactics;
  const { start } = plan.programme;
  const end = programmeEnd(plan, run.weeks);
  if (code === "overlap") {
    const others = overlapped(phases, row).map((other) => `with phase ${other + 1}, ${spanOf(phases[other], time)}`);
    return {
      row,
      path: "from",
      text: `Overlaps ${others.join(", and ")}: in the weeks they share this one holds. Let one begin where the other ends to keep both whole.`,
    };
  }
  if (key === undefined) {
    return { row, path: "soft", text: "Changes nothing yet: give soft or hard tactics, or remove the phase." };
  }
  if (key === "from") {
    const over =
      run.weeks <= end
        ? `The run ends at ${weekAndTime(run.weeks, time)}`
        : `The programme ends at ${weekAndTime(end, time)}`;
    return { row, path: key, text: `${over}, before this phase begins, so it does nothing: begin earlier.` };
  }
  if (phases[row].to <= start) {
    const text = `The programme begins at ${weekAndTime(start, time)}, after this phase ends, so it does nothing: end later.`;
    return { row, path: key, text };
  }
  const over =
    code === "beyond-run"
      ? `The run ends at ${weekAndTime(run.weeks, time)}`
      : `The programme ends at ${weekAndTime(end, time)}`;
  return { row, path: key, text: `${over}, and this phase with it: ${end} would say the same.` };
}

/** How long a phase holds within the programme and the run, in words that leave no doubt whether its last week is in it. */
export function phaseLength(phase: Phase, plan: Plan, run: RunSettings, time: TimeUnit): string {
  const from = Math.max(phase.from, plan.programme.start);
  const to = Math.min(phase.to, programmeEnd(plan, run.weeks));
  const weeks = to - from;
  if (weeks < 1) return "Holds in no week.";
  return weeks === 1
    ? `Holds in ${weekAndTime(from, time)} only.`
    : `Holds for ${weeksAndSpan(weeks, time)}; ${weekAndTime(to - 1, time)} is the last.`;
}

/** Why a week of a phase is not taken; null where it is. `path`: "from" or "to". */
export function phaseRefusal(phase: Phase, path: string, week: number, time: TimeUnit): string | null {
  if (path === "to" && week <= phase.from) {
    return `${capitalised(weekAndTime(week, time))} is not after the phase begins, at ${weekAndTime(phase.from, time)}: give ${phase.from + 1} or more, or set “From week” first`;
  }
  if (path === "from" && week >= phase.to) {
    return `${capitalised(weekAndTime(week, time))} is not before the phase ends, at ${weekAndTime(phase.to, time)}: set “To week” first`;
  }
  return null;
}

function spanOf({ from, to }: Phase, time: TimeUnit): string {
  return `${weekAndTime(from, time)} to ${weekAndTime(to, time)}`;
}
