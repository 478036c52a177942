/** The values of one factor at the points of a design: numbers, or the names of choices. */
export type FactorColumn = { name: string } & (
  | { kind: "number"; values: Float64Array }
  | { kind: "choice"; values: readonly string[] }
);
