import type { PlanStyle } from "../../../viz/plan-style.ts";

/** Dashes in the order of the palette; the baseline is a plain line. */
const DASHES = ["", "7 3", "12 3 3 3", "2.5 2.5", "18 4", "9 3 2 3 2 3"] as const;

/** How a plan looks everywhere: `style` is its place in the palette of `styles/tokens.css`. */
export function planStyle(plan: number, style: number, name: string): PlanStyle {
  return { plan, name, colour: `var(--plan-${style})`, dash: DASHES[style % DASHES.length], marker: style };
}
