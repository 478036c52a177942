import type { Edges } from "../plot-area.ts";
import { label } from "./label.ts";
import { group } from "./mark.ts";
import { uprightRule } from "./rule.ts";

/** A moment that is named: an upright line with its words before it, or behind it where fewer than `room` pixels are left. */
export function event(
  parent: Element,
  words: string,
  x: number,
  plot: Edges,
  { class: className, room, gap }: { class: string; room: number; gap: number },
): void {
  const layer = group(parent, className);
  uprightRule(layer, x, plot.top, plot.bottom, {});
  const before = x - plot.left > room;
  label(layer, words, before ? x - gap : x + gap, plot.top + 4, { anchor: before ? "end" : "start" });
}
