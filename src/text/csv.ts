/** One cell of a table: text as `textCell` has it; a number in its shortest form that reads back equal; NA not applicable, Inf not reached. */
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

// where a cell may begin, also in a spreadsheet that parts cells at ";" or tab: a sign by which it would compute what follows
const FORMULA = /(^|[;\t\r\n])('*[^\S\t\r\n]*[=+\-@＝＋－＠])/g;
const SAVED = /(^|[;\t\r\n])'('*[^\S\t\r\n]*[=+\-@＝＋－＠])/g;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe goes before a leading = + - @, and one more where
 * apostrophes stand there already, so that `formulaRead` gives the same text back.
 */
export function formulaSafe(text: string): string {
  return text.replace(FORMULA, "$1'$2");
}

/** The text that `formulaSafe` was given. */
export function formulaRead(text: string): string {
  return text.replace(SAVED, "$1$2");
}

/** A text as a cell between these separators, safe from being taken for a formula, in quotes where it needs them (RFC 4180). */
export function textCell(given: string, separator: "," | "\t" = ","): string {
  const text = formulaSafe(given);
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
