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

/** Shortens a label to about `width` pixels at 13 px text; the full name stays in the chart's table. */
export function fitted(text: string, width: number): string {
  const room = Math.max(3, Math.floor(width / 6.9));
  return text.length <= room ? text : `${text.slice(0, room - 1).trimEnd()}…`;
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
