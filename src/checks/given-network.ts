import { toIndex, unit } from "../engine/chance/draw.ts";
import { PURPOSE } from "../engine/chance/purpose.ts";
import { replicateKey, rootKey } from "../engine/chance/root-key.ts";
import type { NetworkData } from "../engine/network/network-data.ts";
import type { ImportedNetwork } from "../engine/world.ts";

/** A network given person by person, and the world's reference to it. */
export interface GivenNetwork {
  spec: ImportedNetwork;
  /** For `Experiment.networks`. */
  networks: Record<string, NetworkData>;
}

/** A tie by places: from who influences to who is influenced, with a weight of 1 to 15. */
export type GivenTie = readonly [from: number, to: number, weight: number];

/**
 * People in one site with ties that are always active. Person k (from 0) has the id `personId(k)`, so that the order of
 * ids is that of places; `more` replaces columns. `name` stands for the
 * digest: workers keep a network by it, so no two networks of a table may share one.
 */
export function givenNetwork(
  name: string,
  people: number,
  ties: readonly GivenTie[],
  more: Partial<NetworkData> = {},
): GivenNetwork {
  const data: NetworkData = {
    id: Array.from({ length: people }, (_, k) => personId(k)),
    site: new Int32Array(people),
    sites: ["all"],
    team: null,
    profession: new Uint8Array(people),
    professions: ["clinician"],
    margin: null,
    threshold: null,
    initial: null,
    committed: null,
    from: Int32Array.from(ties, ([from]) => from),
    to: Int32Array.from(ties, ([, to]) => to),
    weight: Uint8Array.from(ties, ([, , weight]) => weight),
    layer: new Uint8Array(ties.length),
    ...more,
  };
  return { spec: { kind: "imported", digest: name }, networks: { [name]: data } };
}

/** "p00007" for person 7. */
export function personId(place: number): string {
  return `p${String(place).padStart(5, "0")}`;
}

/** The same tie both ways. */
export function bothWays(a: number, b: number, weight = 1): GivenTie[] {
  return [
    [a, b, weight],
    [b, a, weight],
  ];
}

/** Everyone looks at `sources` others chosen at random; ties of weight 1. A pure function of the seed text. */
export function randomSources(people: number, sources: number, seed: string): GivenTie[] {
  const key = replicateKey(rootKey(seed), 1);
  const ties: GivenTie[] = [];
  for (let i = 0; i < people; i++) {
    const chosen = new Set<number>([i]);
    for (let t = 0; chosen.size <= sources; t++) {
      chosen.add(toIndex(unit(key, PURPOSE.topology, i, 0, t) * 4294967296, people));
    }
    chosen.delete(i);
    for (const from of chosen) ties.push([from, i, 1]);
  }
  return ties;
}
