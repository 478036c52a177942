import type { Plan } from "../../../engine/plan.ts";
import { programmeEnd } from "../../../engine/week/calendar.ts";
import { idleInPlan } from "../../../study/parse/idle-settings.ts";
import type { RunSettings } from "../../../study/study.ts";
import { type TimeUnit, weeksAndSpan } from "../../../text/words/time-words.ts";

/** What comes again and again, by the setting that says after how many weeks. */
const RECURRING: Record<string, string> = { "data.every": "feedback is given", "theory.reviewEvery": "review is held" };

/** What is said at a setting of a plan whose value does nothing as the plan stands, and what to do; null where it does something. */
export function idleNote(plan: Plan, run: RunSettings, path: string, time: TimeUnit = "week"): string | null {
  const what = RECURRING[path];
  const given = { data: { every: plan.data.every }, theory: { reviewEvery: plan.theory.reviewEvery } };
  if (what === undefined || !idleInPlan(plan, given, run, []).some((problem) => problem.path === path)) return null;
  const { start } = plan.programme;
  const length = programmeEnd(plan, run.weeks) - start;
  const advice = length < 1 ? "" : ` Give ${length} or fewer.`;
  return `No ${what}: the first would come after the programme, which lasts ${weeksAndSpan(length, time)}.${advice}`;
}
