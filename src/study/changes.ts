import { clinicianCount } from "../engine/network/network-size.ts";
import type { Phase, Plan } from "../engine/plan.ts";
import type { NetworkSpec, World } from "../engine/world.ts";
import { getAt } from "../text/path.ts";
import { type TimeUnit, timeAt, timeSpan } from "../text/words/time-words.ts";
import { sameValue } from "./merge.ts";
import { type Field, planFields, worldFields } from "./schema/fields.ts";

/** One setting that differs. Setting `path` to `from` in the changed plan or world takes this change back. */
export interface Change {
  path: string;
  label: string;
  unit: string;
  from: unknown;
  to: unknown;
  /** "Hard tactics 0.2 → 0.8" */
  text: string;
}

/** Settings that are changed and taken back together, because their parts only make sense as one. */
interface Together {
  path: string;
  label: string;
  shown: (value: never) => string;
  /** Whether this pair must be taken as one; else its parts are compared one by one. */
  applies: (from: unknown, to: unknown) => boolean;
}

const kindsDiffer = (key: string) => (from: unknown, to: unknown) => getAt(from, key) !== getAt(to, key);

const PLAN_TOGETHER: Together[] = [
  { path: "theory.emphasis", label: "First emphasis", shown: emphasisText, applies: () => true },
];
const WORLD_TOGETHER: Together[] = [
  { path: "network", label: "Network", shown: networkText, applies: otherNetwork },
  {
    path: "practice.first",
    label: "First users",
    shown: (value: World["practice"]["first"]) => choiceText("practice.first.by", value.by),
    applies: kindsDiffer("by"),
  },
];

/**
 * What differs between two plans or two worlds, in the schema's order; names and notes do not count. Both must be of the same
 * sort. `time`: how times are written, defaults to weeks.
 */
export function changes(from: Plan | World, to: Plan | World, time: TimeUnit = "week"): Change[] {
  const isPlan = "tactics" in from;
  const together = isPlan ? PLAN_TOGETHER : WORLD_TOGETHER;
  const found: Change[] = [];
  const done: string[] = [];
  for (const field of isPlan ? planFields() : worldFields()) {
    if (done.some((path) => field.path.startsWith(`${path}.`))) continue;
    const group = together.find(({ path }) => field.path.startsWith(`${path}.`));
    if (group?.applies(getAt(from, group.path), getAt(to, group.path))) {
      done.push(group.path);
      found.push(...changeOf(group.path, group.label, "", from, to, (a, b) => groupText(group, a, b)));
    } else {
      found.push(...changeOf(field.path, field.label, field.unit, from, to, (a, b) => changeText(field, a, b, time)));
    }
  }
  return found;
}

type Text = (from: unknown, to: unknown) => string;

function changeOf(path: string, label: string, unit: string, from: object, to: object, text: Text): Change[] {
  const before = getAt(from, path);
  const after = getAt(to, path);
  if (sameValue(before, after)) return [];
  return [{ path, label, unit, from: before, to: after, text: text(before, after) }];
}

function groupText({ label, shown }: Together, from: unknown, to: unknown): string {
  return `${label}: ${shown(from as never)} → ${shown(to as never)}`;
}

function changeText(field: Field, from: unknown, to: unknown, time: TimeUnit): string {
  if (time !== "week" && (isTime(field) || Array.isArray(to))) {
    return `${field.label}: ${valueInWords(field, from, time)} → ${valueInWords(field, to, time)}`;
  }
  if (typeof from !== "number" || typeof to !== "number") {
    return `${field.label}: ${valueText(field, from)} → ${valueText(field, to)}`;
  }
  const bare = BARE_UNITS.has(field.unit) || (to === 0 && field.zero);
  const unit = bare ? "" : ` ${unitWord(field, to)}`;
  return `${field.label} ${valueText(field, from)} → ${valueText(field, to)}${unit}`;
}

/** The unit of a setting behind its number: one of "weeks" is a week. */
export function unitWord({ unit }: Field, value: number): string {
  return value === 1 && /^\w+s$/.test(unit) ? unit.slice(0, -1) : unit;
}

/** A setting's value in words, times with their unit: "0.2", "never", "13 weeks", "month 6". */
export function valueInWords(field: Field, value: unknown, time: TimeUnit): string {
  if (Array.isArray(value)) return listText(field.path, value, time);
  if (typeof value !== "number" || !isTime(field) || (value === 0 && field.zero)) return valueText(field, value);
  return field.unit === "week" ? timeAt(value, time) : timeSpan(value, time);
}

function isTime({ unit }: Field): boolean {
  return unit === "week" || unit === "weeks";
}

/** Units that a reader does not need to see beside the number. */
const BARE_UNITS = new Set(["", "share", "factor", "influence", "week", "share or number of ties"]);

/** A setting's value in words, without its unit: "0.2", "never", "At random", "week 0 to week 26: hard 0.7". */
export function valueText(field: Field, value: unknown): string {
  if (value === null || value === undefined) return field.none ?? "none";
  if (typeof value === "number") return value === 0 && field.zero ? field.zero : numberText(value);
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return listText(field.path, value, "week");
  return field.options?.find((option) => option.value === value)?.label ?? String(value);
}

function numberText(value: number): string {
  return String(Number(value.toPrecision(4))).replace("-", "−");
}

function listText(path: string, list: unknown[], time: TimeUnit): string {
  if (list.length === 0) return "none";
  if (path === "tactics.phases") return (list as Phase[]).map((phase) => phaseText(phase, time)).join("; ");
  if (path === "network.professions") {
    return (list as { name: string; share: number }[]).map(({ name, share }) => `${name} ${percent(share)}`).join(", ");
  }
  const noun = path === "context.perSite" ? "site" : path === "people.thresholds" ? "value" : "person";
  const many = noun === "person" ? "people" : `${noun}s`;
  return `${list.length} ${list.length === 1 ? noun : many}`;
}

function phaseText({ from, to, soft, hard }: Phase, time: TimeUnit): string {
  const tactics = [
    ...(soft === undefined ? [] : [`soft ${numberText(soft)}`]),
    ...(hard === undefined ? [] : [`hard ${numberText(hard)}`]),
  ];
  return `${timeAt(from, time)} to ${timeAt(to, time)}: ${tactics.length === 0 ? "nothing" : tactics.join(", ")}`;
}

function emphasisText({ capability, motivation, opportunity }: Plan["theory"]["emphasis"]): string {
  return `skills ${percent(capability)}, motivation ${percent(motivation)}, opportunity ${percent(opportunity)}`;
}

function networkText(network: NetworkSpec): string {
  const count = clinicianCount(network);
  const kind = choiceText("network.kind", network.kind);
  return count === null
    ? `${kind} (${(network as { digest: string }).digest.slice(0, 8)})`
    : `${kind} (${count} clinicians)`;
}

function choiceText(path: string, value: string): string {
  const field = worldFields().find((candidate) => candidate.path === path) as Field;
  return valueText(field, value);
}

function otherNetwork(from: unknown, to: unknown): boolean {
  return kindsDiffer("kind")(from, to) || getAt(from, "kind") === "imported";
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
