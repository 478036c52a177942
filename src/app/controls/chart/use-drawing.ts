import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Below so many pixels there is no room beside the axes, as in a place that is about to go. */
const LEAST_WIDTH = 96;
const LEAST_HEIGHT = 60;

/** Pixels of a drawing as wide as a sheet of A4 within its margins. */
export const SHEET_WIDTH = 688;

/** Draws at a width and, where one is given, at a height; else as high as the drawing is by itself. */
export type Draw = (width: number, height?: number) => SVGSVGElement;

/**
 * The place of a drawing: as wide as it has room, and as high if it `fills` its place; drawn anew when that or `draw`
 * changes. While `draw` is null what is there stays. `drawn` is called with each new drawing. Printed it is `onPaper`
 * pixels wide and as high as by itself; by default as on the screen.
 */
export function useDrawing(
  draw: Draw | null,
  {
    drawn,
    onPaper = null,
    fills = false,
  }: { drawn?(svg: SVGSVGElement): void; onPaper?: number | null; fills?: boolean } = {},
): RefObject<HTMLDivElement | null> {
  const host = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    const place = host.current;
    if (place === null) return;
    // what the observer and the listeners below still have to say may come once the place is gone
    const measure = () => {
      if (host.current === null) return;
      setWidth(Math.floor(place.clientWidth));
      setHeight(fills ? Math.floor(place.clientHeight) : 0);
    };
    const observer = new ResizeObserver(measure);
    measure();
    observer.observe(place);
    return () => observer.disconnect();
  }, [fills]);
  const paint = useRef<(() => void) | null>(null);
  const printing = useRef(false);
  useLayoutEffect(() => {
    if (draw === null || width < LEAST_WIDTH || (fills && height < LEAST_HEIGHT)) return;
    paint.current = () => {
      if (host.current === null) return;
      const svg = printing.current && onPaper !== null ? draw(onPaper) : fills ? draw(width, height) : draw(width);
      host.current.replaceChildren(svg);
      drawn?.(svg);
    };
    paint.current();
  }, [draw, width, height, fills, onPaper]);
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
