import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Below so many pixels there is no room beside the axes, as in a place that is about to go. */
const LEAST_WIDTH = 96;

/**
 * The place of a drawing: as wide as it has room, drawn anew when that or `draw` changes. While `draw` is null what is
 * there stays. `drawn` is called with each new drawing.
 */
export function useDrawing(
  draw: ((width: number) => SVGSVGElement) | null,
  drawn?: (svg: SVGSVGElement) => void,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setWidth(Math.floor(host.current!.clientWidth)));
    setWidth(Math.floor(host.current!.clientWidth));
    observer.observe(host.current!);
    return () => observer.disconnect();
  }, []);
  useLayoutEffect(() => {
    if (draw === null || width < LEAST_WIDTH) return;
    const svg = draw(width);
    host.current!.replaceChildren(svg);
    drawn?.(svg);
  }, [draw, width]);
  return host;
}
