import type { Responses } from "./responses.ts";
import { blockOf, type SaltelliDesign } from "./saltelli-design.ts";

/**
 * First-order and total indices of each replicate taken as a model of its own, by replicate and factor: what matters in each single community
 * (trajectory-based indices; Hart, Alexanderian and Gremaud 2017, SIAM J Sci Comput 39:A1505). They mean something where a replicate has
 * the same chance at every point. Base points with a failed run of the replicate are left out; NaN where it does not vary.
 */
export function trajectoryIndices(
  responses: Responses,
  design: SaltelliDesign,
): { first: number[][]; total: number[][] } {
  const first: number[][] = [];
  const total: number[][] = [];
  for (let r = 0; r < responses.replicates; r++) {
    const of = indicesOf(responses, design, r);
    first.push(of.first);
    total.push(of.total);
  }
  return { first, total };
}

function indicesOf({ replicates, values }: Responses, design: SaltelliDesign, r: number) {
  const at = (row: number) => values[row * replicates + r];
  const blocks = Array.from({ length: design.basePoints }, (_, i) => blockOf(design, i));
  const whole = blocks.filter(({ rows }) => rows.every((row) => !Number.isNaN(at(row))));
  const mean = (of: (block: (typeof blocks)[number]) => number) =>
    whole.reduce((sum, block) => sum + of(block), 0) / whole.length;
  const centre = mean(({ a, b }) => (at(a) + at(b)) / 2);
  const variance = mean(({ a, b }) => ((at(a) - centre) ** 2 + (at(b) - centre) ** 2) / 2);
  const over = variance > 0 ? variance : Number.NaN;
  const factors = Array.from({ length: design.factors }, (_, j) => j);
  return {
    first: factors.map((j) => mean(({ a, b, ab }) => (at(b) - centre) * (at(ab(j)) - at(a))) / over),
    total: factors.map((j) => mean(({ a, ab }) => (at(a) - at(ab(j))) ** 2 / 2) / over),
  };
}
