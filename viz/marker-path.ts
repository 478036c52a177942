import {
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
  symbolWye,
} from "d3";

/** One marker a plan, in the order of plans, so that plans differ without colour. */
export const MARKERS: readonly SymbolType[] = [
  symbolCircle,
  symbolSquare,
  symbolTriangle,
  symbolDiamond,
  symbolStar,
  symbolWye,
];

/** The path of a marker around the origin; `size` is its area in square pixels. */
export function markerPath(marker: number, size: number): string {
  return symbol(MARKERS[marker % MARKERS.length], size)() ?? "";
}
