import { scaleLinear } from "d3";

/** Four edges in pixels of the chart, from its left and its top. */
export interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** From a value to pixels. */
export type Position = (value: number) => number;

/** Where a chart draws its data, with the two scales. */
export interface PlotArea extends Edges {
  x: Position;
  y: Position;
}

/** Edges within a picture, from the pixels that are left free on each side. */
export function inside({ width, height }: { width: number; height: number }, margins: Edges): Edges {
  return { left: margins.left, right: width - margins.right, top: margins.top, bottom: height - margins.bottom };
}

/** A plot in which both ranges of values reach from edge to edge, the second one from the bottom up. */
export function plotArea(edges: Edges, across: readonly [number, number], up: readonly [number, number]): PlotArea {
  return {
    ...edges,
    x: scaleLinear(across, [edges.left, edges.right]),
    y: scaleLinear(up, [edges.bottom, edges.top]),
  };
}
