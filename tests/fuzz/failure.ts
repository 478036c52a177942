import { TARGETS } from "./targets.ts";

/** Milliseconds within which any file of the sizes made here is read. */
const LONGEST = 5000;

/** A file that once failed: its bytes, or a text put together of parts and how often each stands; `refused` where it must be. */
export type FuzzCase = { target: string; why: string; refused?: true } & (
  | { base64: string }
  | { parts: readonly [string, number][] }
);

/** The bytes of a case. */
export function bytesOf(kept: FuzzCase): Uint8Array {
  if ("base64" in kept) return Buffer.from(kept.base64, "base64");
  return new TextEncoder().encode(kept.parts.map(([text, times]) => text.repeat(times)).join(""));
}

/** What is wrong with how a target reads the bytes, or that it reads what must be `refused`; null if nothing is. */
export async function failureOf(target: string, bytes: Uint8Array, refused = false): Promise<string | null> {
  const began = performance.now();
  try {
    const isRead = await TARGETS[target].read(bytes);
    if (isRead && refused) return "was read, and is to be refused";
  } catch (error) {
    return String(error instanceof Error ? error.message : error);
  }
  const took = performance.now() - began;
  return took > LONGEST ? `took ${Math.round(took)} ms` : null;
}
