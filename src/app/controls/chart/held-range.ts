import { useRef } from "preact/hooks";
import { AXIS_FIXED_AFTER } from "../../../../viz/difference-domain.ts";

type Range = readonly [low: number, high: number];

/** A range for an axis that stays put, among results that settle; it begins anew with another `key`. */
export function useHeldRange(key: string, wanted: Range, n: number): Range {
  const held = useRef<{ key: string; range: Range } | null>(null);
  const before = held.current?.key === key ? held.current.range : null;
  const range = heldRange(before, wanted, n);
  if (range !== before) held.current = { key, range };
  return range;
}

/** The range after `n` networks, given the one before: goes along up to 25 networks, then only widens where something would lie outside. */
export function heldRange(before: Range | null, wanted: Range, n: number): Range {
  if (before === null || (n <= AXIS_FIXED_AFTER && (before[0] !== wanted[0] || before[1] !== wanted[1]))) return wanted;
  const inside = before[0] <= wanted[0] && before[1] >= wanted[1];
  return inside ? before : [Math.min(before[0], wanted[0]), Math.max(before[1], wanted[1])];
}
