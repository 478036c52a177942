import type { Behaviour } from "./behaviour.ts";

/** What there is to say of a practice state; its index in `STATES` is the state's number everywhere. */
interface StateEntry {
  /** Name of its weekly column and in the trace. */
  key: string;
  /** As people call it. */
  label: string;
  /** Constant of behaviour that says what others see of it; null for nothing. */
  influence: keyof Behaviour | null;
  /** How charts fill it within a plan's hue. */
  fill: "solid" | "hatched" | "dotted" | "pale";
}

/** The practice states of a clinician. */
export const STATES = [
  { key: "notUsing", label: "not using", influence: null, fill: "pale" },
  { key: "surface", label: "surface", influence: "surfaceInfluence", fill: "hatched" },
  { key: "genuine", label: "genuine", influence: "genuineInfluence", fill: "solid" },
  { key: "resisting", label: "resisting", influence: "resistingInfluence", fill: "dotted" },
] as const satisfies readonly StateEntry[];

/** Number of a practice state, from 0. */
export type PracticeState = IndexIn<keyof typeof STATES>;
type IndexIn<Key> = Key extends `${infer Index extends number}` ? Index : never;

export type StateKey = (typeof STATES)[number]["key"];

/** The constants of behaviour that say what others see of a state. */
export type InfluenceName = NonNullable<(typeof STATES)[number]["influence"]>;

export const NOT_USING = 0;
export const SURFACE = 1;
export const GENUINE = 2;
export const RESISTING = 3;

export const STATE_COUNT: number = STATES.length;

/** The keys alone, in order. */
export const STATE_KEYS = STATES.map(({ key }) => key) as unknown as KeysOf<typeof STATES>;
type KeysOf<List extends readonly StateEntry[]> = { [Index in keyof List]: List[Index]["key"] };

/** People of a group, where `counts` is [group][state]. */
export function peopleIn(counts: Int32Array, group: number): number {
  let people = 0;
  for (let at = STATE_COUNT * group; at < STATE_COUNT * (group + 1); at++) people += counts[at];
  return people;
}
