import { type Field, planFields, worldFields } from "../../study/schema/fields.ts";
import { NEEDS } from "./needs.ts";

/** A setting that is swept alone, with all others as they stand. */
export interface Setting {
  of: "plan" | "world";
  /** "tactics.hard" */
  path: string;
  /** Numbers: from one end of its usual range to the other in twentieths. Choices: all that need nothing else. */
  values: readonly (number | string | boolean)[];
  /** Whether the values lie on a scale, so that a step from one to the next can be a cliff. */
  ordered: boolean;
  default: unknown;
  /** What has to be so for it to have a part at all, "" where nothing. */
  need: string;
}

/** Twentieths of a range. */
const STEPS = 20;

/** Values of choices that need a list or a file of their own. */
const NEED_MORE = new Set(["named", "imported", "listed", "neighbourhood"]);

/** Settings that have no part in what people do, and why: they are left out of the sweep by definition. */
export const NO_PART: readonly (readonly [prefix: string, why: string])[] = [
  ["costs.", "hours are counted, not felt"],
  ["practice.headline", "it names the use that sentences speak of"],
  ["practice.outcome.", "events averted are worked out from use"],
  ["people.unit", "thresholds of textbook models"],
  ["people.instant", "an order of events of textbook models"],
  ["people.twoWay", "an order of events of textbook models"],
];

/** Every lever and assumption but lists and those of `NO_PART`, in the schema's order. */
export function settings(): Setting[] {
  return [
    ...planFields().flatMap((field) => settingOf("plan", field)),
    ...worldFields().flatMap((field) => settingOf("world", field)),
  ];
}

function settingOf(of: Setting["of"], field: Field): Setting[] {
  const { path, kind } = field;
  if (kind === "list" || kind === "text" || NO_PART.some(([prefix]) => path.startsWith(prefix))) return [];
  const need = NEEDS.find(({ settings: own }) => own.includes(path))?.said ?? "";
  const common = { of, path, default: field.default, need };
  if (kind === "boolean") return [{ ...common, values: [false, true], ordered: false }];
  if (kind === "choice") {
    const values = field.options!.map(({ value }) => value).filter((value) => !NEED_MORE.has(value));
    return [{ ...common, values, ordered: false }];
  }
  return [{ ...common, values: twentieths(field), ordered: true }];
}

/** Evenly apart; in ratios where the range spans a thousandfold. What 0 has a word of its own for ("never") comes after all else. */
function twentieths({ kind, usual, zero }: Field): number[] {
  const [least, most] = usual!;
  const wide = least > 0 && most / least >= 1000;
  const at = (share: number) => (wide ? least * (most / least) ** share : least + (most - least) * share);
  const all = Array.from({ length: STEPS + 1 }, (_, k) => at(k / STEPS));
  const values = [
    ...new Set(all.map((value) => (kind === "integer" ? Math.round(value) : Number(value.toPrecision(6))))),
  ];
  return zero === undefined || values[0] !== 0 ? values : [...values.slice(1), 0];
}
