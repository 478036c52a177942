import { type Selection, select } from "d3";

const SVG = "http://www.w3.org/2000/svg";

/** What every chart needs to be drawn. */
export interface FigureOptions {
  /** The document that makes the elements; a page's own, or any light one in tests. */
  document: Document;
  /** Unique within the page; the prefix of all ids inside the chart. */
  id: string;
  /** In CSS pixels. */
  width: number;
  height: number;
  /** Read out for the picture as a whole. */
  title: string;
  description: string;
}

export type Figure = Selection<SVGSVGElement, unknown, null, undefined>;
export type Group = Selection<SVGGElement, unknown, null, undefined>;

/** An empty SVG with its title and description. */
export function figure(options: FigureOptions): Figure {
  const node = options.document.createElementNS(SVG, "svg") as SVGSVGElement;
  const svg = select(node)
    .attr("class", "chart")
    .attr("id", options.id)
    .attr("viewBox", `0 0 ${options.width} ${options.height}`)
    .attr("width", options.width)
    .attr("height", options.height)
    .attr("role", "img")
    .attr("aria-labelledby", `${options.id}-title ${options.id}-desc`);
  svg.append("title").attr("id", `${options.id}-title`).text(options.title);
  svg.append("desc").attr("id", `${options.id}-desc`).text(options.description);
  return svg as unknown as Figure;
}

/** A group named by a class. */
export function group(parent: Figure | Group, className: string): Group {
  return (parent as Group).append("g").attr("class", className) as unknown as Group;
}

/** About how wide a label is at 13 px half-bold text, in pixels; rather more than less. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += /[fijlrtI.,;:'|!() ]/.test(letter) ? 4.8 : /[mwMW]/.test(letter) ? 12 : /[A-Z]/.test(letter) ? 9.4 : 8.1;
  }
  return width;
}

/**
 * Shortens a label to about `width` pixels by leaving out its middle, so that names which differ only at their end stay
 * apart; the full name stands in the chart's table.
 */
export function fitted(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const ending = /(?:\S+ )?\S+$/.exec(text)?.[0].length ?? 0;
  for (let kept = text.length - 1; kept > 2; kept--) {
    const tail = ending <= 8 && ending + 3 <= kept ? ending : Math.min(Math.floor(kept / 2), 8);
    const short = `${text.slice(0, kept - tail).trimEnd()}…${text.slice(-tail).trimStart()}`;
    if (textWidth(short) <= width) return short;
  }
  return `${text.slice(0, 1)}…`;
}

/** A label on one line of about `width` pixels or, where it is longer and has several words, on two. */
export function wrapped(text: string, width: number): string[] {
  const words = text.split(" ");
  let first = words[0];
  let count = 1;
  for (; count < words.length; count++) {
    const longer = `${first} ${words[count]}`;
    if (fitted(longer, width) !== longer) break;
    first = longer;
  }
  const lines = [first, words.slice(count).join(" ")];
  return lines.filter((line) => line !== "").map((line) => fitted(line, width));
}

/** Moves labels apart so that neighbours are at least `gap` apart, within `from`..`to`, changing each as little as it can. */
export function spread(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = order.map((i) => Math.min(Math.max(wanted[i], from), to));
  for (let k = 1; k < placed.length; k++) placed[k] = Math.max(placed[k], placed[k - 1] + gap);
  let roof = to;
  for (let k = placed.length - 1; k >= 0; k--) {
    placed[k] = Math.min(placed[k], roof);
    roof = placed[k] - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach((i, k) => {
    result[i] = placed[k];
  });
  return result;
}
