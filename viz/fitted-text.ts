/**
 * Shortens a label to about `width` pixels by leaving out its middle, so that names which differ only at their end stay
 * apart; the full name stands in the chart's table.
 */
export function fittedText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  const ending = /(?:\S+ )?\S+$/.exec(text)?.[0].length ?? 0;
  for (let kept = text.length - 1; kept > 2; kept--) {
    const tail = ending <= 8 && ending + 3 <= kept ? ending : Math.min(Math.floor(kept / 2), 8);
    const short = `${text.slice(0, kept - tail).trimEnd()}…${text.slice(-tail).trimStart()}`;
    if (textWidth(short) <= width) return short;
  }
  return `${text.slice(0, 1)}…`;
}

/** A label on one line of about `width` pixels or, where it is longer and has several words, on two. */
export function wrappedText(text: string, width: number): string[] {
  const words = text.split(" ");
  let first = words[0];
  let count = 1;
  for (; count < words.length; count++) {
    const longer = `${first} ${words[count]}`;
    if (fittedText(longer, width) !== longer) break;
    first = longer;
  }
  const lines = [first, words.slice(count).join(" ")];
  return lines.filter((line) => line !== "").map((line) => fittedText(line, width));
}

/** About how wide a label is at 13 px half-bold text, in pixels; rather more than less. */
export function textWidth(text: string): number {
  let width = 0;
  for (const letter of text) {
    width += /[fijlrtI.,;:'|!() ]/.test(letter) ? 4.8 : /[mwMW]/.test(letter) ? 12 : /[A-Z]/.test(letter) ? 9.4 : 8.1;
  }
  return width;
}
