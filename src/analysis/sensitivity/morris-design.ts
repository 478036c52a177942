import type { FactorColumn } from "./factor-column.ts";

/**
 * A design of Morris (1991) as SALib orders it: trajectories of one row more than there are factors (or groups of them), in which every step changes one
 * factor (or all of one group), each once.
 */
export interface MorrisDesign {
  trajectories: number;
  factors: number;
  /** By trajectory, then step: the factor that the step from its row to the next one changes. */
  changed: Int32Array;
  /** By trajectory, then step: how far it goes, in the unit cube, with its sign; of groups and choices 1 where no distance is defined. */
  steps: Float64Array;
  /** By factor: whether its steps have a direction, as those of one number have and those of choices and groups have not. */
  signed: boolean[];
}

/** A row that does not continue its trajectory, from 0, and why. */
export interface BrokenStep {
  row: number;
  why: string;
}

/**
 * The factor that each step changes, or the first row at which points are not trajectories. `groupOf`: the design's factor of each
 * column; `names`: what these are called.
 */
export function changedBySteps(
  columns: readonly FactorColumn[],
  groupOf: readonly number[],
  names: readonly string[],
  rows: number,
): Int32Array | BrokenStep {
  const factors = names.length;
  const trajectories = rows / (factors + 1);
  const changed = new Int32Array(trajectories * factors);
  for (let t = 0; t < trajectories; t++) {
    const seen = new Set<number>();
    for (let step = 0; step < factors; step++) {
      const row = t * (factors + 1) + step;
      const moved = new Set(columns.flatMap(({ values }, c) => (values[row] === values[row + 1] ? [] : [groupOf[c]])));
      const [factor] = moved;
      if (moved.size === 0) return { row: row + 1, why: "it changes no factor from the row before" };
      if (moved.size > 1) {
        const which = [...moved].map((j) => `"${names[j]}"`).join(", ");
        return { row: row + 1, why: `it changes ${which} at once` };
      }
      if (seen.has(factor)) return { row: row + 1, why: `it changes "${names[factor]}" a second time` };
      seen.add(factor);
      changed[t * factors + step] = factor;
    }
  }
  return changed;
}
