import * as z from "zod";

const boundary = z.union([z.number(), z.string(), z.boolean()]);
const names = z.array(z.string().min(1)).min(1);

/**
 * What a design varies, in the words of SALib's `problem`, with the kind of design and what was told its sampler. A factor's bounds are
 * numbers as SALib's distributions take them, or the list of its choices; null where they are not known.
 */
export const problemSchema = z.strictObject({
  num_vars: z.int().min(1).optional(),
  names,
  bounds: z.array(z.array(boundary).min(1).nullable()).nullish(),
  dists: names.nullish(),
  groups: names.nullish(),
  outputs: names.nullish(),
  design: z.enum(["saltelli", "morris", "given"]),
  chance: z.enum(["same", "fresh"]).default("fresh"),
  N: z.int().min(1).optional(),
  calc_second_order: z.boolean().optional(),
  num_levels: z.int().min(2).optional(),
  // SALib keeps these beside the above; they decide nothing of an analysis
  sample_scaled: z.boolean().optional(),
  seed: z.union([z.number(), z.string()]).nullish(),
  skip_values: z.int().nullish(),
  scramble: z.boolean().optional(),
  optimal_trajectories: z.int().nullish(),
  local_optimization: z.boolean().optional(),
});

/** A problem whose parts fit each other. */
export type SampleProblem = z.output<typeof problemSchema>;
