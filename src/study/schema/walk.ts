import * as z from "zod";

/** A schema without its wrappers (default, optional, null, transform). */
export function bare(schema: z.core.$ZodType): z.core.$ZodType {
  let inner = schema;
  for (;;) {
    if (inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault) inner = inner.def.innerType;
    else if (inner instanceof z.ZodOptional || inner instanceof z.ZodNullable) inner = inner.def.innerType;
    else if (inner instanceof z.ZodPipe) inner = inner.def.in;
    else return inner;
  }
}

/** The keys and schemas of an object; null for anything else. */
export function shapeOf(schema: z.core.$ZodType): Record<string, z.core.$ZodType> | null {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? inner.shape : null;
}

/** The variants of a union told apart by one key: each with the values of that key it stands for. Null for anything else. */
export function variantsOf(schema: z.core.$ZodType): { key: string; variants: Variant[] } | null {
  const inner = bare(schema);
  if (!(inner instanceof z.ZodDiscriminatedUnion)) return null;
  const key = inner.def.discriminator;
  const variants = inner.options.map((option) => {
    const shape = shapeOf(option) as Record<string, z.core.$ZodType>;
    return { values: valuesOf(shape[key]), shape, settable: !(option instanceof z.ZodPipe) };
  });
  return { key, variants };
}

interface Variant {
  values: string[];
  shape: Record<string, z.core.$ZodType>;
  /** False where the file's keys are not those of what comes out. */
  settable: boolean;
}

function valuesOf(schema: z.core.$ZodType): string[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodLiteral) return [...inner.values].map(String);
  if (inner instanceof z.ZodEnum) return inner.options.map(String);
  return [];
}

/** The keys that an object at the path may have; of a union, those of the variant that the value names. Empty where there is no such object. */
export function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[], value: unknown): string[] {
  let here: z.core.$ZodType | undefined = schema;
  let there = value;
  let shape = shapeAt(here, there);
  for (const step of path) {
    const inner: z.core.$ZodType | undefined = here && bare(here);
    if (inner instanceof z.ZodArray) here = inner.element as z.core.$ZodType;
    else here = shape?.[String(step)];
    there = typeof there === "object" && there !== null ? (there as Record<PropertyKey, unknown>)[step] : undefined;
    shape = here && shapeAt(here, there);
  }
  return Object.keys(shape ?? {});
}

function shapeAt(schema: z.core.$ZodType, value: unknown): Record<string, z.core.$ZodType> | undefined {
  const union = variantsOf(schema);
  if (union === null) return shapeOf(schema) ?? undefined;
  const named = (value as Record<string, unknown> | undefined)?.[union.key];
  return union.variants.find((variant) => variant.values.includes(String(named)))?.shape;
}
