import { hours, percent, points } from "./format.ts";

/** What stands behind a chart: plain text for readers, and the same for a file, whose cells are numbers. */
export interface DataTable {
  caption: string;
  columns: string[];
  rows: string[][];
  /** A range has two columns, its ends; shares are 0 to 1, differences of shares points; nothing is rounded. */
  file: { columns: string[]; rows: (string | number)[][] };
}

/** A cell of a table: what is read, and what a file holds: one value, or the two ends of a range. */
export interface DataCell {
  text: string;
  values: readonly (string | number)[];
}

/** The table of these rows, each as long as `columns`. */
export function dataTable(caption: string, columns: string[], cells: readonly (readonly DataCell[])[]): DataTable {
  const widths = columns.map((_, c) => Math.max(1, ...cells.map((row) => row[c].values.length)));
  const fileColumns = columns.flatMap((column, c) =>
    widths[c] === 1 ? [column] : [`${column}, low`, `${column}, high`],
  );
  const fileRows = cells.map((row) =>
    row.flatMap(({ values }, c) => Array.from({ length: widths[c] }, (_, i) => values[i] ?? "")),
  );
  return {
    caption,
    columns,
    rows: cells.map((row) => row.map(({ text }) => text)),
    file: { columns: fileColumns, rows: fileRows },
  };
}

/** Words alone, or an empty cell. */
export function wordCell(text: string): DataCell {
  return { text, values: [text] };
}

/** A whole number, with a true minus. */
export function countCell(value: number): DataCell {
  return { text: value < 0 ? `−${-value}` : String(value), values: [value] };
}

/** A share, read as whole percent. */
export function shareCell(share: number): DataCell {
  return { text: percent(share), values: [share] };
}

/** A range of shares. */
export function shareRangeCell(low: number, high: number): DataCell {
  return { text: `${percent(low)} to ${percent(high)}`, values: [low, high] };
}

/** A difference of shares, in points. */
export function pointsCell(difference: number): DataCell {
  return { text: points(difference), values: [inPoints(difference)] };
}

/** A range of such differences. */
export function pointsRangeCell(low: number, high: number): DataCell {
  return { text: `${points(low)} to ${points(high)}`, values: [inPoints(low), inPoints(high)] };
}

/** Hours, read rounded. */
export function hoursCell(value: number): DataCell {
  return { text: hours(value), values: [value] };
}

/** A difference of shares in points, without the digits that multiplying by 100 adds. */
export function inPoints(difference: number): number {
  return Number((difference * 100).toPrecision(12));
}
