import { type Attributes, mark } from "./mark.ts";

/** Where a dot stands, in pixels. */
export interface DotPosition {
  x: number;
  y: number;
}

/** Dots at places, all alike. */
export function dots(
  parent: Element,
  places: readonly DotPosition[],
  radius: number,
  attributes: Attributes = {},
): void {
  for (const { x, y } of places) mark(parent, "circle", { ...attributes, cx: x, cy: y, r: radius });
}

/** Dots beside each other on either side of their place, at most. */
const BESIDE = 5;

/** Dots that would lie on one another, put side by side; those that find no place beside each other lie on one another after all. */
export function dodged(places: readonly DotPosition[], radius: number): DotPosition[] {
  const size = 2 * radius;
  const taken = new Map<string, number>();
  return places.map(({ x, y }) => {
    const key = `${Math.round(x / size)}/${Math.round(y / size)}`;
    const before = taken.get(key) ?? 0;
    taken.set(key, before + 1);
    const turn = before % (2 * BESIDE + 1);
    const beside = turn % 2 === 1 ? (turn + 1) / 2 : -turn / 2;
    return { x: x + beside * size, y };
  });
}
