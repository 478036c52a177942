import type { CommunityNetwork } from "../../src/engine/world.ts";
import { tail } from "./statistics.ts";

/** Clinicians of each site: equally many, as listed, or the quantiles of a log-normal distribution, smallest first. */
export function siteSizesOf(network: CommunityNetwork): number[] {
  const { sites, teamsPerSite, cliniciansPerTeam, sizes, sizeSpread, siteSizes } = network;
  if (sizes === "listed") return siteSizes;
  const each = teamsPerSite * cliniciansPerTeam;
  if (sizes === "equal") return Array.from({ length: sites }, () => each);
  const relative = Array.from({ length: sites }, (_, s) => Math.exp(sizeSpread * quantile((s + 0.5) / sites)));
  return wholeShares(relative, sites * each);
}

/** Whole numbers that come to `total` in the proportions of `parts`, 1 where that would be less; the largest remainders are rounded up. */
function wholeShares(parts: number[], total: number): number[] {
  const lifted = new Set<number>();
  for (;;) {
    const rest = [...parts.keys()].filter((s) => !lifted.has(s));
    const sum = rest.reduce((all, s) => all + parts[s], 0);
    const exact = parts.map((part, s) => (lifted.has(s) ? 1 : (part / sum) * (total - lifted.size)));
    const small = rest.filter((s) => exact[s] < 1);
    if (small.length > 0) {
      for (const s of small) lifted.add(s);
      continue;
    }
    const missing = total - exact.reduce((all, size) => all + Math.floor(size), 0);
    const byRemainder = [...parts.keys()].sort((a, b) => (exact[b] % 1) - (exact[a] % 1));
    const up = new Set(byRemainder.slice(0, missing));
    return exact.map((size, s) => Math.floor(size) + (up.has(s) ? 1 : 0));
  }
}

/** The value below which a standard normal lies with probability `p`, by halving. */
function quantile(p: number): number {
  if (p > 0.5) return -quantile(1 - p);
  let [low, high] = [-10, 0];
  while (high - low > 1e-12) {
    const middle = (low + high) / 2;
    if (tail(middle) / 2 < p) low = middle;
    else high = middle;
  }
  return low;
}
