/** Who listens to whom, with a weight: `into[i]` lists the ties into person i. */
export type WeightedTies = readonly (readonly { from: number; weight: number }[])[];

/**
 * Expected number reached by every set of first users under the linear threshold model, by brute force over all live-edge
 * graphs (Kempe, Kleinberg and Tardos 2003, KDD, theorem 4.6): each person keeps one tie into them, with chance in
 * proportion to its weight, and is reached when the chain of kept ties leads back to a first user.
 *
 * Returns one number a set; the set is the index, read as bits. For up to about 12 people with few ties each.
 */
export function spreadOfEverySet(into: WeightedTies): Float64Array {
  const people = into.length;
  const sets = 1 << people;
  // chance, summed over people, that exactly this set of people leads to one
  const leading = new Float64Array(sets);
  const kept = new Int32Array(people);
  choose(0, 1);
  const spread = new Float64Array(sets);
  for (let chain = 1; chain < sets; chain++) {
    if (leading[chain] === 0) continue;
    for (let set = 0; set < sets; set++) if ((set & chain) !== 0) spread[set] += leading[chain];
  }
  return spread;

  function choose(person: number, chance: number): void {
    if (person === people) {
      for (let i = 0; i < people; i++) leading[chainTo(i)] += chance;
      return;
    }
    const total = into[person].reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) {
      kept[person] = -1;
      choose(person + 1, chance);
    }
    for (const { from, weight } of into[person]) {
      kept[person] = from;
      choose(person + 1, (chance * weight) / total);
    }
  }

  function chainTo(person: number): number {
    let chain = 0;
    for (let i = person; i >= 0 && (chain & (1 << i)) === 0; i = kept[i]) chain |= 1 << i;
    return chain;
  }
}
