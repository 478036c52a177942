import type { Store } from "./store.ts";

/** What was seen in the field. */
export interface Observed {
  /** Share of the eligible who had adopted by the end of a week. */
  points: readonly { week: number; share: number }[];
  /** People with a date, or known never to have adopted. */
  eligible: number;
}

/** Stands for the points where nothing was seen. */
export const NO_POINTS: Observed["points"] = [];

const cache = new WeakMap<object, Observed>();

/** What was seen in the world shown; null without such data. */
export function observed(store: Store): Observed | null {
  const { network } = store.study.value.worlds[store.world.value];
  if (network.kind !== "imported") return null;
  const curve = store.networks.value[network.digest]?.observed;
  if (curve == null) return null;
  const known = cache.get(curve);
  if (known !== undefined) return known;
  const { eligible, weeksPerUnit } = curve;
  const points = curve.cumulative.map((adopters, i) => ({ week: (i + 1) * weeksPerUnit, share: adopters / eligible }));
  const found = { points, eligible };
  cache.set(curve, found);
  return found;
}
