import * as z from "zod";
import type { HourLever } from "../../engine/week/costs.ts";

/** Words for the least, the middle and the most of a range. */
export type Scale = readonly [least: string, middle: string, most: string];

/** What is said about a setting beside its type, range and default: shown by forms, tables, documents and editors. */
export interface About {
  label: string;
  /** One plain sentence. */
  help: string;
  unit?: string;
  step?: number;
  /** The range in which sliders and sweeps stay useful, where the allowed one is much wider. */
  usual?: [min: number, max: number];
  /** Words for the options of a choice. */
  words?: Record<string, string>;
  /** What null means, where it is allowed. */
  none?: string;
  /** What 0 means, where that has a word of its own. */
  zero?: string;
  /** Words for the least, the middle and the most of a range: none, some, strong. */
  scale?: Scale;
  /** Of a share of all clinicians: how many people it stands for. */
  people?: (share: number, clinicians: number) => number;
  lesson?: number;
  main?: boolean;
  headline?: boolean;
  /** Defaults to "illustrative". */
  source?: string;
  /** The letter that stands for a number of a plan in links. Links in circulation depend on it: never changed, never given again. Not e, which may stand in a number. */
  letter?: string;
  /** A share whose hours grow in proportion, so that it can give way for another lever within a budget. */
  gives?: boolean;
  /** The hours that this lever costs: their name in the record, and the word for them. */
  hours?: { of: HourLever; label: string };
}

/** The keys of `About`, none of which JSON Schema has. */
export const ABOUT_KEYS = Object.keys({
  label: 0,
  help: 0,
  unit: 0,
  step: 0,
  usual: 0,
  words: 0,
  none: 0,
  zero: 0,
  scale: 0,
  people: 0,
  lesson: 0,
  main: 0,
  headline: 0,
  source: 0,
  letter: 0,
  gives: 0,
  hours: 0,
} satisfies Record<keyof About, 0>);

/** The words attached to a schema; undefined where there are none. */
export function aboutOf(schema: z.core.$ZodType): About | undefined {
  return z.globalRegistry.get(schema) as About | undefined;
}

function attach<T extends z.ZodType>(schema: T, about: About): T {
  return schema.meta({ ...about });
}

/** A number from `min` to `max`, both included. */
export function quantity(value: number, [min, max]: [number, number], about: About) {
  return attach(z.number().min(min).max(max).default(value), about);
}

/** A number in 0..1. */
export function share(value: number, about: About) {
  return quantity(value, [0, 1], { unit: "share", step: 0.01, ...about });
}

/** How many people a share of all clinicians stands for. */
export function shareOfPeople(share: number, clinicians: number): number {
  return Math.round(share * clinicians);
}

/** A whole number from `min` to `max`, both included. */
export function whole(value: number, [min, max]: [number, number], about: About) {
  return attach(z.int().min(min).max(max).default(value), { step: 1, ...about });
}

/** One of the given words; `about.words` says each in plain English. */
export function choice<const T extends readonly [string, ...string[]]>(options: T, value: T[number], about: About) {
  return attach(z.enum(options).default(value as never), about);
}

/** Yes or no. */
export function flag(value: boolean, about: About) {
  return attach(z.boolean().default(value), about);
}

/** A list, empty unless given. */
export function list<T extends z.ZodType>(item: T, most: number, about: About) {
  return attach(z.array(item).max(most).default([]), about);
}

/** A group of settings: strict about its keys, complete when left out. */
export function settingsGroup<T extends z.core.$ZodLooseShape>(shape: T) {
  return z.strictObject(shape).prefault({} as never);
}

/** A label of a person, a site or a profession. */
export const labelText = z.string().min(1).max(200);
