import { z } from "zod";
import { TIES_FORMATS } from "../formats.ts";
import { ADOPTION_UNITS, LAYER_ROLES } from "../import-options.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";

/** Arrays of millions: only that they are arrays is left to the schema, the rest is checked below. */
const column = z.custom<unknown[]>(Array.isArray, "must be a list");
const whole = z.number().int().min(0);
const group = z.strictObject({ name: z.string(), people: whole });

/** Keys and kinds of values of a network file; what stands in its columns is left to the check. */
export const networkFileSchema = z.strictObject({
  groundswellNetwork: z.literal(1),
  name: z.string().max(1000),
  people: z.strictObject({
    id: column,
    site: column,
    sites: column,
    team: column.nullable(),
    profession: column,
    professions: column,
    margin: column.nullable(),
    threshold: column.nullable(),
    initial: column.nullable(),
    committed: column.nullable(),
    adopted: column.nullable(),
    attributes: z.array(z.strictObject({ name: z.string(), values: column })).max(NETWORK_LIMITS.columns),
  }),
  ties: z.strictObject({ from: column, to: column, weight: column, layer: column }),
  layers: z.array(z.strictObject({ name: z.string(), as: z.enum(LAYER_ROLES) })).max(2 * NETWORK_LIMITS.layers),
  observed: z
    .strictObject({
      unit: z.enum(ADOPTION_UNITS),
      weeksPerUnit: z.number().positive(),
      eligible: whole.min(1),
      cumulative: z.array(whole).min(1).max(NETWORK_LIMITS.units),
    })
    .nullable(),
  report: z.strictObject({
    format: z.enum(TIES_FORMATS),
    direction: z.enum(["nominates", "influences"]),
    columns: z.array(z.strictObject({ role: z.string(), column: z.string() })),
    people: whole,
    sites: z.array(group),
    professions: z.array(group),
    teams: whole.nullable(),
    margins: whole.nullable(),
    adoption: z
      .strictObject({
        adopters: whole,
        never: whole,
        unknown: whole,
        neverCodes: z.array(z.string()),
        missingCodes: z.array(z.string()),
      })
      .nullable(),
    ties: whole,
    layers: z.array(
      z.strictObject({
        name: z.string(),
        as: z.enum(LAYER_ROLES),
        ties: whole,
        reciprocity: z.number().min(0).max(1).nullable(),
      }),
    ),
    isolates: whole,
    components: z.strictObject({ count: whole, largest: whole }),
    duplicatesMerged: whole,
    selfTiesDropped: whole,
    unknownDropped: whole,
    bothWays: whole,
    weights: z.enum(["whole", "scale", "ignore"]),
  }),
});
