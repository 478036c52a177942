import { useRef } from "preact/hooks";

/** Which row is which, from one drawing to the next. */
export interface RowIds {
  /** One a row, in their order: a row keeps its own while others come and go before it. */
  of: readonly number[];
  /** To be called before a row is taken out: rows that are alike cannot be told apart by what is in them. */
  remove(row: number): void;
}

interface Known {
  texts: readonly string[];
  ids: readonly number[];
  next: number;
}

/** Tells the rows of a list apart by what they are and not by where they stand. */
export function useRowIds(rows: readonly unknown[]): RowIds {
  const known = useRef<Known>({ texts: [], ids: [], next: 0 });
  known.current = matched(
    known.current,
    rows.map((row) => JSON.stringify(row)),
  );
  return {
    of: known.current.ids,
    remove(row) {
      const { texts, ids, next } = known.current;
      const others = (_: unknown, i: number) => i !== row;
      known.current = { texts: texts.filter(others), ids: ids.filter(others), next };
    },
  };
}

/** Rows alike at the start and at the end are the same; of those between, as many as there were before. */
function matched({ texts, ids, next }: Known, now: readonly string[]): Known {
  const shorter = Math.min(texts.length, now.length);
  let start = 0;
  while (start < shorter && texts[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && texts[texts.length - 1 - end] === now[now.length - 1 - end]) end++;
  const tail = ids.slice(ids.length - end);
  const kept = ids.slice(0, Math.min(ids.length, now.length) - end);
  const fresh = Array.from({ length: now.length - kept.length - end }, (_, i) => next + i);
  return { texts: now, ids: [...kept, ...fresh, ...tail], next: next + fresh.length };
}
