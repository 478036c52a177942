import { chanceOfAtLeast } from "./binomial.ts";

/**
 * Cascades on Poisson random graphs of mean degree z when everyone adopts at a share φ of adopting neighbours, after one
 * of N → ∞ people does. Whoever has at most ⌊1/φ⌋ neighbours is *vulnerable*: one adopting neighbour is enough.
 */

/** Neighbours at which a person of degree k adopts; engine and theory allow 1e-12 for 0.2·5 and the like. */
function needed(degree: number, phi: number): number {
  return Math.max(1, Math.ceil((phi - 1e-12) * degree));
}

/** Poisson chances of the degrees 0, 1, 2 … up to where no mass is left. */
function degrees(z: number): Float64Array {
  const most = Math.ceil(z + 12 * Math.sqrt(z) + 20);
  const chances = new Float64Array(most + 1);
  chances[0] = Math.exp(-z);
  for (let k = 1; k <= most; k++) chances[k] = (chances[k - 1] * z) / k;
  return chances;
}

/** How many people a vulnerable person at the end of a tie reaches further, on average: Σ over vulnerable k of k(k−1)p_k ÷ z. Above 1 cascades can be large (Watts 2002, PNAS 99:5766, eq. 5). */
export function vulnerableGrowth(z: number, phi: number): number {
  let sum = 0;
  degrees(z).forEach((chance, k) => {
    if (k > 0 && needed(k, phi) === 1) sum += k * (k - 1) * chance;
  });
  return sum / z;
}

/** The mean degrees between which cascades can be large, to 1e-9; null where there are none. */
export function cascadeWindow(phi: number): { from: number; to: number } | null {
  const grid = Array.from({ length: 600 }, (_, i) => 0.05 * (i + 1));
  const inside = grid.filter((z) => vulnerableGrowth(z, phi) > 1);
  if (inside.length === 0) return null;
  const from = crossing(phi, inside[0] - 0.05, inside[0]);
  const last = inside[inside.length - 1];
  return { from, to: crossing(phi, last + 0.05, last) };
}

// between a mean degree outside the window and one inside
function crossing(phi: number, outside: number, inside: number): number {
  let [out, within] = [outside, inside];
  while (Math.abs(out - within) > 1e-10) {
    const middle = (out + within) / 2;
    if (vulnerableGrowth(middle, phi) > 1) within = middle;
    else out = middle;
  }
  return (out + within) / 2;
}

/**
 * Chance that one first user chosen at random sets off a large cascade: that a tie of theirs leads into the giant cluster
 * of vulnerable people (whether they themselves are vulnerable does not matter). With u the chance that a tie does,
 * u = Σ over vulnerable k of (k p_k ÷ z)(1 − (1 − u)^{k−1}) and P = Σ p_k (1 − (1 − u)^k): Watts 2002, "extended
 * vulnerable cluster", by the generating functions of Newman, Strogatz and Watts (2001), Phys Rev E 64:026118.
 */
export function chanceOfLargeCascade(z: number, phi: number): number {
  const chances = degrees(z);
  let u = 1;
  for (let round = 0; round < 20_000; round++) {
    let next = 0;
    chances.forEach((chance, k) => {
      if (k > 0 && needed(k, phi) === 1) next += ((k * chance) / z) * (1 - (1 - u) ** (k - 1));
    });
    if (Math.abs(next - u) < 1e-14) break;
    u = next;
  }
  return chances.reduce((sum, chance, k) => sum + chance * (1 - (1 - u) ** k), 0);
}

/**
 * Mean size of a large cascade as a share of all (Gleeson and Cahalane 2007, Phys Rev E 75:056103, eqs. 1–3, for a first
 * share → 0): q ← Σ (k p_k ÷ z)·P(Bin(k−1, q) ≥ m_k) from a q just above 0 up to rest, then Σ p_k·P(Bin(k, q) ≥ m_k).
 * 0 outside the window.
 */
export function sizeOfLargeCascade(z: number, phi: number): number {
  if (vulnerableGrowth(z, phi) <= 1) return 0;
  const chances = degrees(z);
  let q = 1e-6;
  for (let round = 0; round < 20_000; round++) {
    let next = 0;
    chances.forEach((chance, k) => {
      if (k > 0 && chance > 1e-14) next += ((k * chance) / z) * chanceOfAtLeast(needed(k, phi), k - 1, q);
    });
    if (Math.abs(next - q) < 1e-13) break;
    q = next;
  }
  return chances.reduce((sum, chance, k) => (k === 0 ? sum : sum + chance * chanceOfAtLeast(needed(k, phi), k, q)), 0);
}

/** Final share reached by an independent cascade on a Poisson random graph from a share `first`: S = 1 − (1 − first)·e^{−R·S} (Newman 2002, Phys Rev E 66:016128), R = z times the chance to pass a tie on. */
export function epidemicSize(r: number, first = 0): number {
  let s = 1;
  for (let round = 0; round < 10_000; round++) {
    const next = 1 - (1 - first) * Math.exp(-r * s);
    if (Math.abs(next - s) < 1e-14) break;
    s = next;
  }
  return s;
}
