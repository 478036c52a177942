import { parseHTML } from "linkedom";

/** A document without a browser. */
export const { document } = parseHTML("<html><body></body></html>") as unknown as { document: Document };

/** The corners of a path of straight lines. */
export function corners(path: Element | null): { x: number; y: number }[] {
  const numbers = (path?.getAttribute("d") ?? "").match(/-?[\d.]+(?:e-?\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, i) => ({ x: numbers[2 * i], y: numbers[2 * i + 1] }));
}

/** Lower and upper edge of an area, week by week, in pixels from the top. */
export function edges(path: Element | null): { top: number; bottom: number }[] {
  const points = corners(path);
  const half = points.length / 2;
  return points.slice(0, half).map((point, week) => {
    const other = points[points.length - 1 - week].y;
    return { top: Math.min(point.y, other), bottom: Math.max(point.y, other) };
  });
}
