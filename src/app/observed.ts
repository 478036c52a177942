import type { Store } from "./store.ts";

const NONE: readonly { week: number; share: number }[] = [];
const cache = new WeakMap<object, readonly { week: number; share: number }[]>();

/** What was seen in the field of the world shown: share of the eligible who had adopted by the end of a week; empty without such data. */
export function observedPoints(store: Store): readonly { week: number; share: number }[] {
  const { network } = store.study.value.worlds[store.world.value];
  if (network.kind !== "imported") return NONE;
  const curve = store.networks.value[network.digest]?.observed;
  if (curve == null) return NONE;
  const known = cache.get(curve);
  if (known !== undefined) return known;
  const points = curve.cumulative.map((adopters, i) => ({
    week: (i + 1) * curve.weeksPerUnit,
    share: adopters / curve.eligible,
  }));
  cache.set(curve, points);
  return points;
}
