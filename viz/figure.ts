import { mark, SVG, write } from "./marks/mark.ts";
import type { TimeFrame } from "./time.ts";

/** What every chart is drawn with besides its data. */
export interface ChartOptions {
  /** The document that makes the elements; a page's own, or any light one in tests. */
  document: Document;
  /** Unique within the page; the prefix of all ids inside the chart. */
  id: string;
  /** In CSS pixels; each chart has its own default. Charts whose rows give the height take none. */
  width?: number;
  height?: number;
  /** Read out for the picture as a whole; defaults to what the chart shows. */
  title?: string;
  description?: string;
  /** The stretch of time shown, where weeks run across; defaults to all of it, in weeks. */
  time?: TimeFrame;
}

type FigureOptions = Required<Omit<ChartOptions, "time">>;

/** An empty SVG with its title and description. */
export function figure({ document, id, width, height, title, description }: FigureOptions): SVGSVGElement {
  const svg = document.createElementNS(SVG, "svg");
  const attributes = {
    class: "chart",
    id,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: "img",
    "aria-labelledby": `${id}-title ${id}-desc`,
  };
  write(svg, attributes);
  mark(svg, "title", { id: `${id}-title` }, title);
  mark(svg, "desc", { id: `${id}-desc` }, description);
  return svg;
}
