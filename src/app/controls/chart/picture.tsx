import { useDrawing } from "./use-drawing.ts";

interface PictureProps {
  height: number;
  draw(width: number): SVGSVGElement;
  /** Its width when it is printed, in pixels; by itself as on the screen. */
  onPaper?: number | null;
}

/** A drawing without a week to move: as wide as its place, redrawn when what it shows changes. */
export function Picture({ height, draw, onPaper = null }: PictureProps) {
  return <div ref={useDrawing(draw, { onPaper })} style={{ minHeight: `${height}px` }} />;
}
