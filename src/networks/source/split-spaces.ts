/**
 * The words of a line separated by spaces or tabs; a word in double quotes may hold both, and "" inside is a quote.
 * Returns null when a quote is not closed or something stands directly after a closing quote.
 */
export function splitSpaces(line: string): string[] | null {
  const words: string[] = [];
  let i = 0;
  while (i < line.length) {
    const code = line.charCodeAt(i);
    if (code === SPACE || code === TAB) {
      i++;
    } else if (code === QUOTE) {
      const end = closingQuote(line, i + 1);
      if (end < 0) return null;
      const next = line.charCodeAt(end + 1);
      if (end + 1 < line.length && next !== SPACE && next !== TAB) return null;
      words.push(line.slice(i + 1, end).replaceAll('""', '"'));
      i = end + 1;
    } else {
      let end = i + 1;
      while (end < line.length && line.charCodeAt(end) !== SPACE && line.charCodeAt(end) !== TAB) end++;
      words.push(line.slice(i, end));
      i = end;
    }
  }
  return words;
}

const SPACE = 32;
const TAB = 9;
const QUOTE = 34;

function closingQuote(line: string, from: number): number {
  let at = line.indexOf('"', from);
  while (at >= 0 && line.charCodeAt(at + 1) === QUOTE) at = line.indexOf('"', at + 2);
  return at;
}
