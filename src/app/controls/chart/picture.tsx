import { useDrawing } from "./use-drawing.ts";

/** A drawing without a week to move: as wide as its place, redrawn when what it shows changes. */
export function Picture({ height, draw }: { height: number; draw: (width: number) => SVGSVGElement }) {
  return <div ref={useDrawing(draw)} style={{ minHeight: `${height}px` }} />;
}
