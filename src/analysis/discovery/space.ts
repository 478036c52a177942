import type { FactorColumn } from "../sensitivity/factor-column.ts";

/** Some of the points of a design, and the same in the order of each number; null for choices. */
export interface Space {
  points: Int32Array;
  orders: (Int32Array | null)[];
}

/** All points of the columns. */
export function wholeSpace(columns: readonly FactorColumn[]): Space {
  const points = Int32Array.from({ length: columns[0]?.values.length ?? 0 }, (_, point) => point);
  const orders = columns.map(({ kind, values }) => {
    return kind === "number"
      ? points.slice().sort((a, b) => (values[a] as number) - (values[b] as number) || a - b)
      : null;
  });
  return { points, orders };
}

/** The points of a space that are marked, orders kept. */
export function markedSpace({ points, orders }: Space, marked: Uint8Array): Space {
  return { points: keptOf(points, marked), orders: orders.map((order) => order && keptOf(order, marked)) };
}

function keptOf(points: Int32Array, marked: Uint8Array): Int32Array {
  const kept = new Int32Array(points.length);
  let count = 0;
  for (let k = 0; k < points.length; k++) if (marked[points[k]] === 1) kept[count++] = points[k];
  return kept.slice(0, count);
}
