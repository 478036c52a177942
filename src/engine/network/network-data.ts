/**
 * People and ties as given, in columns. People may stand in any order; a person's chance depends on `id`, never on
 * its place. Ties run in the direction of influence: `from` influences `to`.
 */
export interface NetworkData {
  /** One label a person, all different. */
  id: string[];
  /** Index into `sites`, for each person. */
  site: ArrayLike<number>;
  sites: string[];
  /** Team label within the site; used for display and per-team measures only (ties are as given). */
  team: string[] | null;
  /** Index into `professions`. */
  profession: ArrayLike<number>;
  professions: string[];
  /** 1 at the margins, else 0. */
  margin: ArrayLike<number> | null;
  /** Threshold of each person; NaN where it is to be drawn. */
  threshold: ArrayLike<number> | null;
  /** State at the start; `NO_STATE` where it is to be drawn from `initialUse`. */
  initial: ArrayLike<number> | null;
  /** 1 for people who never change. */
  committed: ArrayLike<number> | null;
  /** Ties: indices of people, whole weights 1..15, layer 0 team (always active), 1 bridge, 2 vertical. */
  from: ArrayLike<number>;
  to: ArrayLike<number>;
  weight: ArrayLike<number>;
  layer: ArrayLike<number>;
}
