import type { TieLayer, Ties } from "../ties/resolve-ties.ts";
import { TieIndex } from "../ties/tie-index.ts";

/** What a layer holds. */
export interface LayerReport extends TieLayer {
  ties: number;
  /** Share of its ties that are answered by a tie of the same layer the other way; null without ties. */
  reciprocity: number | null;
}

/** Ties by layer with their reciprocity. */
export function layerReports(ties: Ties, layers: readonly TieLayer[], people: number): LayerReport[] {
  const counts = layers.map(() => 0);
  const answered = layers.map(() => 0);
  const index = new TieIndex(people, ties.from.length);
  for (let t = 0; t < ties.from.length; t++) {
    index.add(ties.layer[t]!, ties.from[t]!, ties.to[t]!, t);
  }
  for (let t = 0; t < ties.from.length; t++) {
    const layer = ties.layer[t]!;
    counts[layer]!++;
    if (index.find(layer, ties.to[t]!, ties.from[t]!) >= 0) answered[layer]!++;
  }
  return layers.map((layer, l) => ({
    ...layer,
    ties: counts[l]!,
    reciprocity: counts[l] === 0 ? null : answered[l]! / counts[l]!,
  }));
}

export interface Components {
  /** People without any tie. */
  isolates: number;
  /** Groups connected by ties in any direction, isolates not counted. */
  count: number;
  /** People in the largest of them; 0 without ties. */
  largest: number;
}

/** Weakly connected components over all layers. */
export function components(ties: Ties, people: number): Components {
  const parent = Int32Array.from({ length: people }, (_, i) => i);
  const root = (person: number): number => {
    let top = person;
    while (parent[top] !== top) {
      parent[top] = parent[parent[top]!]!;
      top = parent[top]!;
    }
    return top;
  };
  for (let t = 0; t < ties.from.length; t++) parent[root(ties.from[t]!)] = root(ties.to[t]!);
  const sizes = new Int32Array(people);
  for (let i = 0; i < people; i++) sizes[root(i)]!++;
  let [isolates, count, largest] = [0, 0, 0];
  for (const size of sizes) {
    if (size === 1) isolates++;
    if (size > 1) count++;
    if (size > 1 && size > largest) largest = size;
  }
  return { isolates, count, largest };
}
