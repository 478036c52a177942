import { type Field, getAt, planFields, worldFields } from "../../study/schema/fields.ts";

/** Lessons as the page names them; the number is the lesson of Aveling et al. 2012, 0 for what belongs to none. */
export const LESSONS: readonly { lesson: number; title: string }[] = [
  { lesson: 1, title: "Core" },
  { lesson: 2, title: "Theory of change" },
  { lesson: 3, title: "Resources and training" },
  { lesson: 4, title: "Conflict and margins" },
  { lesson: 5, title: "Community" },
  { lesson: 6, title: "Data" },
  { lesson: 7, title: "Hard and soft" },
  { lesson: 0, title: "Programme" },
];

/** Parts of a world, by the first word of a field's path, in the order shown. */
export const WORLD_PARTS: readonly { part: string; title: string }[] = [
  { part: "context", title: "Context of the sites" },
  { part: "network", title: "The network" },
  { part: "practice", title: "The practice" },
  { part: "people", title: "How people respond" },
  { part: "behaviour", title: "Constants of behaviour" },
  { part: "costs", title: "Costs" },
];

/** The order a newcomer looks for: what pushes, what persuades, who carries it, where. */
const HEADLINE = ["tactics.hard", "tactics.soft", "core.strength", "context.support"];

/** All settings of a plan. */
export const PLAN_FIELDS = planFields();
/** All settings of a world. */
export const WORLD_FIELDS = worldFields();

/** The four settings shown first, each with whether it is an assumption of the world. */
export const HEADLINE_FIELDS = [
  ...PLAN_FIELDS.map((field) => ({ field, assumption: false })),
  ...WORLD_FIELDS.map((field) => ({ field, assumption: true })),
]
  .filter(({ field }) => field.headline)
  .sort((a, b) => HEADLINE.indexOf(a.field.path) - HEADLINE.indexOf(b.field.path));

/** A lesson's main settings and the others. */
export function lessonFields(lesson: number): { main: Field[]; more: Field[] } {
  const fields = PLAN_FIELDS.filter((field) => field.lesson === lesson);
  const main = fields.filter((field) => field.main);
  return main.length > 0 ? { main, more: fields.filter((field) => !field.main) } : { main: fields, more: [] };
}

/** All settings of a world that apply to it now, part by part. */
export function worldParts(world: object): { title: string; fields: Field[] }[] {
  return WORLD_PARTS.map(({ part, title }) => ({
    title,
    fields: WORLD_FIELDS.filter((field) => field.path.split(".")[0] === part && holds(field, world)),
  })).filter(({ fields }) => fields.length > 0);
}

/** Whether a field applies, by the field it depends on. */
export function holds(field: Field, values: object): boolean {
  return field.when === undefined || field.when.values.includes(String(getAt(values, field.when.path)));
}

/** A slider's range: the useful part, wide enough for the values it has to show. */
export function sliderRange(field: Field, ...values: unknown[]): { min: number; max: number; step: number } {
  const shown = values.filter((value) => typeof value === "number");
  const [min, max] = field.usual ?? [field.min ?? 0, field.max ?? 1];
  return { min: Math.min(min, ...shown), max: Math.max(max, ...shown), step: field.step ?? 0.01 };
}

/** A number as its field shows it: at most four decimals, below a thousandth three digits; no trailing zeros. */
export function shownNumber(value: number): string {
  return String(Math.abs(value) < 1e-3 ? Number(value.toPrecision(3)) : Math.round(value * 1e4) / 1e4);
}
