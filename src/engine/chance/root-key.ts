import seedrandom from "seedrandom";
import { comparable } from "../../text/comparable.ts";
import { sha256 } from "../../text/sha256.ts";
import { PURPOSE } from "./purpose.ts";
import { newWords, threefry } from "./threefry.ts";

/** 64 bits that a study's draws are keyed by, or those of one of its replicates. */
export type RootKey = readonly [number, number];

/**
 * The study's root key, from its seed text of any length; texts that look the same have the same key. What seedrandom is
 * given is the text's SHA-256 in hex: on its own it takes characters modulo 256 and repeats a short text, so that "1" and "11" would be one seed.
 */
export function rootKey(seedText: string): RootKey {
  const random = seedrandom(sha256(new TextEncoder().encode(comparable(seedText))));
  return [random.int32(), random.int32()];
}

/** The key of one replicate (counted from 1) under a root key. */
export function replicateKey(root: RootKey, replicate: number): RootKey {
  const words = newWords();
  threefry(words, root[0], root[1], replicate, PURPOSE.replicate);
  return [words[0], words[1]];
}
