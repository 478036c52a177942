/**
 * The number with the fewest digits that parts two others, low < high: above low and at most high, or with "below" at least low and below
 * high. A limit can then be read out as it is used.
 */
export function shortestBetween(low: number, high: number, side: "above" | "below" = "above"): number {
  const parts = (value: number) => (side === "above" ? value > low && value <= high : value >= low && value < high);
  const middle = low + (high - low) / 2;
  for (let digits = 1; digits <= 17; digits++) {
    const found = [middle, low, high].map((value) => Number(value.toPrecision(digits))).find(parts);
    if (found !== undefined) return found;
  }
  return side === "above" ? high : low;
}
