import type { Plan } from "../engine/plan.ts";
import type { World } from "../engine/world.ts";

/** A complete plan with its name (1–80 characters, unique in the study) and notes. */
export interface NamedPlan extends Plan {
  name: string;
  notes: string;
}

/** A complete world with its name (1–80 characters, unique in the study) and notes. */
export interface NamedWorld extends World {
  name: string;
  notes: string;
}

/** Where an imported network is found: a path beside the study file, or the network file itself. `digest`: sha-256 of its canonical JSON, in hex. */
export interface NetworkRef {
  file?: string;
  digest: string;
  inline?: unknown;
}

/** Length in weeks, number of replicates (counted from 1), the text that seeds all chance, and how far each replicate reads the constants of behaviour anew (0..1). */
export interface RunSettings {
  weeks: number;
  replicates: number;
  seed: string;
  uncertainty: number;
}

/** Words of a study that speak of its plans and results. */
export type StudyWords = "question" | "shows";

/** A study with nothing left out: every plan and world is complete. The first plan is the baseline, the first world the base world. */
export interface Study {
  name: string;
  question: string;
  /** What the study shows, in a sentence. */
  shows: string;
  notes: string;
  /** Which of its words were written before its plans, worlds or run were changed. */
  outdated: StudyWords[];
  sources: string[];
  /** 1..6 */
  plans: NamedPlan[];
  /** 1..4 */
  worlds: NamedWorld[];
  run: RunSettings;
  /** Networks that the worlds refer to by digest, in order of first use, each once. */
  networks: NetworkRef[];
}
