import type { World } from "../world.ts";

/** What holds for everyone in a week. */
export interface WeekConditions {
  external: number;
  soft: number;
  /** Pressure: hard tactics and judgement. */
  h: number;
  /** Hard tactics alone. */
  hard: number;
  /** Presence of the core, the mean over all people. */
  core: number;
  legitimacy: number;
  excess: number;
  /** Feedback quality; 0 without feedback. */
  quality: number;
  conflictWork: number;
  community: number;
  conflict: number;
  verifiability: number;
  noise: number;
}

/** What holds for everyone at a site in a week. */
export interface SiteConditions {
  /** Effective opportunity. */
  opportunity: number;
  capability: number;
  motivation: number;
  turnover: number;
}

/** Conditions in which nothing is done or felt, but for what the world says once and for all. */
export function startConditions({ context, practice, people }: World): WeekConditions {
  return {
    external: context.external,
    soft: 0,
    h: 0,
    hard: 0,
    core: 0,
    legitimacy: 0,
    excess: 0,
    quality: 0,
    conflictWork: 0,
    community: 0,
    conflict: 0,
    verifiability: practice.verifiability,
    noise: people.noise,
  };
}
