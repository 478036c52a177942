import { type Attributes, mark } from "./mark.ts";

/** A straight line across at one height, in pixels. */
export function levelRule(parent: Element, y: number, from: number, to: number, attributes: Attributes): void {
  mark(parent, "line", { ...attributes, x1: from, x2: to, y1: y, y2: y });
}

/** A straight line from top to bottom at one place across, in pixels. */
export function uprightRule(parent: Element, x: number, from: number, to: number, attributes: Attributes): void {
  mark(parent, "line", { ...attributes, x1: x, x2: x, y1: from, y2: to });
}
