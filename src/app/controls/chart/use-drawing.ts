import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Below so many pixels there is no room beside the axes, as in a place that is about to go. */
const LEAST_WIDTH = 96;

/** Pixels of a drawing as wide as a sheet of A4 within its margins. */
export const SHEET_WIDTH = 688;

/**
 * The place of a drawing: as wide as it has room, drawn anew when that or `draw` changes. While `draw` is null what is
 * there stays. `drawn` is called with each new drawing. Printed it is `onPaper` pixels wide; by itself as on the screen.
 */
export function useDrawing(
  draw: ((width: number) => SVGSVGElement) | null,
  drawn?: (svg: SVGSVGElement) => void,
  onPaper: number | null = null,
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const place = host.current;
    if (place === null) return;
    // what the observer and the listeners below still have to say may come once the place is gone
    const measure = () => {
      if (host.current !== null) setWidth(Math.floor(place.clientWidth));
    };
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  const paint = useRef<(() => void) | null>(null);
  const printing = useRef(false);
  useLayoutEffect(() => {
    if (draw === null || width < LEAST_WIDTH) return;
    paint.current = () => {
      if (host.current === null) return;
      const svg = draw(printing.current && onPaper !== null ? onPaper : width);
      host.current.replaceChildren(svg);
      drawn?.(svg);
    };
    paint.current();
  }, [draw, width, onPaper]);
  useLayoutEffect(() => {
    if (onPaper === null) return;
    // the sheet is laid out as soon as its listeners are done
    const turn = (event: Event) => {
      printing.current = event.type === "beforeprint";
      paint.current?.();
    };
    addEventListener("beforeprint", turn);
    addEventListener("afterprint", turn);
    return () => {
      removeEventListener("beforeprint", turn);
      removeEventListener("afterprint", turn);
    };
  }, [onPaper === null]);
  return host;
}
