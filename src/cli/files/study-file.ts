import { basename, dirname, join } from "node:path";
import packageFile from "../../../package.json" with { type: "json" };
import type { NetworkData } from "../../engine/network/network-data.ts";
import { networkData } from "../../networks/file/network-data.ts";
import type { NetworkFile } from "../../networks/file/network-file.ts";
import { isLink, readLink } from "../../study/link/link.ts";
import { otherVersion } from "../../study/other-version.ts";
import { fitProblems } from "../../study/parse/fit-problems.ts";
import { parseStudy, type StudyResult } from "../../study/parse/parse-study.ts";
import type { Study } from "../../study/study.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import type { Problem } from "../../text/problem.ts";
import { counted, fileError, InputError, problemLines } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { readNetworks } from "./network-refs.ts";
import { readText } from "./read-text.ts";

/** A study that was read, with the networks it refers to. */
export interface LoadedStudy {
  study: Study;
  /** The file it was read from. */
  path: string;
  /** Warnings, one a line. */
  warnings: string[];
  /** Network files by digest, and the same as the engine takes them. */
  files: Map<string, NetworkFile>;
  networks: Record<string, NetworkData>;
}

/** Whether a word of the command line means a link: an address, or the part after "#" alone, which is longer than names of files are. */
export function meansLink(named: string): boolean {
  return /^[\s<]*https?:\/\//i.test(named) || (LINK.test(named) && isLink(named));
}

const LINK = /(?:#|%(?:25)*23)g\d|^\s*g\d+\.[^/]{60}/;

/**
 * Reads a study named by its path, by the name of a study that comes with the program ("default"), or by a link to it, and
 * its networks. Throws an InputError that lists everything wrong.
 */
export async function loadStudy(named: string, effects: Effects): Promise<LoadedStudy> {
  if (meansLink(named)) return withNetworks("link", await inLink(named), effects);
  const { path, text } = await findStudy(named, effects);
  return withNetworks(path, parseStudy(text), effects);
}

/** A study that was read from `path`, with its networks. Throws an InputError that lists everything wrong. */
export async function withNetworks(path: string, parsed: StudyResult, effects: Effects): Promise<LoadedStudy> {
  if (!parsed.ok) {
    const errors = parsed.problems.filter(({ severity }) => severity === "error").length;
    throw fileError(`${path}: this study has ${counted(errors, "error")}:`, parsed.problems);
  }
  const files = await readNetworks(parsed.study, path, effects);
  const networks = Object.fromEntries([...files].map(([digest, file]) => [digest, networkData(file)] as const));
  const misfits = fitProblems(parsed.study, networks);
  if (misfits.length > 0) throw fileError(`${path}: the study does not fit its network:`, misfits);
  const message = otherVersion(parsed.madeWith, packageFile.version);
  const other: Problem[] = message === null ? [] : [{ code: "other-version", path: "", message, severity: "warning" }];
  return { study: parsed.study, path, warnings: problemLines([...other, ...parsed.problems]), files, networks };
}

async function inLink(text: string): Promise<StudyResult> {
  const parsed = await readLink(text);
  return parsed.ok ? { ...parsed, madeWith: parsed.modelVersion } : parsed;
}

async function findStudy(named: string, effects: Effects): Promise<{ path: string; text: string }> {
  const isName = /^[\w-]+$/.test(named);
  const shipped = isName ? await shippedStudies(effects) : [];
  const inFolder = (await effects.files.names(dirname(named)).catch((): string[] => [])).includes(basename(named));
  const path = isName && !inFolder && shipped.includes(named) ? join(effects.shipped, `${named}.json`) : named;
  if (isName && path === named && !inFolder) {
    throw new InputError(
      `${named}: there is no such file, and no study of this name.${didYouMean(named, shipped)}`,
      `Studies that come with groundswell: ${shipped.join(", ")}`,
    );
  }
  return { path, text: await readText(path, effects) };
}

/** Names of the studies that come with the program. */
async function shippedStudies({ files, shipped }: Effects): Promise<string[]> {
  const names = await files.names(shipped);
  return names.filter((name) => name.endsWith(".json")).map((name) => name.slice(0, -".json".length));
}
