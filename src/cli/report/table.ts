/** One column of a printed table. */
export interface Column {
  title: string;
  cells: string[];
  /** Defaults to right, as numbers stand. */
  align?: "left" | "right";
  /** Columns are left out where the line is too short, highest first; without a number a column always stays. */
  drop?: number;
}

const GAP = "  ";

/** Lines of a table with a header, at most `width` characters wide if leaving columns out can make it so. */
export function tableLines(columns: readonly Column[], width: number): string[] {
  const shown = shownColumns(columns, width);
  const line = (of: (column: Column) => string) =>
    shown
      .map((column) => pad(of(column), cellWidth(column), column.align ?? "right"))
      .join(GAP)
      .trimEnd();
  const rows = Math.max(...columns.map(({ cells }) => cells.length));
  return [
    line(({ title }) => title),
    ...Array.from({ length: rows }, (_, row) => line(({ cells }) => cells[row] ?? "")),
  ];
}

/** The columns that a table of at most `width` characters shows. */
export function shownColumns(columns: readonly Column[], width: number): readonly Column[] {
  const total = columns.reduce((sum, column) => sum + cellWidth(column) + GAP.length, -GAP.length);
  const least = Math.max(...columns.map(({ drop }) => drop ?? 0));
  return total <= width || least === 0
    ? columns
    : shownColumns(
        columns.filter(({ drop }) => drop !== least),
        width,
      );
}

function cellWidth({ title, cells }: Column): number {
  return Math.max(length(title), ...cells.map(length));
}

function pad(text: string, width: number, align: "left" | "right"): string {
  const space = " ".repeat(width - length(text));
  return align === "left" ? text + space : space + text;
}

function length(text: string): number {
  return [...text].length;
}
