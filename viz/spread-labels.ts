/** Moves labels apart so that neighbours are at least `gap` apart, within `from`..`to`, changing each as little as it can. */
export function spreadLabels(wanted: readonly number[], gap: number, from: number, to: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a] - wanted[b] || a - b);
  const placed = order.map((i) => Math.min(Math.max(wanted[i], from), to));
  for (let k = 1; k < placed.length; k++) placed[k] = Math.max(placed[k], placed[k - 1] + gap);
  let roof = to;
  for (let k = placed.length - 1; k >= 0; k--) {
    placed[k] = Math.min(placed[k], roof);
    roof = placed[k] - gap;
  }
  const result = new Array<number>(wanted.length);
  order.forEach((i, k) => {
    result[i] = placed[k];
  });
  return result;
}
