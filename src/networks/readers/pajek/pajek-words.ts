/** A number of digits alone, or null. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** Whether a word says when a vertex or tie is there: `[1-3,7]`, also a part of one with blanks inside. */
export function isTime(word: string): boolean {
  return /^\[[\d\s,*-]*\]?$/.test(word) || /^[\d,*-]*\]$/.test(word);
}

/** Words that say how a tie is drawn or labelled; each is followed by its value. */
const PARAMETERS = new Set("c p w s a ap l lp lr lphi lc la fos font h1 h2 a1 a2 k1 k2 al b ic bc lx ly".split(" "));

/** Whether a word begins what says how a tie is drawn. */
export function isParameter(word: string): boolean {
  return PARAMETERS.has(word.toLowerCase());
}
