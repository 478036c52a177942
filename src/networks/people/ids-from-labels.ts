/** What the people of a graph are called. */
export interface Named {
  /** All different. */
  ids: string[];
  /** Whether these are the labels, as far as there are any. */
  byLabel: boolean;
  /** People without a label among others that have one. */
  unlabelled: number;
}

/**
 * Calls people by their labels where these are all different, and one without a label by the own id (`own`, all
 * different); where labels repeat, everybody by the own id.
 */
export function idsFromLabels(labels: readonly string[], own: readonly string[]): Named {
  const given = labels.filter((label) => label !== "");
  const taken = new Set(given);
  if (given.length === 0 || taken.size < given.length) return { ids: [...own], byLabel: false, unlabelled: 0 };
  const ids = labels.map((label, i) => {
    if (label !== "") return label;
    let id = own[i]!;
    while (taken.has(id)) id = `vertex ${id}`;
    taken.add(id);
    return id;
  });
  return { ids, byLabel: true, unlabelled: labels.length - given.length };
}
