/** Names of columns of the ties file; without them the usual names are looked for, in any letter case (`null`: not even then). */
export interface TieColumns {
  from?: string;
  to?: string;
  weight?: string | null;
  layer?: string | null;
}

/** Names under which the columns of an edge list are usually found. */
export const USUAL_TIE_COLUMNS = {
  from: ["from", "source"],
  to: ["to", "target"],
  weight: ["weight"],
  layer: ["layer"],
} as const;

/** Layer of ties whose file names none. */
export const ONLY_LAYER = "ties";
