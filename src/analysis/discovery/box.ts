import type { FactorColumn } from "../sensitivity/factor-column.ts";
import { binomialTail } from "../statistics/binomial-tail.ts";

/** What a box asks of one factor: numbers from `from` to `to` (null: no limit), or one of some choices. */
export type Restriction = { factor: number } & (
  | { kind: "range"; from: number | null; to: number | null }
  | { kind: "choices"; choices: readonly string[] }
);

/** A part of the space that restrictions bound, and what is in it. */
export interface Box {
  restrictions: (Restriction & {
    /** The chance of so many cases in the box were this restriction of no use (Bryant and Lempert 2010): small where it is needed. */
    quasiP: number;
  })[];
  /** Points in the box, and cases among them. */
  points: number;
  cases: number;
  /** Cases in the box ÷ all cases. */
  coverage: number;
  /** Cases in the box ÷ points in it. */
  density: number;
  /** Points in the box ÷ all points. */
  support: number;
}

/** Whether a point meets a restriction. */
export function meets(restriction: Restriction, columns: readonly FactorColumn[], point: number): boolean {
  const value = columns[restriction.factor].values[point];
  if (restriction.kind === "choices") return restriction.choices.includes(value as string);
  const { from, to } = restriction;
  return (from === null || (value as number) >= from) && (to === null || (value as number) <= to);
}

/** The box of restrictions, with its counts among `points`, of which `isCase` marks the cases. */
export function boxOf(
  restrictions: readonly Restriction[],
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  points: readonly number[],
): Box {
  const all = countIn(restrictions, columns, isCase, points);
  const cases = points.reduce((sum, point) => sum + isCase[point], 0);
  return {
    restrictions: restrictions.map((restriction) => {
      const others = restrictions.filter((other) => other !== restriction);
      const wider = countIn(others, columns, isCase, points);
      return { ...restriction, quasiP: binomialTail(all.cases, all.points, wider.cases / wider.points) };
    }),
    ...all,
    coverage: all.cases / cases,
    density: all.cases / all.points,
    support: all.points / points.length,
  };
}

function countIn(
  restrictions: readonly Restriction[],
  columns: readonly FactorColumn[],
  isCase: Uint8Array,
  points: readonly number[],
): { points: number; cases: number } {
  let [inside, cases] = [0, 0];
  for (const point of points) {
    if (!restrictions.every((restriction) => meets(restriction, columns, point))) continue;
    inside += 1;
    cases += isCase[point];
  }
  return { points: inside, cases };
}
