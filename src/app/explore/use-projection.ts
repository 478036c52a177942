import { useEffect, useState } from "preact/hooks";

/** The smallest projector, in pixels; on a larger screen all is larger, in proportion. */
const WIDTH = 1280;
const HEIGHT = 720;
/** Charts that stand beside each other at most, and then have the largest letters. */
const FEW = 2;
/** How much larger than on the page charts are on the smallest projector: their letters are then 18 px, or 14.4 px among others. */
const CHARTS = { few: 1.5, many: 1.2 };

/** How much larger than on the page the words of a presentation are drawn, and its so many charts. */
export interface Projection {
  larger: number;
  charts: number;
}

/** The sizes of a presentation on a screen of so many pixels. */
export function projection(width: number, height: number, count: number): Projection {
  const larger = Math.max(1, Math.min(width / WIDTH, height / HEIGHT));
  return { larger, charts: larger * (count <= FEW ? CHARTS.few : CHARTS.many) };
}

/** The sizes of a presentation in the window, which go along with it. */
export function useProjection(count: number): Projection {
  const [{ width, height }, setSize] = useState(windowSize);
  useEffect(() => {
    const measure = () => setSize(windowSize());
    addEventListener("resize", measure);
    return () => removeEventListener("resize", measure);
  }, []);
  return projection(width, height, count);
}

function windowSize() {
  return { width: innerWidth, height: innerHeight };
}
