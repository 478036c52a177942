/** How a number is written that is not read as one: nothing is guessed of what a sign in it means. */
export type OtherNumber = keyof typeof OTHER_NUMBERS;

/** For each way: what to do about it, and what is the matter. */
export const OTHER_NUMBERS = {
  thousands: [
    "Write decimals with a point. Write thousands without a sign",
    "has a comma that may part decimals or thousands",
  ],
  comma: ["Write decimals with a point", "has a comma"],
  pointThenComma: [
    "Write decimals with a point, and thousands without a sign, as 1234.5",
    "has points between thousands and a decimal comma",
  ],
  grouped: ["Write thousands without a sign between them, as 1234", "has a sign between thousands"],
  digits: ["Write numbers with the digits 0 to 9", "is written in digits of another script"],
  percent: ["Write numbers without %, in all lines alike", "has a percent sign"],
  fraction: ["Write fractions as decimals, as 0.5", "is a fraction"],
  unit: ["Write the number alone, and its unit in the name of the column", "is a number with a word"],
} as const satisfies Record<string, readonly [cure: string, what: string]>;

/** Signs that stand between thousands: apostrophes, blanks of all widths, low lines. */
const GAP = "['’`\\s_]";
const WAYS: readonly (readonly [OtherNumber, RegExp])[] = [
  ["thousands", /^\d{1,3}(,\d{3})+$/],
  ["comma", /^\d*,\d+(e[+-]?\d+)?$/i],
  ["pointThenComma", /^\d{1,3}(\.\d{3})+,\d*$/],
  ["grouped", /^\d{1,3}(\.\d{3}){2,}$/],
  ["grouped", /^\d{1,3}(,\d{2,3})+(\.\d*)?$/],
  ["grouped", new RegExp(`^\\d{1,3}(${GAP}\\d{2,3})+([.,]\\d*)?$`)],
  ["percent", /^[\d.,]*\d[\d.,]*\s*%$/],
  ["fraction", /^(\d+\s*[/⁄]\s*\d+|\d*\s*[¼-¾⅐-⅞])$/],
  ["unit", /^\d+([.,]\d+)?\s*(\p{L}+\.?|×)$/u],
];

/** The way in which a text is a number that is not read; null for numbers that are, and for what is no number. The sign before it does not matter. */
export function otherNumber(text: string): OtherNumber | null {
  const bare = text.replace(SIGN, "");
  if (NUMERALS.test(bare) && FOREIGN.test(bare)) return "digits";
  return WAYS.find(([, form]) => form.test(bare))?.[0] ?? null;
}

/** Hyphen, minus, dashes and plus before a number. */
const SIGN = /^[+＋\-−–‐‑﹣－]\s*/;
const NUMERALS = /^[\p{Nd}.,٫٬'’\s]+$/u;
const FOREIGN = /(?!\d)\p{Nd}/u;

/** Whether a number in any way of writing has a minus before it, also the longer one of typesetters. */
export function isMinus(text: string): boolean {
  return /^[-−–‐‑﹣－]/.test(text);
}

/** Whether a number in any way of writing is 0. */
export function isZero(text: string): boolean {
  const digits = text.replace(SIGN, "").match(/\p{Nd}/gu);
  return digits?.every((digit) => /^[0٠۰०০０]$/.test(digit)) ?? false;
}
