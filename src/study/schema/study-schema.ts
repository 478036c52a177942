import * as z from "zod";
import { MOST_WEEKS, planShape } from "./plan-schema.ts";
import { share } from "./quantity.ts";
import { worldShape } from "./world-schema.ts";

/** Format of study files that this version writes, and the newest it reads. */
export const STUDY_FORMAT = 1;

/** A study holds at most this many plans and worlds. */
export const MOST_PLANS = 6;
/** Worlds of a study, at most. */
export const MOST_WORLDS = 4;

/** Characters of a study's question or conclusion, and of the notes on anything, at most. */
export const LONGEST_STATEMENT = 2000;
/** Characters of notes, at most. */
export const LONGEST_NOTES = 20_000;

const name = (label: string, help: string) => z.string().trim().min(1).max(80).meta({ label, help });
const text = (most: number, label: string, help: string) => z.string().max(most).default("").meta({ label, help });

/** A plan as a file gives it; what comes out is complete. Names are required here and given by the reader where left out. */
export const planSchema = z.strictObject({
  name: name("Name", "Name of the plan, different from the others."),
  notes: text(LONGEST_NOTES, "Notes", "Anything worth keeping about the plan."),
  ...planShape,
});

/** A world as a file gives it; what comes out is complete. */
export const worldSchema = z.strictObject({
  name: name("Name", "Name of the world, different from the others."),
  notes: text(LONGEST_NOTES, "Notes", "Anything worth keeping about the world."),
  ...worldShape,
});

/** The study file around its plans and worlds, which are checked one by one. */
export const studySchema = z.strictObject({
  groundswell: z.literal(STUDY_FORMAT).meta({ label: "Format", help: "Format of the study file." }),
  $schema: z.string().optional().meta({ label: "Schema", help: "Where an editor finds the JSON Schema; not used." }),
  madeWith: z
    .string()
    .max(40)
    .regex(/^[\w.-]+$/, "is no version: letters, digits, points and dashes")
    .optional()
    .meta({
      label: "Made with",
      help: "Version of Groundswell that wrote the file; another version says so when it opens it. Decides nothing of a run.",
    }),
  name: z.string().trim().max(80).default("Study").meta({ label: "Name", help: "Name of the study." }),
  question: text(LONGEST_STATEMENT, "Question", "What the study asks."),
  shows: text(LONGEST_STATEMENT, "What it shows", "What the study shows, in a sentence."),
  notes: text(LONGEST_NOTES, "Notes", "Anything worth keeping about the study."),
  outdated: z
    .array(z.enum(["question", "shows"]))
    .max(2)
    .default([])
    .meta({
      label: "Words from before a change",
      help: "Which of the question and what the study shows were written before its plans, worlds or run were changed; the page keeps this.",
    }),
  sources: z.array(z.string().min(1).max(1000)).max(100).default([]).meta({
    label: "Sources",
    help: "Papers and data behind the study.",
  }),
  run: z
    .strictObject({
      weeks: z
        .int()
        .min(1)
        .max(MOST_WEEKS)
        .default(104)
        .meta({
          label: "Weeks",
          help: "Length of every run.",
          unit: "weeks",
          step: 1,
          usual: [26, 260],
        }),
      replicates: z
        .int()
        .min(1)
        .max(1_000_000)
        .default(200)
        .meta({
          label: "Replicates",
          help: "How many draws of network and chance every scenario is run on.",
          unit: "replicates",
          step: 10,
          usual: [10, 1000],
        }),
      seed: z.string().min(1).max(200).default("groundswell").meta({
        label: "Seed",
        help: "Any text; the same text gives the same chance.",
      }),
      uncertainty: share(0, {
        label: "What is not known of people",
        help: "Each replicate reads every constant of behaviour anew, within this share of its value; 0 keeps the values.",
      }),
    })
    .prefault({})
    .meta({ label: "Run", help: "Length, replicates, seed and uncertainty." }),
  plans: z.array(z.unknown()).min(1).max(MOST_PLANS).default([{}]).meta({
    label: "Plans",
    help: "What we choose. The first is the baseline; the others say only what differs from the first.",
  }),
  worlds: z.array(z.unknown()).min(1).max(MOST_WORLDS).default([{}]).meta({
    label: "Worlds",
    help: "What we assume. The first is the base world; the others say only what differs from the first.",
  }),
});
