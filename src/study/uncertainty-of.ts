import type { Behaviour } from "../engine/behaviour.ts";
import type { Uncertainty } from "../engine/uncertain-behaviour.ts";
import { worldFields } from "./schema/fields.ts";

/** What a share of uncertainty (0..1) means for each constant: its range in the schema holds what a replicate reads. Null for a share of 0. */
export function uncertaintyOf(share: number): Uncertainty | null {
  if (share === 0) return null;
  const ranges = {} as Uncertainty["ranges"];
  for (const { path, min, max } of worldFields()) {
    const [group, name] = path.split(".");
    if (group === "behaviour") ranges[name as keyof Behaviour] = [min ?? -Infinity, max ?? Infinity];
  }
  return { share, ranges };
}

/** How far the constants vary, for headings and beside results: "constants of people varied by up to 30 %". */
export function uncertaintyInWords(share: number): string {
  return `constants of people varied by up to ${Math.round(1000 * share) / 10} %`;
}
