import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

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
    if (draw === null || width === 0) return;
    const svg = draw(width);
    host.current!.replaceChildren(svg);
    drawn?.(svg);
  }, [draw, width]);
  return host;
}
