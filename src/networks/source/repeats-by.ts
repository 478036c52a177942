import type { Table } from "./table.ts";

/** The column within which ids are all different where they repeat over all of them; -1 where there is none. */
export function repeatsBy(table: Table, id: number, site: number): number {
  const columns = site >= 0 ? [site] : [...table.header.keys()].filter((c) => c !== id);
  return (
    columns.find((c) => {
      const groups = new Set(table.rows.map((row) => row[c]));
      const pairs = new Set(table.rows.map((row) => JSON.stringify([row[c], row[id]])));
      return pairs.size === table.rows.length && groups.size > 1 && 2 * groups.size <= table.rows.length;
    }) ?? -1
  );
}
