import type { Comment } from "./cells.ts";

/** What KONECT's first line says of the ties below: `% sym unweighted`. "bip": of people and other things, both numbered from 1. */
export function konectKind(comments: readonly Comment[]): "sym" | "asym" | "bip" | null {
  return (/^(sym|asym|bip)\b/.exec(comments[0]?.text ?? "")?.[1] as "sym" | "asym" | "bip" | undefined) ?? null;
}
