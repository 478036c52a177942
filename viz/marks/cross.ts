import { levelRule, uprightRule } from "./rule.ts";

/** The median of some numbers and the ends of their middle 80 %. */
export interface Middle {
  median: number;
  lo80: number;
  hi80: number;
}

/** Two lines over the middle 80 % across and up that meet at the medians; the one across reaches `least` pixels to either side at least. */
export function cross(
  parent: Element,
  across: Middle,
  up: Middle,
  { x, y }: { x(value: number): number; y(value: number): number },
  least: number,
): void {
  const [cx, cy] = [x(across.median), y(up.median)];
  levelRule(parent, cy, Math.min(x(across.lo80), cx - least), Math.max(x(across.hi80), cx + least), {});
  uprightRule(parent, cx, y(up.lo80), y(up.hi80), {});
}
