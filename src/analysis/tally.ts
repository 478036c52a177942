import type { Direction } from "../engine/record/summaries.ts";

/** How often one of two plans did better, exactly the same and worse. */
export interface Tally {
  better: number;
  same: number;
  worse: number;
}

/** Counts differences ours − theirs; `direction` says which way is better. NaN are not counted. */
export function tally(differences: ArrayLike<number>, direction: Direction): Tally {
  let up = 0;
  let down = 0;
  let same = 0;
  for (let i = 0; i < differences.length; i++) {
    const difference = differences[i];
    if (difference > 0) up++;
    else if (difference < 0) down++;
    else if (difference === 0) same++;
  }
  return direction === "higher" ? { better: up, same, worse: down } : { better: down, same, worse: up };
}
