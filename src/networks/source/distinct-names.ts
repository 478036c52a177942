/** Names for columns, each that is taken already with a number: "age", "age (2)"; `taken` are others in use. */
export function distinctNames(names: readonly string[], taken: readonly string[] = []): string[] {
  const used = new Set(taken);
  const counts = new Map<string, number>();
  return names.map((name) => {
    let distinct = name;
    let count = counts.get(name) ?? 1;
    while (used.has(distinct)) distinct = `${name} (${++count})`;
    counts.set(name, count);
    used.add(distinct);
    return distinct;
  });
}
