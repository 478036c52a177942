import seedrandom from "seedrandom";
import { below, mangled } from "./mangle.ts";
import { TARGETS } from "./targets.ts";

/** Damaged files without end, of each target in turn or of one; the same seed gives the same. */
export function* inputs(seed: string, only?: string): Generator<{ target: string; bytes: Uint8Array }> {
  const random = seedrandom(seed);
  const names = only === undefined ? Object.keys(TARGETS) : [only];
  for (;;) {
    for (const target of names) {
      const { samples } = TARGETS[target];
      yield { target, bytes: mangled(samples[below(samples.length, random)], random) };
    }
  }
}
