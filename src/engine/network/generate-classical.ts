import { draw, toIndex } from "../chance/draw.ts";
import { toExponential } from "../chance/exponential.ts";
import { ln } from "../chance/logarithm.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { ClassicalNetwork } from "../world.ts";
import { type FixedTies, fixedTies, type Network, noSwitchedTies, TieList } from "./network.ts";

/** One draw of a textbook network: ties both ways, weight 1, always active; one site, one profession, no margins. */
export function generateClassical(spec: ClassicalNetwork, key: RootKey): Network {
  const count = spec.clinicians;
  const list = topology(spec, key);
  const team = fixedTies(count, list);
  return {
    count,
    sites: 1,
    siteStart: Int32Array.of(0, count),
    siteOf: new Int32Array(count),
    siteLabels: ["1"],
    siteHigh: Int32Array.of(1),
    siteLow: Int32Array.of(0),
    professions: ["clinician"],
    profession: new Uint8Array(count),
    margin: new Uint8Array(count),
    keyHigh: new Int32Array(count),
    keyLow: Int32Array.from({ length: count }, (_, i) => i),
    labels: null,
    team,
    bridge: noSwitchedTies(count),
    vertical: noSwitchedTies(count),
    weightIn: degrees(team),
    commonWeight: 1,
    threshold: null,
    initial: null,
    committed: null,
  };
}

function degrees(team: FixedTies): Int32Array {
  const out = new Int32Array(team.start.length - 1);
  for (let i = 0; i < out.length; i++) out[i] = team.start[i + 1] - team.start[i];
  return out;
}

function topology(spec: ClassicalNetwork, key: RootKey): TieList {
  switch (spec.kind) {
    case "complete":
      return complete(spec.clinicians);
    case "star":
      return star(spec.clinicians);
    case "ringLattice":
      return fromNeighbours(ring(spec.clinicians, spec.degree), spec.degree);
    case "smallWorld":
      return fromNeighbours(rewired(spec, key), spec.degree);
    case "random":
      return poisson(spec.clinicians, spec.degree, key);
    case "preferential":
      return preferential(spec.clinicians, spec.degree, key);
  }
}

function both(list: TieList, a: number, b: number): void {
  list.add(a, b, 1, 0);
  list.add(b, a, 1, 0);
}

function complete(n: number): TieList {
  const list = new TieList(n * (n - 1));
  for (let j = 0; j < n; j++) for (let i = 0; i < n; i++) if (i !== j) list.add(j, i, 1, 0);
  return list;
}

function star(n: number): TieList {
  const list = new TieList(2 * (n - 1));
  for (let i = 1; i < n; i++) both(list, 0, i);
  return list;
}

// each person's neighbours in a row of `degree` places: place 2k is i+k+1, place 2k+1 is i−k−1
function ring(n: number, degree: number): Int32Array {
  const neighbours = new Int32Array(n * degree);
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < degree / 2; k++) {
      neighbours[i * degree + 2 * k] = (i + k + 1) % n;
      neighbours[i * degree + 2 * k + 1] = (i - k - 1 + n) % n;
    }
  }
  return neighbours;
}

function fromNeighbours(neighbours: Int32Array, degree: number): TieList {
  const list = new TieList(neighbours.length);
  for (let k = 0; k < neighbours.length; k++) list.add(Math.floor(k / degree), neighbours[k], 1, 0);
  return list;
}

/**
 * Degree-preserving rewiring (Maslov and Sneppen 2002, Science 296:910): pairs of ties a–b, c–d become a–d, c–b, until
 * the asked share of ties has been touched. A swap that would double a tie or tie someone to themself is drawn again.
 */
function rewired(spec: ClassicalNetwork, key: RootKey): Int32Array {
  const { clinicians: n, degree } = spec;
  const neighbours = ring(n, degree);
  const swaps = Math.round((spec.rewiring * n * degree) / 4);
  const words = newWords();
  const has = (a: number, b: number) => placeOf(neighbours, degree, a, b) >= 0;
  for (let s = 0; s < swaps; s++) {
    for (let t = 0; t < 64; t++) {
      draw(words, key, PURPOSE.topology, 0, s, 2 * t);
      const a = toIndex(words[0], n);
      const pa = a * degree + toIndex(words[1], degree);
      draw(words, key, PURPOSE.topology, 0, s, 2 * t + 1);
      const c = toIndex(words[0], n);
      const pc = c * degree + toIndex(words[1], degree);
      const b = neighbours[pa];
      const d = neighbours[pc];
      if (a === c || a === d || b === c || b === d || has(a, d) || has(c, b)) continue;
      neighbours[placeOf(neighbours, degree, b, a)] = c;
      neighbours[placeOf(neighbours, degree, d, c)] = a;
      neighbours[pa] = d;
      neighbours[pc] = b;
      break;
    }
  }
  return neighbours;
}

function placeOf(neighbours: Int32Array, degree: number, a: number, b: number): number {
  for (let k = a * degree; k < (a + 1) * degree; k++) if (neighbours[k] === b) return k;
  return -1;
}

/** Every pair tied with the same chance z/(n−1); pairs are skipped in geometric steps (Batagelj and Brandes 2005, Phys Rev E 71:036113). */
function poisson(n: number, mean: number, key: RootKey): TieList {
  const p = mean / (n - 1);
  if (p >= 1) return complete(n);
  if (p <= 0) return new TieList(0);
  const rate = -ln(1 - p);
  const pairs: number[] = [];
  const words = newWords();
  let row = 1;
  let column = -1;
  for (let k = 0; row < n; k++) {
    draw(words, key, PURPOSE.topology, Math.floor(k / 0x4000000), k % 0x4000000, 0);
    column += 1 + Math.floor(toExponential(words[0]) / rate);
    while (row < n && column >= row) {
      column -= row;
      row += 1;
    }
    if (row < n) pairs.push(row, column);
  }
  const list = new TieList(pairs.length);
  for (let k = 0; k < pairs.length; k += 2) both(list, pairs[k], pairs[k + 1]);
  return list;
}

/**
 * Preferential attachment (Barabási and Albert 1999, Science 286:509): from a complete start of degree/2 + 1 people,
 * each newcomer ties to degree/2 earlier people, chosen in proportion to their ties.
 */
function preferential(n: number, degree: number, key: RootKey): TieList {
  const each = Math.max(1, Math.round(degree / 2));
  const start = Math.min(n, each + 1);
  const list = new TieList(2 * ((start * (start - 1)) / 2 + Math.max(0, n - start) * each));
  for (let i = 0; i < start; i++) for (let j = 0; j < i; j++) both(list, i, j);
  const words = newWords();
  for (let i = start; i < n; i++) {
    const earlier = list.length;
    for (let k = 0, t = 0; k < each; t++) {
      // the source of a tie chosen evenly is a person chosen in proportion to ties
      draw(words, key, PURPOSE.topology, i, k, t);
      const j = list.source[toIndex(words[0], earlier)];
      if (alreadyTied(list, earlier, j)) continue;
      both(list, i, j);
      k += 1;
    }
  }
  return list;
}

function alreadyTied(list: TieList, from: number, person: number): boolean {
  for (let k = from + 1; k < list.length; k += 2) if (list.source[k] === person) return true;
  return false;
}

/** Whether two replicates may have different ties. */
export function drawnByChance(spec: ClassicalNetwork): boolean {
  return spec.kind === "smallWorld" || spec.kind === "random" || spec.kind === "preferential";
}
