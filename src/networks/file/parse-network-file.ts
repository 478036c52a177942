import { type JsonText, readJson, withLines } from "../../text/json-text.ts";
import type { Problem } from "../../text/problem.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { checkNetworkFile } from "./check-network-file.ts";
import type { NetworkFile } from "./network-file.ts";

/** A network, or everything that is wrong with its file. */
export type ParsedNetwork =
  | { ok: true; network: NetworkFile; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * Reads a network file strictly: unknown keys, columns of unequal length, indices out of range and counts that differ
 * from the file's own report are errors, told by path and line. Of a file that is something else nothing is told, since a
 * study may name any.
 */
export function parseNetworkFile(text: string): ParsedNetwork {
  if (text.length > NETWORK_LIMITS.size) {
    const size = NETWORK_LIMITS.size / 1e6;
    return failed("file-too-large", `the network file is larger than ${size} MB. Import a part of the network.`);
  }
  if (!/^\uFEFF?\s*\{/.test(text)) {
    return failed(
      "not-a-network",
      'this is no network file: one is written by "import" and begins with "{". Import the network again',
    );
  }
  return parseNetworkJson(readJson(text, NETWORK_LIMITS.size));
}

/** Reads a network file from a text of JSON that was read before. */
export function parseNetworkJson(json: JsonText): ParsedNetwork {
  if (!json.ok) {
    const [{ message, line }] = json.problems;
    const what =
      "this is not a complete network file: it was cut, damaged or is something else. Import the network again";
    return failed("json-syntax", `${what} (${message})`, line);
  }
  const parsed = parseNetworkValue(json.value);
  return { ...parsed, problems: withLines(parsed.problems, json.lineOf) };
}

/** Reads a network file from a value of JSON, as it stands in a study. */
export function parseNetworkValue(value: unknown): ParsedNetwork {
  const problems = checkNetworkFile(value);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, network: value as NetworkFile, problems };
}

function failed(code: string, message: string, line?: number): ParsedNetwork {
  const problem: Problem = { code, path: "", message, severity: "error" };
  return { ok: false, problems: [line === undefined ? problem : { ...problem, line }] };
}
