/**
 * A design of Saltelli's (2010), as SALib orders it: of every base point the rows A, then AB_1 … AB_d (A with one factor, or group of factors,
 * from B), with second order BA_1 … BA_d (B with one from A), then B.
 */
export interface SaltelliDesign {
  basePoints: number;
  /** Factors, or groups of them, that are changed together. */
  factors: number;
  secondOrder: boolean;
}

/** Rows of one base point. */
export function blockLength({ factors, secondOrder }: Omit<SaltelliDesign, "basePoints">): number {
  return (secondOrder ? 2 * factors : factors) + 2;
}

/** Where the rows of base point `i` stand. */
export function blockOf(design: SaltelliDesign, i: number) {
  const length = blockLength(design);
  const a = i * length;
  return {
    a,
    b: a + length - 1,
    ab: (j: number) => a + 1 + j,
    ba: (j: number) => a + 1 + design.factors + j,
    rows: Array.from({ length }, (_, k) => a + k),
  };
}

/** A row that does not stand where the design says. */
export interface OutOfOrder {
  /** Row of the points, from 0, and column of the factor, from 0. */
  row: number;
  column: number;
  /** The row whose value it should have, and what both rows are called. */
  other: number;
  name: string;
  otherName: string;
}

/**
 * The first cell in which points are not in the order of the design; null where all are. `columns`: the values of each column, as
 * numbers or as texts; `groupOf`: which of the design's factors each column belongs to; `names`: what these are called.
 */
export function saltelliDisorder(
  design: SaltelliDesign,
  columns: readonly (readonly (string | number)[])[],
  groupOf: readonly number[],
  names: readonly string[],
): OutOfOrder | null {
  for (let i = 0; i < design.basePoints; i++) {
    const { a, b, ab, ba } = blockOf(design, i);
    for (let j = 0; j < design.factors; j++) {
      for (let column = 0; column < columns.length; column++) {
        const swapped = groupOf[column] === j;
        const values = columns[column];
        const [fromA, fromB] = [
          { other: a, otherName: `A of base point ${i + 1}` },
          { other: b, otherName: `B of base point ${i + 1}` },
        ];
        const inAb = swapped ? fromB : fromA;
        if (values[ab(j)] !== values[inAb.other]) return { row: ab(j), column, name: `AB of ${names[j]}`, ...inAb };
        if (!design.secondOrder) continue;
        const inBa = swapped ? fromA : fromB;
        if (values[ba(j)] !== values[inBa.other]) return { row: ba(j), column, name: `BA of ${names[j]}`, ...inBa };
      }
    }
  }
  return null;
}

/** Whether in no base point any factor differs between A and B, so that nothing is varied. */
export function nothingVaries(design: SaltelliDesign, columns: readonly (readonly (string | number)[])[]): boolean {
  for (let i = 0; i < design.basePoints; i++) {
    const { a, b } = blockOf(design, i);
    if (columns.some((values) => values[a] !== values[b])) return false;
  }
  return true;
}
