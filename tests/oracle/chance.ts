/** An ordinary seeded generator, one shared sequence a run: nothing of the engine's keyed chance. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    this.state = seed >>> 0;
  }

  /** The next number, 0 ≤ u < 1 (mulberry32, Ettinger 2017). */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  }

  /** True with probability `p`. */
  happens(p: number): boolean {
    return this.next() < p;
  }

  /** A whole number, 0 included, `count` excluded. */
  below(count: number): number {
    return Math.floor(this.next() * count);
  }

  /** A number from `low` to `high`. */
  between(low: number, high: number): number {
    return low + (high - low) * this.next();
  }

  /** One of `items`. */
  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error("invalid items: none to pick from");
    return items[this.below(items.length)];
  }

  /** The items in random order. */
  shuffled<T>(items: readonly T[]): T[] {
    const order = [...items];
    for (let i = order.length - 1; i > 0; i--) {
      const j = this.below(i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    return order;
  }

  /** An index drawn in proportion to `weights`, which sum to more than 0. */
  weighted(weights: readonly number[]): number {
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    let left = this.next() * total;
    let last = 0;
    for (let i = 0; i < weights.length; i++) {
      if (weights[i] <= 0) continue;
      last = i;
      left -= weights[i];
      if (left < 0) return i;
    }
    return last;
  }
}

/** Two decimals, as people write them: thresholds are met exactly now and then. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A share, often at an end of its range. */
export function anyShare(chance: Chance): number {
  const u = chance.next();
  return u < 0.12 ? 0 : u > 0.92 ? 1 : rounded(chance.next());
}
