import { normalCdf, normalQuantile } from "./normal.ts";

/** The normal quantile at 1 − 0.025 ÷ 2: O'Brien and Fleming's shape spends 2.5 % on either side. */
const Z_SIDE = 2.241402727604947;

/** Points of the grid that the density between looks is held on. */
const GRID = 401;

/**
 * The bound of the last of several looks at results that come in, so that all of them together err in 5 % of cases where nothing
 * differs: the spending function of Lan and DeMets (1983, Biometrika 70:659) in the shape of O'Brien and Fleming, which spends on
 * either side 2 − 2Φ(2.2414 ÷ √t) by the share t of the runs. `looks`: these shares, ascending, in 0 (excluded) to 1. Returns
 * what the two-sided p-value of the last look must fall below; worked out by the recursion of Armitage, McPherson and Rowe
 * (1969, J R Stat Soc A 132:235), to about 1e-5 of it.
 */
export function lookBound(looks: readonly number[]): number {
  const key = looks.join(" ");
  const bound = known.get(key) ?? boundOf(looks);
  known.set(key, bound);
  return bound;
}

const known = new Map<string, number>();

/** What is spent on one side up to a share of the runs. */
function spent(t: number): number {
  return 2 * normalCdf(-Z_SIDE / Math.sqrt(t));
}

/** What is too little to be counted: so early a look finds nothing clear. */
const NOTHING = 1e-12;

function boundOf(all: readonly number[]): number {
  const looks = all.filter((t) => spent(t) > NOTHING);
  if (looks.length === 0) return 0;
  // the sum of scores up to a look is normal with variance t; its density among those that went on
  let edge = -normalQuantile(spent(looks[0])) * Math.sqrt(looks[0]);
  let density = onGrid(edge, (s) => normalDensity(s, looks[0]));
  for (let k = 1; k < looks.length; k++) {
    const [before, t] = [looks[k - 1], looks[k]];
    const step = t - before;
    const due = spent(t) - spent(before);
    const held = { edge, density };
    edge = crossing(due, held, step);
    const next = edge;
    density = onGrid(next, (s) => integral(held, (from) => normalDensity(s - from, step)));
  }
  return 2 * normalCdf(-edge / Math.sqrt(looks[looks.length - 1]));
}

interface Held {
  edge: number;
  density: Float64Array;
}

/** Where the chance of lying above it, after one more step, is `due`. */
function crossing(due: number, held: Held, step: number): number {
  let [low, high] = [0, 12];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    const above = integral(held, (from) => normalCdf((from - middle) / Math.sqrt(step)));
    if (above > due) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

function onGrid(edge: number, at: (s: number) => number): Float64Array {
  return Float64Array.from({ length: GRID }, (_, i) => at(edge * ((2 * i) / (GRID - 1) - 1)));
}

/** Simpson's rule over what is held. */
function integral({ edge, density }: Held, weight: (s: number) => number): number {
  const width = (2 * edge) / (GRID - 1);
  let sum = 0;
  for (let i = 0; i < GRID; i++) {
    const simpson = i === 0 || i === GRID - 1 ? 1 : i % 2 === 1 ? 4 : 2;
    sum += simpson * density[i] * weight(-edge + i * width);
  }
  return (sum * width) / 3;
}

function normalDensity(x: number, variance: number): number {
  return Math.exp(-(x * x) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance);
}
