/** A number as a person typed it. */
export interface TypedNumber {
  /** The number, and where a comma or a point may part thousands as well as decimals ("1,250") both: as decimals first. */
  readings: [number] | [decimal: number, thousands: number];
  /** The mark that can be read both ways; null where there is one reading. */
  mark: "," | "." | null;
  /** Whether a percent sign was typed; the readings are already divided by 100. */
  percent: boolean;
}

/**
 * Reads a number as people type it: digits of any script, a decimal point or comma, thousands parted by commas, points,
 * blanks or apostrophes, a sign (also a true minus), an exponent, a percent sign. Null when the text is no such number.
 * Numbers too large to be held are infinite.
 */
export function typedNumber(text: string): TypedNumber | null {
  const plain = inAscii(text);
  const parts = /^([+-]?)([\d.,' ]+?)(e[+-]?\d+)? ?(%|per ?cent)?$/i.exec(plain);
  if (parts === null) return null;
  const [, sign, body, exponent = "", percent] = parts;
  const texts = readingsOf(body, exponent === "");
  if (texts === null) return null;
  const power = Number(exponent.slice(1)) - (percent === undefined ? 0 : 2);
  const value = (digits: string) => {
    const number = Number(`${digits}e${power}`);
    return sign === "-" && number !== 0 ? -number : number;
  };
  const [first, second] = texts;
  const mark = second === undefined ? null : body.includes(",") ? "," : ".";
  return {
    readings: second === undefined ? [value(first)] : [value(first), value(second)],
    mark,
    percent: percent !== undefined,
  };
}

/** Digits of every script, signs and separators as ASCII; marks of writing direction are left out, blanks become one space. */
function inAscii(text: string): string {
  return text
    .replace(/[\u200e\u200f\u061c\u2066-\u2069]/g, "")
    .replace(/\p{Nd}/gu, digit)
    .replace(/[٫．]/g, ".")
    .replace(/[،，]/g, ",")
    .replace(/[٬’＇]/g, "'")
    .replace(/[−–﹣－]/g, "-")
    .replace(/＋/g, "+")
    .replace(/[٪％﹪]/g, "%")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^([+-]) /, "$1");
}

/** The digits of a script follow one another from its zero, and so do scripts whose digits are neighbours. */
function digit(character: string): string {
  const code = character.codePointAt(0)!;
  let before = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) before += 1;
  return String(before % 10);
}

/** Unsigned digits with "." for decimals, one reading or two; null where separators stand as in no number. */
function readingsOf(body: string, thousands: boolean): [string] | [string, string] | null {
  const grouped = (mark: string) => new RegExp(`^\\d{1,3}(${mark}\\d{3})+$`);
  const blank = /[' ]/.exec(body)?.[0];
  if (blank !== undefined) {
    const [whole, fraction, more] = body.split(/[.,]/);
    if (more !== undefined || !grouped(blank).test(whole) || !/^\d*$/.test(fraction ?? "")) return null;
    return [`${whole.replaceAll(blank, "")}.${fraction ?? ""}`];
  }
  const last = Math.max(body.lastIndexOf(","), body.lastIndexOf("."));
  if (last < 0) return [body];
  const [whole, fraction] = [body.slice(0, last), body.slice(last + 1)];
  const once = !/[.,]/.test(whole);
  if (once) {
    if (whole === "" && fraction === "") return null;
    const decimal = `${whole === "" ? "0" : whole}.${fraction}`;
    return thousands && /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3 ? [decimal, whole + fraction] : [decimal];
  }
  const mark = body[last];
  if (whole.includes(mark)) return grouped(`\\${mark}`).test(body) ? [body.replaceAll(mark, "")] : null;
  const other = mark === "," ? "\\." : ",";
  return grouped(other).test(whole) ? [`${whole.replace(/[.,]/g, "")}.${fraction}`] : null;
}
