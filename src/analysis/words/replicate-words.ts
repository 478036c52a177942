/** What replicates are called: each is another drawn network or, where the network was imported and is the same in all, another run on it. */
export interface ReplicateWords {
  one: "network" | "run";
  many: "networks" | "runs";
  /** How a plan and the baseline are paired: "in the same network". */
  paired: "in the same network" | "with the same chance";
}

/** The words for replicates; `given`: the network was imported. */
export function replicateWords(given: boolean): ReplicateWords {
  return given
    ? { one: "run", many: "runs", paired: "with the same chance" }
    : { one: "network", many: "networks", paired: "in the same network" };
}

/** The words for replicates of several worlds: networks only where all are drawn, for a run on a drawn network is a run too. */
export function replicateWordsOf(worlds: readonly { network: { kind: string } }[]): ReplicateWords {
  return replicateWords(worlds.some(({ network }) => network.kind === "imported"));
}

/** "in all 200", "in 171 of 200". */
export function inHowMany(count: number, n: number): string {
  return count === n ? `in all ${n}` : `in ${count} of ${n}`;
}
