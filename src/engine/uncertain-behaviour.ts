import type { Behaviour } from "./behaviour.ts";
import { unit } from "./chance/draw.ts";
import { PURPOSE } from "./chance/purpose.ts";
import type { RootKey } from "./chance/root-key.ts";
import { textKey } from "./chance/text-key.ts";

/** What is not known of people: each replicate reads every constant anew within ± `share` (0..1) of its value, inside its range. */
export interface Uncertainty {
  share: number;
  ranges: Record<keyof Behaviour, [least: number, most: number]>;
}

/**
 * The constants as a replicate reads them: each uniform within ± the share of its value, held inside its range. Keyed by the
 * replicate and the constant's name alone, so all plans and worlds read them alike. With a share of 0 the very values.
 */
export function readBehaviour(behaviour: Behaviour, { share, ranges }: Uncertainty, key: RootKey): Behaviour {
  if (share === 0) return behaviour;
  const read = { ...behaviour };
  for (const name of Object.keys(behaviour) as (keyof Behaviour)[]) {
    const [high, low] = textKey(name);
    const [least, most] = ranges[name];
    const value = behaviour[name] * (1 + share * (2 * unit(key, PURPOSE.constant, high, low, 0) - 1));
    read[name] = Math.min(most, Math.max(least, value));
  }
  return read;
}
