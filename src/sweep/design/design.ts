import type { SummaryKey } from "../../engine/record/summaries.ts";
import type { Study } from "../../study/study.ts";
import type { DesignFile, DesignKind } from "./design-schema.ts";
import type { Factor, Value } from "./factor.ts";

/** A design whose factors fit its study, with all its points. */
export interface Design {
  name: string;
  question: string;
  notes: string;
  /** What is varied; plans, worlds and the run are complete. */
  study: Study;
  factors: readonly Factor[];
  kind: DesignKind;
  /** [point][factor] */
  points: readonly (readonly Value[])[];
  /** Replicates 1..n of every point. */
  replicates: number;
  outcomes: readonly SummaryKey[];
  seed: string;
  chance: DesignFile["chance"];
}
