/** What has no width: soft hyphen, zero width space, word joiner, byte order mark, marks of direction. Joiners stay, for they change how a script is drawn. */
const NO_WIDTH = /[\u00ad\u061c\u200b\u200e\u200f\u2060\ufeff]/g;
/** Spaces of any kind, tabs, line ends. */
const BLANKS = /[\s\u0085\u2800]+/g;

/**
 * The text by which names, ids and seeds are compared, so that two that look the same are the same: letters composed (Unicode
 * NFC), any run of blanks one space, none at the ends, and without characters of no width. Once more changes nothing.
 */
export function comparable(text: string): string {
  return PRINTABLE_ASCII.test(text)
    ? text.replace(/ {2,}/g, " ").trim()
    : text.replace(NO_WIDTH, "").normalize("NFC").replace(BLANKS, " ").trim();
}

const PRINTABLE_ASCII = /^[ -~]*$/;
