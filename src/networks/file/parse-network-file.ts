import type { Problem } from "../../text/problem.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import type { NetworkFile } from "./network-file.ts";
import { checkNetworkFile } from "./network-file-check.ts";

export type ParsedNetwork =
  | { ok: true; network: NetworkFile; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * Reads a network file strictly: unknown keys, columns of unequal length, indices out of range and counts that differ
 * from the file's own report are errors, told by path.
 */
export function parseNetworkFile(text: string): ParsedNetwork {
  const fail = (code: string, message: string): ParsedNetwork => ({
    ok: false,
    problems: [{ code, path: "", message, severity: "error" }],
  });
  if (text.length > NETWORK_LIMITS.size) {
    return fail(
      "file-too-large",
      `the network file is larger than ${NETWORK_LIMITS.size / 1e6} MB. Import a part of the network.`,
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    const what =
      "this is not a complete network file: it was cut, damaged or is something else. Import the network again";
    return fail("json-syntax", `${what} (${why.slice(0, 120)})`);
  }
  const problems = checkNetworkFile(value);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, network: value as NetworkFile, problems: [] };
}
