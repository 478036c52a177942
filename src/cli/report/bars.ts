import type { Spread } from "../../analysis/statistics/distribution.ts";

const BLOCKS = "▁▂▃▄▅▆▇█";

/** Numbers in 0..1 as a row of blocks, `width` of them at most, each the number at its place. */
export function blockLine(values: ArrayLike<number>, width: number): string {
  const cells = Math.min(width, values.length);
  return Array.from({ length: cells }, (_, i) => {
    const value = values[Math.round((i * (values.length - 1)) / Math.max(1, cells - 1))];
    return BLOCKS[Math.min(BLOCKS.length - 1, Math.floor(value * BLOCKS.length))] ?? " ";
  }).join("");
}

/**
 * A median and its ranges as a bar from `low` to `high`: ─ middle 95 %, ━ 80 %, █ 50 %, ● median, and where it lies inside │
 * at 0. Spaces where there is no number.
 */
export function intervalBar(spread: Spread, low: number, high: number, width: number): string {
  const cells = Array<string>(width).fill(" ");
  const at = (value: number) =>
    Math.min(width - 1, Math.max(0, Math.round(((value - low) / (high - low)) * (width - 1))));
  const fill = (from: number, to: number, mark: string) => cells.fill(mark, at(from), at(to) + 1);
  if (!Number.isNaN(spread.median) && high > low) {
    fill(spread.lo95, spread.hi95, "─");
    fill(spread.lo80, spread.hi80, "━");
    fill(spread.lo50, spread.hi50, "█");
  }
  if (low < 0 && high > 0) cells[at(0)] = "│";
  if (!Number.isNaN(spread.median) && high > low) cells[at(spread.median)] = "●";
  return cells.join("");
}
