/** How the members of the core are found in the network. */
export type CoreSelection = "random" | "degree" | "betweenness" | "kcore" | "bridging" | "perSite" | "named";

/** Effort spread over the three conditions of behaviour (COM-B); the three sum to 1. */
export interface Emphasis {
  capability: number;
  motivation: number;
  opportunity: number;
}

/** A stretch of weeks, `from` included and `to` excluded, in which the listed tactics replace the plan's base values. */
export interface Phase {
  from: number;
  to: number;
  soft?: number | undefined;
  hard?: number | undefined;
}

/** The levers of a programme, by lesson; shares and levels in 0..1, times in weeks. */
export interface Plan {
  /** Lesson 1. `size` is a share of all clinicians, then held within 2..200 people; 0 means no core. `reach`: share of sites with a champion. */
  core: {
    strength: number;
    size: number;
    selection: CoreSelection;
    named: string[];
    reach: number;
  };
  /** Lesson 2. `reviewEvery` in weeks, 0 never; `learning`: share of the way the emphasis moves at a review; `local`: how far towards each site's own shortfalls. */
  theory: { emphasis: Emphasis; reviewEvery: number; learning: number; local: number };
  /** Lesson 3. */
  resources: { level: number };
  /** Lesson 4. */
  cohesion: { conflictWork: number; outreach: number };
  /** Lesson 5. */
  community: { meetings: number };
  /** Lesson 6. `every`: weeks between feedback reports, 0 never. */
  data: { every: number; quality: number; burden: number; judgement: number };
  /** Lesson 7. Of overlapping phases the last listed wins. */
  tactics: { soft: number; hard: number; phases: Phase[] };
  /** The programme runs in weeks start ≤ week < end; `end: null` is the horizon. */
  programme: { start: number; end: number | null };
}
