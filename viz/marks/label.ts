import { mark } from "./mark.ts";

/** How a label is set. */
export interface LabelOptions {
  class?: string | null;
  /** Which part of the text stands at `x`; defaults to its start. */
  anchor?: "start" | "middle" | "end";
  /** Defaults to false: `y` is the base line. True: the middle of the letters. */
  centred?: boolean;
}

/** One line of text at a place in pixels. */
export function label(
  parent: Element,
  text: string,
  x: number,
  y: number,
  { class: className, anchor, centred }: LabelOptions = {},
): SVGTextElement {
  const attributes = { class: className, x, y, dy: centred ? "0.34em" : null, "text-anchor": anchor };
  return mark(parent, "text", attributes, text);
}
