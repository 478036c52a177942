import { dirname, isAbsolute, join } from "node:path";
import { type NetworkFile, networkDigest } from "../../networks/file/network-file.ts";
import { type ParsedNetwork, parseNetworkFile, parseNetworkValue } from "../../networks/file/parse-network-file.ts";
import type { NetworkRef, Study } from "../../study/study.ts";
import { fileError, InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { readText } from "./read-text.ts";

/**
 * The networks a study refers to, by digest: inline ones, and files whose paths are relative to the study's own. Throws an
 * InputError where one is missing, broken, or not the one the study was made with.
 */
export async function readNetworks(study: Study, path: string, effects: Effects): Promise<Map<string, NetworkFile>> {
  const networks = new Map<string, NetworkFile>();
  for (const ref of study.networks) networks.set(ref.digest, await readNetwork(ref, path, effects));
  return networks;
}

async function readNetwork(ref: NetworkRef, studyPath: string, effects: Effects): Promise<NetworkFile> {
  if (ref.inline !== undefined) return usable(parseNetworkValue(ref.inline), `${studyPath}, network given inline`);
  if (ref.file === undefined) {
    throw new InputError(
      `${studyPath}: the study names an imported network by its digest ${ref.digest.slice(0, 12)}… alone.`,
      'Say where its file is: add "file" beside "digest", with a path from the study.',
    );
  }
  const path = networkPath(ref.file, studyPath);
  const text = await readText(path, effects, `, the network of ${studyPath}`);
  const network = usable(parseNetworkFile(text), path);
  const digest = networkDigest(network);
  if (digest === ref.digest) return network;
  throw new InputError(
    `${studyPath}: the network file ${ref.file} is not the one this study was made with.`,
    `  the study says   "digest": "${ref.digest}"`,
    `  the file has     "digest": "${digest}"`,
    "If the file is right, put its digest in the study; otherwise bring back the file.",
  );
}

/** Where the network file of a study stands. */
export function networkPath(file: string, studyPath: string): string {
  return isAbsolute(file) ? file : join(dirname(studyPath), file);
}

/** The network of a file that was read; `where` names it in messages. Throws an InputError that lists everything wrong. */
export function usable(parsed: ParsedNetwork, where: string): NetworkFile {
  if (parsed.ok) return parsed.network;
  throw fileError(`${where}: this network file cannot be used:`, parsed.problems);
}
