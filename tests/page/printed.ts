import type { Readable } from "node:stream";

/** What a program has printed by the time it matches; the stream stays open. Rejects if it ends before. */
export function printedUntil(stream: Readable, pattern: RegExp): Promise<string> {
  let printed = "";
  return new Promise((resolve, reject) => {
    stream.on("data", (piece) => {
      printed += piece;
      if (pattern.test(printed)) resolve(printed);
    });
    stream.on("end", () => reject(new Error(`ended without ${pattern}: ${printed}`)));
  });
}
