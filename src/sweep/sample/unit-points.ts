/** Points of the unit cube, one after the other. */
export interface UnitPoints {
  count: number;
  dimensions: number;
  /** [point][dimension], each in 0..1. */
  values: Float64Array;
}

/** Points at the origin. */
export function unitPoints(count: number, dimensions: number): UnitPoints {
  return { count, dimensions, values: new Float64Array(count * dimensions) };
}

/** One point; shares its numbers with the others. */
export function pointAt({ dimensions, values }: UnitPoints, index: number): Float64Array {
  return values.subarray(index * dimensions, (index + 1) * dimensions);
}
