import { batchesOf } from "./batches.ts";
import type { Design } from "./design/design.ts";

/** A part of a design's points: the `number`-th of `of`, from 1. */
export interface Shard {
  number: number;
  of: number;
}

/** The points of a shard. Together the shards of a design have every point once; points that share a network are in one. */
export function shardPoints(design: Design, { number, of }: Shard): number[] {
  const all = design.points.map((_, point) => point);
  if (of === 1) return all;
  return batchesOf(design, all)
    .filter((_, i) => i % of === number - 1)
    .flat();
}
