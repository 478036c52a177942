/** A decimal number as people write it (no hexadecimal, no infinity), or null. */
export function readNumber(text: string): number | null {
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** What stands in files for a value that is not known. */
export const MISSING_WORDS = /^(na|n\/a|#n\/a|<na>|nan|nil|null|none|missing|\.|\?|-)$/i;

/** Whether a cell says that there is no value: it is empty, or holds a word such as NA. */
export function isMissing(cell: string): boolean {
  return cell === "" || MISSING_WORDS.test(cell);
}
