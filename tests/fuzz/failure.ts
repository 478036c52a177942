import { TARGETS } from "./targets.ts";

/** Milliseconds within which any file of the sizes made here is read. */
const LONGEST = 5000;

/** A file that once failed: its bytes, or a text put together of parts and how often each stands. */
export type FuzzCase = { target: string; why: string } & ({ base64: string } | { parts: readonly [string, number][] });

/** The bytes of a case. */
export function bytesOf(kept: FuzzCase): Uint8Array {
  if ("base64" in kept) return Buffer.from(kept.base64, "base64");
  return new TextEncoder().encode(kept.parts.map(([text, times]) => text.repeat(times)).join(""));
}

/** What is wrong with how a target reads the bytes; null if nothing is. */
export async function failureOf(target: string, bytes: Uint8Array): Promise<string | null> {
  const began = performance.now();
  try {
    await TARGETS[target].read(bytes);
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  const took = performance.now() - began;
  return took > LONGEST ? `took ${Math.round(took)} ms` : null;
}
