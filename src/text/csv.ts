/** One cell of a table: text as it is; a number in its shortest form that reads back equal; NA not applicable, Inf not reached. */
export function cell(value: string | number): string {
  return typeof value === "number" ? numberCell(value) : textCell(value);
}

/** A number as a cell. */
export function numberCell(value: number): string {
  if (Number.isFinite(value)) return String(value);
  if (Number.isNaN(value)) return "NA";
  return value > 0 ? "Inf" : "-Inf";
}

/** One row with its line end; cells quoted where RFC 4180 asks for it. */
export function csvRow(cells: readonly (string | number)[]): string {
  return `${cells.map(cell).join(",")}\n`;
}

/** A text as a cell between these separators, in quotes where it needs them (RFC 4180). */
export function textCell(text: string, separator: "," | "\t" = ","): string {
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
