import type { FirstUsers, NetworkSpec } from "../../engine/world.ts";
import type { NamedPlan, NamedWorld, Study } from "../study.ts";
import { planSchema, studySchema, worldSchema } from "./study-schema.ts";

/** A plan with every lever at its default. */
export function defaultPlan(name = "Plan 1"): NamedPlan {
  return planSchema.parse({ name });
}

/** A world with every assumption at its default. */
export function defaultWorld(name = "World"): NamedWorld {
  return worldSchema.parse({ name });
}

/** The study that a file of nothing but its format number stands for: one plan in one world. */
export function defaultStudy(): Study {
  const { name, question, shows, notes, outdated, sources, run } = studySchema.parse({ groundswell: 1 });
  return {
    name,
    question,
    shows,
    notes,
    outdated,
    sources,
    plans: [defaultPlan()],
    worlds: [defaultWorld()],
    run,
    networks: [],
  };
}

/** A generated network of one kind with every number at its default. Imported networks have none: they need a digest. */
export function defaultNetwork(kind: Exclude<NetworkSpec["kind"], "imported">): NetworkSpec {
  return worldSchema.shape.network.parse({ kind });
}

/** First users found in one way, with every number at its default. */
export function defaultFirst(by: FirstUsers["by"]): FirstUsers {
  return worldSchema.shape.practice.parse({ first: { by } }).first;
}
