import type { NetworkData } from "../../../engine/network/network-data.ts";
import { changes } from "../../../study/changes.ts";
import { type Budgeted, withinBudget } from "../../../study/levers/budget.ts";
import { plannedHours } from "../../../study/levers/hours.ts";
import type { NamedPlan } from "../../../study/study.ts";
import type { TimeUnit } from "../../../text/words/time-words.ts";
import { type Draft, Refused, setPlanField } from "../../state/edits/edits.ts";
import { PLAN_FIELDS } from "../../state/form.ts";

const NOT_LOADED = "The hours cannot be worked out: the network of this world is not loaded.";

/** From what plan, and for which setting, one was brought to its budget; a plan that is edited again is another object. */
const gaveWay = new WeakMap<NamedPlan, { before: NamedPlan; path: string }>();

/**
 * One setting of a plan; the other levers that cost hours give way in proportion, so that the plan costs in the world shown what
 * the baseline costs (the baseline itself: what it cost before). Works from `start`, the draft before a slider was
 * taken up, so that the way the slider went plays no part. Refuses what cannot be done, and says what could.
 */
export function setOnBudget(
  draft: Draft,
  start: Draft,
  plan: number,
  path: string,
  value: unknown,
  networks: Record<string, NetworkData>,
): Draft {
  const moved = setPlanField(start, plan, path, value);
  const hours = hoursIn(draft, networks);
  const before = start.study.plans[plan];
  const after = moved.study.plans[plan];
  if (hours(after) === hours(before)) return setPlanField(draft, plan, path, value);
  const target = hours(start.study.plans[0]);
  const done = withinBudget(after, path, target, hours);
  if (!done.ok) throw new Refused(refusal(done, path));
  return put(draft, plan, done.plan, before, path);
}

/** A plan brought to the baseline's hours, all levers that cost hours giving way in proportion. */
export function matchBaseline(draft: Draft, plan: number, networks: Record<string, NetworkData>): Draft {
  const hours = hoursIn(draft, networks);
  const before = draft.study.plans[plan];
  const done = withinBudget(before, "", hours(draft.study.plans[0]), hours);
  if (!done.ok) throw new Refused(refusal(done, ""));
  return put(draft, plan, done.plan, before, "");
}

/** "Core strength 0.5 → 0.43, …" of a plan as an equal budget left it; null of any other. */
export function whatGaveWay(plan: NamedPlan, time: TimeUnit = "week"): string | null {
  const given = gaveWay.get(plan);
  if (given === undefined) return null;
  const others = changes(given.before, plan, time).filter(({ path }) => path !== given.path);
  return others.length === 0 ? null : others.map(({ text }) => text).join(", ");
}

function hoursIn({ study, world }: Draft, networks: Record<string, NetworkData>) {
  return (plan: NamedPlan): number => {
    const hours = plannedHours(plan, study.worlds[world], study.run.weeks, networks);
    if (hours === null) throw new Refused(NOT_LOADED);
    return hours.total;
  };
}

function put(draft: Draft, plan: number, next: NamedPlan, before: NamedPlan, path: string): Draft {
  gaveWay.set(next, { before, path });
  return { ...draft, study: { ...draft.study, plans: draft.study.plans.map((p, i) => (i === plan ? next : p)) } };
}

function refusal(refused: Exclude<Budgeted<NamedPlan>, { ok: true }>, path: string): string {
  const label = PLAN_FIELDS.find((field) => field.path === path)?.label ?? "This";
  if (refused.reason === "tooMuch") {
    return refused.most === null
      ? `${label} costs more hours than the budget, even with the other levers at 0.`
      : `Within the same hours ${label} can be ${down(refused.most)} at most.`;
  }
  if (refused.reason === "tooLittle") {
    return refused.least === null
      ? "Even with the other levers at 1 the hours stay below the budget."
      : `For the same hours ${label} must be ${up(refused.least)} at least: the other levers cannot go above 1.`;
  }
  return "No other lever costs hours, so none can give way. Raise one first, or switch the equal budget off.";
}

function down(share: number): string {
  return String(Math.floor(share * 100) / 100);
}

function up(share: number): string {
  return String(Math.ceil(share * 100) / 100);
}
