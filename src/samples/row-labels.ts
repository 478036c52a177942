import { readNumber } from "../networks/source/read-number.ts";

/** What numbers a row, in one form: "17", "17.0" and "1.7e1" are one point. */
export function rowLabel(cell: string): string {
  const number = readNumber(cell);
  return number === null ? cell : String(number);
}

/** Labels in order: numbers by size, texts by their letters after them. */
export function sortedLabels(labels: Iterable<string>): string[] {
  return [...labels].sort((a, b) => {
    const [x, y] = [readNumber(a), readNumber(b)];
    if (x !== null && y !== null) return x - y;
    if (x === null && y === null) return a < b ? -1 : a > b ? 1 : 0;
    return x === null ? 1 : -1;
  });
}
