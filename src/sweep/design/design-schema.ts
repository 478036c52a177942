import * as z from "zod";
import { SUMMARIES, type SummaryKey } from "../../engine/record/summaries.ts";

/** Format of design files that this version writes, and the newest it reads. */
export const DESIGN_FORMAT = 1;

/** A design has at most this many factors, and this many points. */
export const MOST_FACTORS = 50;
/** Points of a design, at most. */
export const MOST_POINTS = 1_000_000;

const said = (label: string, help: string) => ({ label, help });
const value = z.union([z.number(), z.string().max(200), z.boolean()]);

const distribution = z
  .union([
    z.enum(["uniform", "logUniform"]),
    z.strictObject({ triangular: z.number() }),
    z.strictObject({ normal: z.strictObject({ mean: z.number(), deviation: z.number().positive() }) }),
  ])
  .default("uniform")
  .meta(
    said(
      "Distribution",
      'How numbers are spread over the range: "uniform", "logUniform", { "triangular": mode } or { "normal": { "mean", "deviation" } }, cut off at the range.',
    ),
  );

const weights = z
  .array(z.number().min(0))
  .optional()
  .meta(said("Weights", "How often each value is to come in designs that draw; all alike unless given."));

const factor = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta(said("Name", "Names the factor's column; defaults to the setting's name.")),
  sets: z
    .union([z.string(), z.array(z.string()).min(1)])
    .optional()
    .meta(
      said(
        "Sets",
        "Where the factor's value goes: plans[Balanced].tactics.hard, plans[*].core.strength, worlds[*].context.support; several places take the same value.",
      ),
    ),
  range: z
    .tuple([z.number(), z.number()])
    .optional()
    .meta(said("Range", "Least and most, both included; whole numbers where the setting is one.")),
  distribution,
  values: z.array(value).min(1).max(1000).optional().meta(said("Values", "The values to try, instead of a range.")),
  settings: z
    .array(z.strictObject({ name: z.string().trim().min(1).max(60), set: z.record(z.string(), value) }))
    .min(2)
    .max(1000)
    .optional()
    .meta(said("Settings", "Several settings moved together, instead of a range or values, each under a name.")),
  weights,
  group: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .optional()
    .meta(said("Group", "Factors of one group are moved together by the designs of Morris and Saltelli.")),
});

const points = (most: number) => z.int().min(1).max(most);
const levels = z.int().min(2).max(1000);

const kinds = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("list").meta(said("Kind", "The points as given.")),
      points: z.array(z.record(z.string(), value)).min(1).max(100_000),
    }),
    z.strictObject({
      kind: z.literal("factorial").meta(said("Kind", "Every combination.")),
      levels: z
        .union([levels, z.record(z.string(), levels)])
        .default(5)
        .meta(said("Levels", "How many numbers of each range, evenly apart and with both ends; or by factor.")),
    }),
    z.strictObject({
      kind: z
        .literal("oneAtATime")
        .meta(said("Kind", "Each factor alone, the others as the study has them. Blind to interactions.")),
      levels: z.union([levels, z.record(z.string(), levels)]).default(11),
    }),
    z.strictObject({ kind: z.literal("latinHypercube"), points: points(100_000) }),
    z.strictObject({
      kind: z.literal("sobol").meta(said("Kind", "A Sobol sequence, scrambled; best with a power of two.")),
      points: points(MOST_POINTS),
    }),
    z.strictObject({
      kind: z.literal("morris").meta(said("Kind", "Trajectories of Morris, for elementary effects.")),
      trajectories: points(10_000),
      levels: z.int().min(2).max(100).default(4),
    }),
    z.strictObject({
      kind: z.literal("saltelli").meta(said("Kind", "Saltelli's design, for Sobol indices.")),
      base: points(100_000),
      secondOrder: z.boolean().default(false),
    }),
    z.strictObject({
      kind: z.literal("table").meta(said("Kind", "The points of a CSV file with a column for each factor.")),
      file: z.string().min(1).max(1000),
    }),
  ])
  .meta(said("Design", "Which points are tried."));

const keys = SUMMARIES.map(({ key }) => key) as [SummaryKey, ...SummaryKey[]];

/** A design file as it is written. */
export const designSchema = z.strictObject({
  groundswellDesign: z.literal(DESIGN_FORMAT).meta(said("Format", "Format of the design file.")),
  $schema: z.string().optional().meta(said("Schema", "Where an editor finds the JSON Schema; not used.")),
  name: z.string().trim().max(80).default("Design").meta(said("Name", "Name of the design.")),
  question: z.string().max(2000).default("").meta(said("Question", "What the design asks.")),
  notes: z.string().max(20_000).default("").meta(said("Notes", "Anything worth keeping about the design.")),
  study: z
    .union([z.string().min(1).max(100_000), z.record(z.string(), z.unknown())])
    .meta(
      said(
        "Study",
        "What is varied: the name of a study that comes with groundswell, the path of a study file beside the design, a link, or a study.",
      ),
    ),
  factors: z.array(factor).min(1).max(MOST_FACTORS).meta(said("Factors", "What is varied, and over what.")),
  design: kinds,
  replicates: z
    .int()
    .min(1)
    .max(1_000_000)
    .default(20)
    .meta(said("Replicates", "How many draws of network and chance every point is run on.")),
  outcomes: z
    .array(z.enum(keys))
    .min(1)
    .default(["genuineEnd"])
    .meta(said("Outcomes", "What sensitivity and figures look at; every summary is kept.")),
  seed: z
    .string()
    .min(1)
    .max(200)
    .default("design")
    .meta(said("Seed", "Any text; draws the points. What happens at a point is drawn by the seed of the study.")),
  chance: z
    .enum(["same", "fresh"])
    .default("same")
    .meta(
      said("Chance", "Whether replicate 1 has the same network and chance at every point, or every point has its own."),
    ),
});

/** A design file with its defaults filled in, of which nothing is known yet but its form. */
export type DesignFile = z.output<typeof designSchema>;

/** A factor as its file gives it. */
export type FactorFile = DesignFile["factors"][number];

/** Which points are tried. */
export type DesignKind = DesignFile["design"];
