import { deflated, inflated } from "../../text/deflate.ts";
import { readJson } from "../../text/json-text.ts";
import type { Problem } from "../../text/problem.ts";
import { sha256 } from "../../text/sha256.ts";
import { parseStudyValue } from "../parse/parse-study.ts";
import type { Study } from "../study.ts";
import { toFile } from "../write-study.ts";
import { asItWasSent, unescaped } from "./as-it-was-sent.ts";
import { packed, unpacked } from "./packed.ts";

/** Format of links that this version writes, and the newest it reads. */
const LINK_FORMAT = 1;

/** Longest link that is offered, in characters of the fragment: what mail and chat programs pass on whole. */
export const MOST_SHARED = 4000;
/** Longest link that is read, and the most it may unpack to, in bytes. */
const MOST_READ = 200_000;
const MOST_UNPACKED = 2_000_000;

/** A link's part after "#", or why this study does not go into one. */
export type Shared = { ok: true; fragment: string } | { ok: false; problems: Problem[] };

/** What a link holds, with the version of the model it was made with and what stood behind it in the address, or everything that is wrong with it. */
export type LinkResult =
  | { ok: true; study: Study; modelVersion: string; rest: string; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * The study as the part of an address after "#", which no browser sends to a server. Refused: imported networks (people
 * have no place in an address) and what would be longer than `MOST_SHARED`. `modelVersion`: letters, digits, "." and "-".
 */
export async function shareStudy(study: Study, modelVersion: string): Promise<Shared> {
  const world = study.worlds.findIndex(({ network }) => network.kind === "imported");
  if (world >= 0) {
    return failed("imported-network", "an imported network does not fit in a link", `worlds[${world}].network`);
  }
  const fragment = await writeLink(study, modelVersion);
  if (fragment.length <= MOST_SHARED) return { ok: true, fragment };
  const message = `the link would have ${fragment.length} characters; up to ${MOST_SHARED} are sure to arrive whole`;
  return failed("too-long", message);
}

/** Any study as the text of a link: "g", format, model version, the packed study and a checksum, with "." between. */
export async function writeLink(study: Study, modelVersion: string): Promise<string> {
  const bytes = await deflated(new TextEncoder().encode(packed(toFile(study))));
  const text = `g${LINK_FORMAT}.${modelVersion}.${base64url(bytes)}`;
  return `${text}.${checksum(text)}`;
}

/**
 * Whether an address, or the part of it after "#", was meant to hold a link of ours, even if only its beginning is left or it was
 * changed on the way.
 */
export function isLink(text: string): boolean {
  for (const form of asItWasSent(text.slice(0, MOST_READ))) if (BEGINNING.test(form)) return true;
  return false;
}

const BEGINNING = /(?:^|#)g(?:\d|$)|(?:^|[^\w.-])g\d{1,6}\.[\w.-]*\w{8}/;
const WHERE = /g(?=\d{1,6}\.)/g;
const LINK = /g(\d{1,6})\.([\w.-]{1,40})\.([\w-]*)\.([0-9a-f]{8})/y;

/**
 * Reads what `writeLink` wrote, with or without the address before it; what was changed on the way is undone where the checksum
 * then holds. Never throws: whatever is wrong is in `problems`.
 */
export async function readLink(text: string): Promise<LinkResult> {
  if (text.length > MOST_READ) return failed("too-long", `the link has more than ${MOST_READ} characters`);
  if (!isLink(text)) return failed("not-a-link", "this is not a link to a study, which has a long text behind #");
  const found = whole(text);
  if (found === null) {
    return failed("altered", "it was changed on the way: a part is missing or is not what it was");
  }
  const { format, modelVersion, payload, rest } = found;
  if (Number(format) > LINK_FORMAT) {
    return failed("newer-format", `the link is of format ${format}, made with the newer Groundswell ${modelVersion}`);
  }
  const bytes = await inflated(bytesOf(payload), MOST_UNPACKED);
  if (bytes === "too-large") {
    return failed("too-large", `the link holds more than ${MOST_UNPACKED / 1e6} MB, more than any study of ours`);
  }
  const file = bytes === "damaged" ? null : fileIn(bytes);
  if (file === null) return failed("damaged", "what the link holds cannot be read");
  const parsed = parseStudyValue(file, modelVersion);
  return parsed.ok ? { ...parsed, modelVersion, rest } : parsed;
}

/** The parts of the link in a text whose checksum holds, and what stands behind it; null where there is none. */
function whole(text: string): { format: string; modelVersion: string; payload: string; rest: string } | null {
  for (const form of asItWasSent(text)) {
    for (const { index } of form.matchAll(WHERE)) {
      LINK.lastIndex = index;
      const [link, format, modelVersion, payload, check] = LINK.exec(form) ?? [];
      if (link === undefined || checksum(link.slice(0, -check.length - 1)) !== check) continue;
      return { format, modelVersion, payload, rest: unescaped(form.slice(index + link.length)) };
    }
  }
  return null;
}

function fileIn(bytes: Uint8Array): unknown {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return unpacked(text, (json) => {
      const read = readJson(json);
      return read.ok ? read.value : null;
    });
  } catch {
    return null;
  }
}

function checksum(text: string): string {
  return sha256(new TextEncoder().encode(text)).slice(0, 8);
}

function base64url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Empty for a text that no bytes give. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return new Uint8Array(0);
  }
}

function failed(code: string, message: string, path = ""): { ok: false; problems: Problem[] } {
  return { ok: false, problems: [{ code, path, message, severity: "error" }] };
}
