/** Names of columns of the ties file; without them the usual names are looked for, in any letter case (`null`: not even then). */
export interface TieColumns {
  from?: string;
  to?: string;
  weight?: string | null;
  layer?: string | null;
  /** The second of a tie is an event or a group: people who share one are tied, weighted by how many they share. Defaults to false. */
  twoMode?: boolean;
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
