import type { World } from "../../engine/world.ts";
import { defaultWorld } from "../../study/schema/defaults.ts";
import { generated } from "./generated.ts";

/** What differs between the places where trials are held, each from the first to the second number. */
export const RANGES = {
  /** Own support of sites, mean. Places that join trials are rather supportive. */
  support: [0.35, 0.85],
  capability: [0.35, 0.65],
  /** Of 25 clinicians each. */
  sites: [8, 32],
  community: [0.1, 0.5],
  conflict: [0, 0.3],
  bridgeShare: [0.15, 0.55],
  threshold: [0.2, 0.4],
  /** Weekly rate of taking up without any peer or programme: the trend of the time. */
  external: [0, 0.006],
  turnover: [0.001, 0.006],
} as const;
type Circumstance = keyof typeof RANGES;
/** The range of each circumstance of trials: least and most. */
export type Ranges = Record<Circumstance, readonly [number, number]>;

/** The ranges tried first, nearer to the defaults of a world. */
export const FIRST_RANGES: Ranges = { ...RANGES, capability: [0.25, 0.55], external: [0, 0.004] };

/** One base a circumstance, so that no two go together. */
const BASES: Record<Circumstance, number> = {
  support: 2,
  capability: 3,
  sites: 5,
  community: 7,
  conflict: 11,
  bridgeShare: 13,
  threshold: 17,
  external: 19,
  turnover: 23,
};

/** Share using the practice at the start, core members among them. */
export const USING_AT_START = 0.25;

/** Share of clinicians in the core, whatever it does: the default of plans. */
export const CORE_SIZE = 0.02;

/**
 * The world of the trial held at place number `place`, counted from 1. Places fill the ranges evenly, by the sequence of Halton (1960,
 * Numer Math 2:84), which involves no chance. The rest is as in a default world.
 *
 * The ranges are calibrated, not found independently: ten sets were tried by hand on these same trials, with medians and
 * spreads of all four tactics in view, and the one kept in which they came near the published ones at doses near the
 * specification's. `FIRST_RANGES` are those of the first try; the table reports what they give. Verifiability is left out:
 * it changes nothing where nobody is pressed.
 */
export function trialWorld(place: number, ranges: Ranges = RANGES): World {
  const world = defaultWorld();
  const at = (name: Circumstance) => {
    const [least, most] = ranges[name];
    return least + (most - least) * evenly(place, BASES[name]);
  };
  world.network = generated({ sites: Math.round(at("sites")), bridgeShare: at("bridgeShare") });
  world.context = { ...world.context, support: at("support"), external: at("external"), turnover: at("turnover") };
  world.people = {
    ...world.people,
    capability: at("capability"),
    community: at("community"),
    conflict: at("conflict"),
    threshold: at("threshold"),
  };
  // the core's members use it in any case
  world.practice = { ...world.practice, initialUse: (USING_AT_START - CORE_SIZE) / (1 - CORE_SIZE) };
  return world;
}

/** The digits of a whole number in a base, mirrored at the point: evenly spread over 0..1 as the number counts up. */
function evenly(number: number, base: number): number {
  let share = 0;
  let worth = 1 / base;
  for (let left = number; left > 0; left = Math.floor(left / base)) {
    share += worth * (left % base);
    worth /= base;
  }
  return share;
}
