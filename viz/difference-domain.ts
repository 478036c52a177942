import { scaleLinear } from "d3";
import type { Bands } from "../src/analysis/bands.ts";

/** Networks after which an axis no longer moves by itself. */
export const AXIS_FIXED_AFTER = 25;

/** Room for the band to grow while more networks come in. */
const SLACK = 0.02;

/** A range for the difference axis that holds the 80 % band and zero, in steps of ten points, at least ±10. */
export function differenceDomain(bands: Bands): [number, number] {
  const [low, high] = reach(bands);
  return wholeTens(Math.min(low, SLACK - 0.1) - SLACK, Math.max(high, 0.1 - SLACK) + SLACK);
}

/** The range after `n` networks, given the one before: goes along up to 25 networks, then only gives way where the 80 % band would leave it. */
export function heldDomain(
  held: readonly [number, number] | undefined,
  bands: Bands,
  n: number,
): readonly [number, number] {
  const wanted = differenceDomain(bands);
  if (held === undefined || n <= AXIS_FIXED_AFTER) return wanted;
  const [low, high] = reach(bands);
  return [low < held[0] ? wanted[0] : held[0], high > held[1] ? wanted[1] : held[1]];
}

/** The range widened to whole tens of points. */
export function wholeTens(low: number, high: number): [number, number] {
  return [Math.floor(low * 10 + 1e-9) / 10, Math.ceil(high * 10 - 1e-9) / 10];
}

/** A range for an axis that holds every median and middle 80 % and zero, and is at least `least` wide to either side where something is. */
export function compareDomain(
  rows: readonly { difference: { median: number; lo80: number; hi80: number } | null }[],
  least: number,
): [number, number] {
  const edges = rows
    .flatMap(({ difference }) => (difference === null ? [] : [difference.lo80, difference.hi80, difference.median]))
    .filter(Number.isFinite);
  const low = Math.min(0, ...edges);
  const high = Math.max(0, ...edges);
  const [from, to] = scaleLinear([Math.min(low, -least / 4), Math.max(high, least / 4)], [0, 1])
    .nice(6)
    .domain();
  return [from, to];
}

/** Ticks with an exact zero first, so that the strong line is there however the others fall. */
export function zeroFirst(ticks: readonly number[]): number[] {
  return [0, ...ticks.filter((value) => Math.abs(value) > 1e-9)];
}

/** The lowest and the highest point of the 80 % band. */
function reach({ lo80, hi80 }: Bands): [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let week = 0; week < lo80.length; week++) {
    if (lo80[week] < low) low = lo80[week];
    if (hi80[week] > high) high = hi80[week];
  }
  return [low, high];
}
