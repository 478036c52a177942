import { networkData } from "../../../networks/file/network-data.ts";
import { networkDigest } from "../../../networks/file/network-file.ts";
import { type ParsedNetwork, parseNetworkFile, parseNetworkValue } from "../../../networks/file/parse-network-file.ts";
import type { Problem } from "../../../text/problem.ts";
import type { HeldNetwork } from "../store.ts";

/** A network as the page holds it, or what is wrong with its file. */
export type ReadNetwork = { ok: true; digest: string; held: HeldNetwork } | { ok: false; problems: readonly Problem[] };

/** From the text of a network file. */
export function heldFromText(text: string): ReadNetwork {
  return heldFrom(parseNetworkFile(text));
}

/** From a network file that stands in a study. */
export function heldFromValue(value: unknown): ReadNetwork {
  return heldFrom(parseNetworkValue(value));
}

function heldFrom(parsed: ParsedNetwork): ReadNetwork {
  if (!parsed.ok) return parsed;
  const { network } = parsed;
  return { ok: true, digest: networkDigest(network), held: { data: networkData(network), observed: network.observed } };
}
