import type { UseName } from "../headline.ts";
import type { PairedNumbers } from "../paired.ts";
import { DEFAULT_MATTERS, shareKind, type VerdictKind } from "../verdict-kind.ts";
import { ranFromTo } from "./ran-from-to.ts";
import { roundedFigure, signed, unsigned, withUnit } from "./rounded-figure.ts";

/** One setting in which two plans differ, and what it does to the headline use at the end, as shares, in the same networks. */
export interface SettingEffect {
  /** "Hard tactics 0.2 → 0.8" */
  text: string;
  label: string;
  /** The baseline with this change alone, against the baseline. */
  alone: PairedNumbers;
  /** The plan, against the plan with this change taken back. */
  within: PairedNumbers;
}

/** From so many points on, two figures of one setting are told apart. */
const APART = 2;

/**
 * Why two plans differ, in a few sentences: which settings matter most, which work against it, which only work in the
 * company of others, and whether the effects add up to the whole difference. `whole` is the plan against the baseline.
 * `use`: what the headline is called. A setting counts when taking it back moves the median by what `matters`, in points, or
 * more and most networks that change agree.
 */
export function reasons(
  settings: readonly SettingEffect[],
  whole: PairedNumbers,
  plan: string,
  baseline: string,
  use: UseName,
  matters = DEFAULT_MATTERS,
): string[] {
  const total = 100 * whole.median;
  if (settings.length === 0) return [`${plan} and ${baseline} have the same settings.`];
  if (settings.length === 1) {
    return [`One setting differs, so all of the difference comes from it: ${settings[0].text}.`];
  }
  const counted = strongestFirst(settings.filter(({ within }) => isClear(within, matters)));
  if (counted.length === 0) {
    const little = matters > 0 ? `by less than ${withUnit(unsigned(matters), "point")} or ` : "";
    return [
      `No single setting makes the difference: whichever is taken back, ${use} at the end moves ${little}in no clear direction. Together they make ${amount(total)}.`,
    ];
  }
  return [
    ...mainReason(counted, plan, use),
    ...counted.filter((setting) => needsCompany(setting)).map((setting) => company(setting, baseline)),
    ...addingUp(settings, total, plan, baseline),
  ];
}

/** Settings by the size of their effect, the largest first; equal ones in the order given. */
export function strongestFirst(settings: readonly SettingEffect[]): SettingEffect[] {
  return [...settings].sort((one, other) => Math.abs(other.within.median) - Math.abs(one.within.median));
}

/** Whether a setting does something else among the plan's other settings than alone. */
export function needsCompany({ alone, within }: SettingEffect): boolean {
  const [single, among] = [100 * alone.median, 100 * within.median];
  return Math.abs(among - single) >= APART && Math.abs(single) * 2 <= Math.abs(among);
}

function mainReason(counted: readonly SettingEffect[], plan: string, use: UseName): string[] {
  const [first, ...rest] = counted;
  const most = `What matters most is ${first.text}: without it, ${plan} would end with ${lackOrExcess(first, use)}.`;
  const same = rest.filter(({ within }) => sameSide(within, first.within));
  const against = rest.filter(({ within }) => !sameSide(within, first.within));
  return [
    most,
    ...(same.length === 0 ? [] : [`The same way work ${listed(same)}.`]),
    ...(against.length === 0 ? [] : [`Against it works ${listed(against)}.`]),
  ];
}

function company({ label, alone, within }: SettingEffect, baseline: string): string {
  return `${label} needs company: alone, in ${baseline}, it makes ${amount(100 * alone.median)}; here it makes ${amount(100 * within.median)}.`;
}

function addingUp(settings: readonly SettingEffect[], total: number, plan: string, baseline: string): string[] {
  const sum = settings.reduce((so, { within }) => so + 100 * within.median, 0);
  if (Math.abs(sum - total) < APART) return [];
  const how =
    Math.abs(sum) > Math.abs(total)
      ? "each also does what another would have done, or works only where another is there"
      : "some can stand in for others";
  return [
    `Taken back one at a time, the settings make ${amount(sum)}; ${plan} and ${baseline} differ by ${amount(total)}: ${how}.`,
  ];
}

function isClear(effect: PairedNumbers, matters: number): boolean {
  const clear: VerdictKind[] = ["better", "worse"];
  return clear.includes(shareKind(effect, { matters }));
}

function sameSide(one: PairedNumbers, other: PairedNumbers): boolean {
  return one.median > 0 === other.median > 0;
}

/** "6 points less genuine use (the middle 80 % ran from 1 more to 12 less)": what ends without a setting that makes this. */
function lackOrExcess({ within: { median, lo80, hi80 } }: SettingEffect, use: UseName): string {
  const [way, back] = median > 0 ? ["less", "more"] : ["more", "less"];
  const [low, high] = (median > 0 ? [lo80, hi80] : [-hi80, -lo80]).map((share) => 100 * share);
  const range =
    roundedFigure(low) < 0
      ? ranFromTo(`${unsigned(low)} ${back}`, `${unsigned(high)} ${way}`)
      : ranFromTo(unsigned(low), unsigned(high));
  return `${withUnit(unsigned(100 * median), "point")} ${way} ${use} (the middle 80 % ${range})`;
}

function listed(settings: readonly SettingEffect[]): string {
  const each = settings.map(({ text, within }) => `${text} (${amount(100 * within.median)})`);
  return each.length === 1 ? each[0] : `${each.slice(0, -1).join(", ")} and ${each[each.length - 1]}`;
}

/** "+6 points", "−1 point", "no difference". */
function amount(points: number): string {
  return roundedFigure(points) === 0 ? "no difference" : withUnit(signed(points), "point");
}
