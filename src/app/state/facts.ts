import type { Field } from "../../study/schema/fields.ts";
import { LESSONS, PLAN_FIELDS, shownNumber, WORLD_FIELDS, WORLD_PARTS } from "./form.ts";

/** What is to be known of a setting beside its meaning, each with its name. */
export interface Fact {
  name: "Range" | "Unit" | "Default" | "Source";
  text: string;
}

/** Range, unit, default and source of a setting; every setting has the first and the last two. */
export function factsOf(field: Field): Fact[] {
  const facts: Fact[] = [{ name: "Range", text: rangeOf(field) }];
  if (field.unit !== "") facts.push({ name: "Unit", text: field.unit === "share" ? "share: 1 is all" : field.unit });
  facts.push({ name: "Default", text: defaultOf(field) });
  facts.push({ name: "Source", text: sourceOf(field) });
  return facts;
}

function rangeOf({ kind, min, max, options, items, none, zero, scale }: Field): string {
  const words: string[] = [];
  if (options !== undefined) words.push(options.map(({ label }) => label).join("; "));
  else if (kind === "boolean") words.push("yes or no");
  else if (min !== undefined && max !== undefined) {
    words.push(`${spaced(min)} to ${spaced(max)}${kind === "integer" ? ", whole numbers" : ""}`);
  } else if (kind === "list") words.push(listOf(items ?? []));
  else words.push("any text");
  if (scale !== undefined) words.push(`${min} is ${scale[0]}, ${max} is ${scale[2]}`);
  if (zero !== undefined) words.push(`0 means ${zero}`);
  if (none !== undefined) words.push(`or ${none}`);
  return words.join("; ");
}

/** "a list of site, support and turnover" */
function listOf(items: readonly Field[]): string {
  const names = items.map(({ label }) => label.toLowerCase()).filter((name) => name !== "");
  if (names.length === 0) return items[0]?.kind === "number" ? "a list of numbers" : "a list";
  const last = names.pop()!;
  return `a list of ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
}

function defaultOf({ default: value, none, options, zero }: Field): string {
  if (value === undefined) return "none";
  if (value === null) return none ?? "none";
  if (typeof value === "boolean") return value ? "yes" : "no";
  // no default was measured: a source says why there is such a setting (docs/parameters.md)
  if (typeof value === "number")
    return `${value === 0 && zero !== undefined ? zero : shownNumber(value)}, illustrative`;
  if (Array.isArray(value)) return value.length === 0 ? "empty" : value.map(entryText).join(", ");
  return `${options?.find((option) => option.value === value)?.label ?? value}, illustrative`;
}

function entryText(entry: unknown): string {
  if (typeof entry !== "object" || entry === null) return String(entry);
  return Object.values(entry).map(String).join(" ");
}

/** "illustrative" stands for: chosen so that known patterns hold, and not measured. */
function sourceOf({ source }: Field): string {
  if (source === "illustrative") return "illustrative: chosen so that known patterns hold, not measured";
  return source;
}

function spaced(value: number): string {
  return String(value).replace(/\B(?<!\.\d*)(?=(\d{3})+(?!\d))/g, ",");
}

/** One setting in the list of sources; the parts of a list come after it. */
export interface Sourced {
  /** Unique in the list. */
  key: string;
  field: Field;
  /** The list whose entries have this part. */
  within: string | null;
}

/** All settings by lesson and by part of the world, each once. */
export const SOURCES: readonly { title: string; settings: readonly Sourced[] }[] = [
  ...LESSONS.map(({ lesson, title }) => ({
    title: lesson === 0 ? `Plan: ${title.toLowerCase()}` : `Lesson ${lesson}: ${title.toLowerCase()}`,
    settings: PLAN_FIELDS.filter((field) => field.lesson === lesson).flatMap((field) => sourced("plan", field)),
  })),
  ...WORLD_PARTS.map(({ part, title }) => ({
    title: `World: ${title.toLowerCase()}`,
    settings: WORLD_FIELDS.filter(({ path }) => path.split(".")[0] === part).flatMap((field) =>
      sourced("world", field),
    ),
  })),
];

function sourced(sort: string, field: Field): Sourced[] {
  const parts = (field.items ?? []).filter(({ path }) => path !== "");
  return [
    { key: `${sort}.${field.path}`, field, within: null },
    ...parts.map((item) => ({ key: `${sort}.${field.path}.${item.path}`, field: item, within: field.label })),
  ];
}

/** The settings whose words hold all of what is looked for, group by group; all of them for nothing. */
export function searchSources(text: string): typeof SOURCES {
  const wanted = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return SOURCES;
  return SOURCES.map(({ title, settings }) => ({
    title,
    settings: settings.filter(({ field, within }) => {
      const words = [title, field.path, field.label, field.help, within ?? "", field.source].join(" ").toLowerCase();
      return wanted.every((word) => words.includes(word));
    }),
  })).filter(({ settings }) => settings.length > 0);
}
