import * as z from "zod";
import { ABOUT_KEYS, aboutOf } from "./quantity.ts";
import { MOST_PLANS, MOST_WORLDS, planSchema, studySchema, worldSchema } from "./study-schema.ts";

type Json = Record<string, unknown>;

/** JSON Schema (draft 2020-12) of study files, for editors: with descriptions, units, ranges and defaults; only the format number is required. */
export function jsonSchema(): Record<string, unknown> {
  const plan = planSchema.extend({ name: planSchema.shape.name.optional() });
  const world = worldSchema.extend({ name: worldSchema.shape.name.optional() });
  const whole = studySchema.extend({
    plans: z
      .array(plan)
      .min(1)
      .max(MOST_PLANS)
      .optional()
      .meta(aboutOf(studySchema.shape.plans) as never),
    worlds: z
      .array(world)
      .min(1)
      .max(MOST_WORLDS)
      .optional()
      .meta(aboutOf(studySchema.shape.worlds) as never),
  });
  const schema = z.toJSONSchema(whole, { io: "input", target: "draft-2020-12", override: described });
  return { ...(looseKinds(schema) as Json), title: "Groundswell study" };
}

/** The project's words for a setting become the title and description that editors show. */
function described({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodType; jsonSchema: Json }): void {
  for (const key of ABOUT_KEYS) delete jsonSchema[key];
  const about = aboutOf(zodSchema);
  if (about !== undefined) {
    const unit = about.unit ? ` Unit: ${about.unit}.` : "";
    const source = about.source ? ` Source: ${about.source}.` : "";
    jsonSchema.title = about.label;
    jsonSchema.description = `${about.help}${unit}${source}`;
  }
}

/** A kind may be left out where it is that of the first world, so a variant does not require it and several may fit. */
function looseKinds(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(looseKinds);
  if (typeof schema !== "object" || schema === null) return schema;
  const { oneOf, ...rest } = schema as Json;
  const parts = Object.entries(rest).map(([key, part]) => [key, looseKinds(part)] as const);
  const anyOf = (oneOf as Json[] | undefined)?.map((variant) => {
    const { required, ...other } = looseKinds(variant) as Json;
    const kept = ((required ?? []) as string[]).filter((key) => key !== "kind" && key !== "by");
    return kept.length === 0 ? other : { ...other, required: kept };
  });
  return { ...Object.fromEntries(parts), ...(anyOf && { anyOf }) };
}
