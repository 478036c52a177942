import type { Lab } from "./lab.ts";

/** One line of a table of checks: a set-up, what should come out of it and who says so, and what came out. */
export interface Row {
  /** Unique among all checks, kebab-case. */
  id: string;
  setUp: string;
  expected: string;
  /** Author and year, or the section of the model's description. */
  source: string;
  got: string;
  /** How far `got` may be from `expected`, and what that is derived from; "exact" where it may not. */
  tolerance: string;
  /** `explained`: it cannot be expressed or does not hold here, and `note` says why. */
  outcome: "pass" | "fail" | "explained";
  /** What a reader should know of it: why it is explained, whether it is assumed or emergent. Empty when nothing. */
  note: string;
}

/** A subject with one row or more, worked out together. */
export interface Check {
  /** Unique among all checks, kebab-case. */
  id: string;
  title: string;
  /** What is done and why it tells something, in a sentence or two. */
  about: string;
  rows(lab: Lab): Promise<Row[]>;
}

/** "pass" when `holds`, else "fail". */
export function judged(holds: boolean): Row["outcome"] {
  return holds ? "pass" : "fail";
}
