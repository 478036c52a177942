import { judged, type Row } from "../check.ts";
import type { Estimate } from "../estimate.ts";
import { atMost, ERRORS, pointsWithError } from "./estimate.ts";

const TOLERANCE = `${ERRORS} paired standard errors (± is one)`;

/** A clause of a pattern. */
export interface Claim {
  id: string;
  /** Of Aveling et al. 2012; 0 for none. */
  lesson: number;
  setUp: string;
  expected: string;
  got: string;
  holds: boolean;
  /** Written into a rate, or following from the interplay. */
  kind: "assumed" | "emergent";
  /** Which term writes it in, or of what interplay it follows. */
  because: string;
}

/** The row of a clause. */
export function claimed({ id, lesson, setUp, expected, got, holds, kind, because }: Claim): Row {
  const source = lesson === 0 ? "the model's own" : `lesson ${lesson} of Aveling et al. 2012; the bound is the model's own`;
  const note = `${kind}: ${because}`;
  return { id, setUp, expected, source, got, tolerance: TOLERANCE, outcome: judged(holds), note };
}

/** A clause with a mechanism switched off. */
export interface Ablation {
  id: string;
  /** What is measured, and what is off. */
  setUp: string;
  /** Where the mechanism stands in docs/model.md. */
  section: string;
  expected: string;
  got: string;
  holds: boolean;
  /** What that says of the clause. */
  because: string;
}

/** The row of an ablation. */
export function switchedOff({ id, setUp, section, expected, got, holds, because }: Ablation): Row {
  const source = `docs/model.md, ${section}`;
  return {
    id,
    setUp,
    expected,
    source,
    got,
    tolerance: TOLERANCE,
    outcome: judged(holds),
    note: `ablation: ${because}`,
  };
}

/** An ablation measured by one number. */
export interface Vanishing extends Omit<Ablation, "expected" | "got" | "holds"> {
  /** The number with the mechanism and without it. */
  whole: Estimate;
  without: Estimate;
  /** At or below this the clause has vanished. */
  bound: number;
  /** Further numbers. */
  also?: string;
}

/** The row of an ablation after which no more than the bound is left of a number. */
export function vanished({ whole, without, bound, also = "", ...rest }: Vanishing): Row {
  return switchedOff({
    ...rest,
    expected: `vanishes: ${bound === 0 ? "nothing or less" : `at most ${written(bound)}`} left`,
    got: `${pointsWithError(whole)} points with it, ${pointsWithError(without)} without${also === "" ? "" : `; ${also}`}`,
    holds: atMost(without, bound),
  });
}

/** A bound of a difference of shares: "1 point", "0.5 points". */
function written(bound: number): string {
  const number = (100 * bound).toFixed(1).replace(/\.0$/, "");
  return `${number} ${number === "1" ? "point" : "points"}`;
}
