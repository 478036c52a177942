import type { Behaviour } from "../../src/engine/behaviour.ts";
import { worldFields } from "../../src/study/schema/fields.ts";
import type { Chance } from "./chance.ts";

/** The range of each constant of behaviour. */
export const RANGES = Object.fromEntries(
  worldFields().flatMap(({ path, min = 0, max = 0 }) => {
    const [group, name] = path.split(".");
    return group === "behaviour" ? [[name, [min, max]]] : [];
  }),
) as Record<keyof Behaviour, [least: number, most: number]>;

/** The constants read anew, each anywhere within the share of its value on either side that its range allows. */
export function readAnew(behaviour: Behaviour, uncertainty: number, chance: Chance): Behaviour {
  const read = { ...behaviour };
  for (const name of Object.keys(read) as (keyof Behaviour)[]) {
    const [least, most] = RANGES[name];
    const value = read[name] * chance.between(1 - uncertainty, 1 + uncertainty);
    read[name] = Math.max(least, Math.min(most, value));
  }
  return read;
}
