import type { Behaviour } from "./behaviour.ts";

/** Pale: left empty. */
export type StateFill = "solid" | "hatched" | "dotted" | "pale";

/** What there is to say of a practice state; its index in `STATES` is the state's number everywhere. */
interface StateEntry {
  /** Name of its weekly column and in the trace. */
  key: string;
  /** As people call it. */
  label: string;
  /** Constant of behaviour that says what others see of it; of not using, where the practice breaks with the old way. */
  influence: keyof Behaviour;
  /** Constant of behaviour without which nobody changes from it (thresholds and turnover aside); null where there are others. */
  exit: keyof Behaviour | null;
  /** What is to be added where the label alone could be misread; null for nothing. */
  help: string | null;
  /** How charts fill it within a plan's hue. */
  fill: StateFill;
  /** Where it stands in a stack of all states, counted from the floor. */
  stack: number;
}

/** The practice states of a clinician. */
export const STATES = [
  {
    key: "notUsing",
    label: "not using",
    influence: "statusQuoInfluence",
    exit: null,
    help: null,
    fill: "pale",
    stack: 2,
  },
  {
    key: "surface",
    label: "surface",
    influence: "surfaceInfluence",
    exit: null,
    help: "Recorded, or done for show",
    fill: "hatched",
    stack: 1,
  },
  {
    key: "genuine",
    label: "genuine",
    influence: "genuineInfluence",
    exit: "drift",
    help: null,
    fill: "solid",
    stack: 0,
  },
  {
    key: "resisting",
    label: "resisting",
    influence: "resistingInfluence",
    exit: "reconciliation",
    help: null,
    fill: "dotted",
    stack: 3,
  },
] as const satisfies readonly StateEntry[];

/** Number of a practice state, from 0. */
export type PracticeState = IndexIn<keyof typeof STATES>;
type IndexIn<Key> = Key extends `${infer Index extends number}` ? Index : never;

/** The key of a practice state, which names its weekly column. */
export type StateKey = (typeof STATES)[number]["key"];

/** The constants of behaviour that say of a state what others see of it, and whether anyone changes from it. */
export type StateConstant = NonNullable<(typeof STATES)[number]["influence" | "exit"]>;

export const NOT_USING = 0;
export const SURFACE = 1;
export const GENUINE = 2;
export const RESISTING = 3;

/** In a list of states at the start: none is given, so it is drawn. */
export const NO_STATE = 255;

/** How many practice states there are. */
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

/** The numbers with their states, as tables of people give them: "0 not using, 1 surface, …". */
export function numberedStates(): string {
  return STATES.map(({ label }, state) => `${state} ${label}`).join(", ");
}
