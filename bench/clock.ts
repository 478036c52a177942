/** Milliseconds that one call takes. */
export function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

/** The same for work that ends later. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** Runs two pieces of work in turn, A B A B …, after one warm-up of each, and gives the median of each and of A ÷ B pair by pair. */
export function inTurn(rounds: number, a: () => void, b: () => void): { a: number; b: number; ratio: number } {
  a();
  b();
  const as: number[] = [];
  const bs: number[] = [];
  for (let round = 0; round < rounds; round++) {
    as.push(milliseconds(a));
    bs.push(milliseconds(b));
  }
  return { a: median(as), b: median(bs), ratio: median(as.map((x, k) => x / bs[k])) };
}
