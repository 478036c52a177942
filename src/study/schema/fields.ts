import * as z from "zod";
import type { HourLever } from "../../engine/week/costs.ts";
import { getAt } from "../../text/path.ts";
import { defaultPlan, defaultWorld } from "./defaults.ts";
import { planShape } from "./plan-schema.ts";
import { type About, aboutOf, type Scale } from "./quantity.ts";
import { bare, shapeOf, variantsOf } from "./walk.ts";
import { worldShape } from "./world-schema.ts";

export { getAt, setAt } from "../../text/path.ts";

/** One setting of a plan or a world, as a form, a sweep or a table needs it. Generated from the schema. */
export interface Field {
  /** Place in the plan or world: "tactics.hard". In `items`: place in one entry of the list. */
  path: string;
  label: string;
  /** One plain sentence. */
  help: string;
  /** "share", "weeks", "per week", "hours a week"…; "" for choices and lists. */
  unit: string;
  kind: "number" | "integer" | "choice" | "boolean" | "list" | "text";
  /** Allowed range, both ends included; absent where there is none. */
  min?: number;
  max?: number;
  /** The range in which a slider or a sweep stays useful; equals min and max unless they are very wide. */
  usual?: [min: number, max: number];
  step?: number;
  /** Choices: the allowed values, in order, with the words to show. */
  options?: { value: string; label: string }[];
  /** Whether null is allowed, and what it means: "the end of the run". */
  none?: string;
  /** In `items`: whether an entry may be without it. */
  optional?: true;
  /** The word for 0, where it has one: "never". */
  zero?: string;
  /** Words for the least, the middle and the most of its range, where it has them: none, some, strong. */
  scale?: Scale;
  /** Of a share of all clinicians: how many people it stands for. */
  people?: (share: number, clinicians: number) => number;
  /** Holds only while another field has one of these values: `{ path: "network.kind", values: ["community"] }`. */
  when?: { path: string; values: string[] };
  /** Lists of objects: the columns. Lists of texts or numbers: one item with path "". */
  items?: Field[];
  /** Lesson 1..8; 0 for none. */
  lesson: number;
  /** The main setting of its lesson. */
  main: boolean;
  /** One of the four settings a newcomer looks for. */
  headline: boolean;
  /** Where the default comes from, or "illustrative". */
  source: string;
  /** Numbers of a plan: the letter that stands for it in links. */
  letter?: string;
  /** Whether it can give way for another lever within a budget. */
  gives: boolean;
  /** The hours it costs, where it costs any. */
  hours?: { of: HourLever; label: string };
  default: unknown;
}

/** Every setting of a plan, in the schema's order. */
export function planFields(): Field[] {
  const base = defaultPlan();
  return fieldsOf(planShape, "", (path) => getAt(base, path));
}

/** Every setting of a world, in the schema's order; settings of one kind of network or of first users carry `when`. */
export function worldFields(): Field[] {
  const base = defaultWorld();
  return fieldsOf(worldShape, "", (path) => getAt(base, path));
}

type Shape = Record<string, z.core.$ZodType>;
type DefaultAt = (path: string) => unknown;

function fieldsOf(shape: Shape, prefix: string, defaultAt: DefaultAt): Field[] {
  return Object.entries(shape).flatMap(([key, schema]) => fieldsAt(schema, `${prefix}${key}`, defaultAt));
}

function fieldsAt(schema: z.core.$ZodType, path: string, defaultAt: DefaultAt): Field[] {
  const union = variantsOf(schema);
  if (union !== null) return unionFields(schema, path, defaultAt);
  const shape = shapeOf(schema);
  if (shape !== null) return fieldsOf(shape, `${path}.`, defaultAt);
  return [leafField(schema, path, defaultAt)];
}

/** The choice of the variant, then the settings of each; one that several variants share is listed once. */
function unionFields(schema: z.core.$ZodType, path: string, defaultAt: DefaultAt): Field[] {
  const { key, variants } = variantsOf(schema) as NonNullable<ReturnType<typeof variantsOf>>;
  const chooser = `${path}.${key}`;
  const about = aboutOf(schema) as About;
  const options = variants.flatMap((v) => v.values).map((value) => ({ value, label: about.words?.[value] ?? value }));
  const found: Field[] = [{ ...common(about, chooser, defaultAt(chooser)), kind: "choice", options }];
  for (const { values, shape } of variants.filter((variant) => variant.settable)) {
    const { [key]: _, ...rest } = shape;
    const base = new Map(Object.entries(rest).map(([name, part]) => [`${path}.${name}`, ownDefault(part)]));
    for (const field of fieldsOf(rest, `${path}.`, (at) => base.get(at))) {
      const same = found.find((other) => other.path === field.path);
      if (same?.when) same.when.values.push(...values);
      else found.push({ ...field, when: { path: chooser, values: [...values] } });
    }
  }
  return found;
}

function ownDefault(schema: z.core.$ZodType): unknown {
  return schema instanceof z.ZodDefault ? schema.def.defaultValue : undefined;
}

function leafField(schema: z.core.$ZodType, path: string, defaultAt: DefaultAt): Field {
  const about = aboutOf(schema) ?? { label: "", help: "" };
  const inner = bare(schema);
  const optional = schema instanceof z.ZodOptional && { optional: true as const };
  const field = { ...common(about, path, defaultAt(path)), ...kindOf(inner, about), ...optional };
  if (inner instanceof z.ZodArray) field.items = itemFields(inner.element as z.core.$ZodType);
  return field;
}

function itemFields(element: z.core.$ZodType): Field[] {
  const shape = shapeOf(element);
  return shape === null ? [leafField(element, "", () => undefined)] : fieldsOf(shape, "", () => undefined);
}

function common(about: About, path: string, value: unknown) {
  return {
    path,
    label: about.label,
    help: about.help,
    unit: about.unit ?? "",
    ...(about.usual && { usual: about.usual }),
    ...(about.step !== undefined && { step: about.step }),
    ...(about.none !== undefined && { none: about.none }),
    ...(about.zero !== undefined && { zero: about.zero }),
    ...(about.scale && { scale: about.scale }),
    ...(about.people && { people: about.people }),
    lesson: about.lesson ?? 0,
    main: about.main ?? false,
    headline: about.headline ?? false,
    source: about.source ?? "illustrative",
    ...(about.letter !== undefined && { letter: about.letter }),
    gives: about.gives ?? false,
    ...(about.hours && { hours: about.hours }),
    default: value,
  };
}

function kindOf(
  inner: z.core.$ZodType,
  about: About,
): Pick<Field, "kind" | "min" | "max" | "usual" | "options"> & Partial<Field> {
  if (inner instanceof z.ZodNumber) {
    const [min, max] = [inner.minValue as number, inner.maxValue as number];
    return { kind: inner.isInt ? "integer" : "number", min, max, usual: about.usual ?? [min, max] };
  }
  if (inner instanceof z.ZodEnum) {
    const options = inner.options.map((value) => ({
      value: String(value),
      label: about.words?.[value] ?? String(value),
    }));
    return { kind: "choice", options };
  }
  if (inner instanceof z.ZodBoolean) return { kind: "boolean" };
  return { kind: inner instanceof z.ZodArray ? "list" : "text" };
}
