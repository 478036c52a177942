import type { Findings } from "../findings.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";

/** A file handed to the importer: its name, used in messages and to tell the format, and its bytes or its text. */
export interface SourceFile {
  name: string;
  content: string | Uint8Array;
}

/** A file whose bytes are read: its name and its text. */
export interface SourceText {
  name: string;
  text: string;
}

/**
 * The text of a file: UTF-8 with or without byte order mark, UTF-16 with one; line ends become "\n" and letters their
 * composed form (NFC), so that equal names are equal. Anything else (another encoding, a workbook, binary data) is an
 * error that names the line; then null.
 */
export function decode(source: SourceFile, findings: Findings): string | null {
  const { name, content } = source;
  if (content.length > NETWORK_LIMITS.size) {
    const size = Math.round(content.length / 1e6);
    findings.error(
      "file-too-large",
      name,
      `${size} MB; at most ${NETWORK_LIMITS.size / 1e6} MB can be read. Import a part of it.`,
    );
    return null;
  }
  const text = typeof content === "string" ? content : decodeBytes(content, name, findings);
  if (text === null) return null;
  const clean = tidy(text);
  return plausible(clean, name, findings) ? clean : null;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range starts at NUL
const NOT_ASCII = /[^\u0000-\u007f]/;

function tidy(text: string): string {
  const start = withoutEndMark(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  const lines = start.includes("\r") ? start.replace(/\r\n?/g, "\n") : start;
  return NOT_ASCII.test(lines) ? lines.normalize("NFC") : lines;
}

/** Without the ^Z that ends a file of DOS, and what fills its last block. */
function withoutEndMark(text: string): string {
  const end = text.indexOf("\u001a");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these fill the block
  return end >= 0 && /^[\u0000\u001a\s]*$/.test(text.slice(end)) ? text.slice(0, end) : text;
}

function decodeBytes(bytes: Uint8Array, name: string, findings: Findings): string | null {
  const kind = knownBinary(bytes);
  if (kind !== null) {
    findings.error("not-text", name, `this is ${kind}, not a text file. ${SAVE}`);
    return null;
  }
  const encoding = markedEncoding(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const line = encoding === "utf-8" ? lineOfInvalidByte(bytes) : undefined;
    const what =
      encoding === "utf-8"
        ? "bytes that are not UTF-8 text (a file saved as Latin-1 or Windows-1252 looks like this)"
        : `the file starts as ${encoding.toUpperCase()} but is not valid: it may have been cut`;
    findings.error("wrong-encoding", name, `${what}. ${SAVE}`, line);
    return null;
  }
}

const SAVE = 'Save it as text in UTF-8 (in a spreadsheet: "CSV UTF-8") and import again.';

function markedEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

/** First bytes of files that are often taken for text. */
const BINARY: readonly [readonly number[], string][] = [
  [[0x50, 0x4b, 0x03, 0x04], "a spreadsheet workbook or zip archive"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an old office document"],
  [[0x1f, 0x8b], "a gzip archive"],
  [[0x25, 0x50, 0x44, 0x46], "a PDF document"],
  [[0xff, 0xfe, 0x00, 0x00], "text in UTF-32"],
  [[0x00, 0x00, 0xfe, 0xff], "text in UTF-32"],
];

function knownBinary(bytes: Uint8Array): string | null {
  for (const [start, kind] of BINARY) if (start.every((byte, i) => bytes[i] === byte)) return kind;
  return null;
}

/** First line, counted from 1, whose bytes are not UTF-8. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    try {
      decoder.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
    } catch {
      return line;
    }
    if (end < 0) break;
    start = end + 1;
  }
  return line;
}

/** Refuses text with NUL or other control characters, and with the mark a wrong decoding leaves behind. */
function plausible(text: string, name: string, findings: Findings): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  const at = text.search(/[\u0000-\u0008\u000e-\u001f\ufffd]/);
  if (at < 0) return true;
  const line = lineAt(text, at);
  const code = text.charCodeAt(at);
  if (code === 0xfffd) {
    findings.error(
      "wrong-encoding",
      name,
      `a character was lost by reading the file in a wrong encoding. ${SAVE}`,
      line,
    );
  } else if (code === 0) {
    const what = "a NUL byte: this is a binary file, or UTF-16 without a byte order mark";
    findings.error("not-text", name, `${what}. ${SAVE}`, line);
  } else {
    const hex = code.toString(16).padStart(2, "0");
    findings.error("not-text", name, `control character 0x${hex}: the file is damaged or not text. ${SAVE}`, line);
  }
  return false;
}

/** Line, counted from 1, in which the character at `position` stands. */
export function lineAt(text: string, position: number): number {
  let line = 1;
  for (let i = text.indexOf("\n"); i >= 0 && i < position; i = text.indexOf("\n", i + 1)) line++;
  return line;
}
