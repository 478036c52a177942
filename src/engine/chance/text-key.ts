/** Two words that stand for a text: the entity key of an imported person or site. FNV-1a and a murmur finaliser. */
export function textKey(text: string): [number, number] {
  let high = 0x811c9dc5 | 0;
  let low = 0x2166f1d3 | 0;
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ ((code << 16) | (code * 31 + k)), 0x85ebca6b);
    low = (low << 13) | (low >>> 19);
  }
  return [scramble(high), scramble(low ^ Math.imul(high, 0xc2b2ae35))];
}

function scramble(word: number): number {
  let w = word;
  w = Math.imul(w ^ (w >>> 16), 0x85ebca6b);
  w = Math.imul(w ^ (w >>> 13), 0xc2b2ae35);
  return w ^ (w >>> 16);
}
