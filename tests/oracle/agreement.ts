import { rootKey } from "../../src/engine/chance/root-key.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { type Case, drawCase, type Kind } from "./cases.ts";
import { Chance } from "./chance.ts";
import { RANGES, readAnew } from "./constants.ts";
import { type Observations, observeHistories, observeResult } from "./observations.ts";
import { runOnce } from "./run.ts";
import { type Difference, differences, tail } from "./statistics.ts";

export interface Comparison extends Difference {
  world: string;
  pool: string;
  output: string;
}

/**
 * Every difference in mean, spread and definedness of every output between the engine on one case and the naive
 * implementation on another: the same case, unless the comparison itself is tested.
 */
export function compareRuns(engine: Case, naive: Case, replicates: number): Comparison[] {
  const expected = runNaive(naive, replicates);
  const found = runEngine(engine, replicates);
  if (found.size !== expected.size) throw new Error(`invalid outputs: ${found.size}, not ${expected.size}`);
  return [...expected].flatMap(([output, values]) => {
    const own = found.get(output);
    if (own === undefined) throw new Error(`invalid output: ${output} is not recorded`);
    return differences(own, values).map((difference) => ({
      ...difference,
      world: engine.name,
      pool: engine.pool,
      output,
    }));
  });
}

/** Cases `from` to `to` of a kind, both included. */
export function compareCases(kind: Kind, from: number, to: number, replicates: number): Comparison[] {
  const comparisons: Comparison[] = [];
  for (let number = from; number <= to; number++) {
    const one = drawCase(kind, number);
    comparisons.push(...compareRuns(one, one, replicates));
  }
  return comparisons;
}

function runEngine({ name, plan, world, networks, weeks, uncertainty }: Case, replicates: number): Observations {
  const record = { weeks: true, groups: true, sites: true, trace: true };
  const unknown = { uncertainty: { share: uncertainty, ranges: RANGES } };
  const inputs = { seed: rootKey(name), weeks, plans: [plan], worlds: [world], networks, record, ...unknown };
  return observeResult(simulate(inputs, { world: 0, plans: [0], from: 1, to: replicates }), weeks);
}

function runNaive({ name, plan, world, networks, weeks, uncertainty }: Case, replicates: number): Observations {
  const chance = new Chance(rootKey(`naive ${name}`)[0]);
  const histories = Array.from({ length: replicates }, () => {
    const behaviour = readAnew(world.behaviour, uncertainty, chance);
    return runOnce(plan, { ...world, behaviour }, networks, weeks, chance);
  });
  return observeHistories(histories, weeks);
}

/** What disagrees by more than chance allows, worst first, one line each; `chanceOfAny` that a line is there though all agree. */
export function disagreements(comparisons: Comparison[], chanceOfAny = 1e-3): string[] {
  const pooled = pool(comparisons);
  const each = chanceOfAny / 2 / comparisons.length;
  const alone = comparisons.filter(({ z }) => tail(z) < each);
  const together = pooled.filter(({ z }) => tail(z) < chanceOfAny / 2 / pooled.length);
  return [
    ...together.sort(worstFirst).map(({ name, z }) => `${name} over all worlds: z ${z.toFixed(1)}`),
    ...alone
      .sort(worstFirst)
      .map(
        ({ world, output, kind, z, a, b }) =>
          `${world}, ${output}, ${kind}: engine ${a}, naive ${b}, z ${z.toFixed(1)}`,
      ),
  ];
}

/** Fewest worlds in which an output varies for it to be judged over all of them. */
const FEWEST_WORLDS = 5;

/** For each output over all worlds of a pool: the mean of z, which shows a small bias, and its spread, which shows any difference. */
function pool(comparisons: Comparison[]): { name: string; z: number }[] {
  const byName = new Map<string, Comparison[]>();
  for (const comparison of comparisons) {
    if (comparison.z === 0 || !Number.isFinite(comparison.z)) continue;
    const name = `${comparison.pool}: ${comparison.output} (${comparison.kind})`;
    byName.set(name, [...(byName.get(name) ?? []), comparison]);
  }
  return [...byName].flatMap(([name, zs]) => {
    if (zs.length < FEWEST_WORLDS) return [];
    const sum = zs.reduce((total, { z }) => total + z, 0);
    const squares = zs.reduce((total, { z }) => total + z ** 2, 0);
    return [
      { name: `${name}, bias`, z: sum / Math.sqrt(zs.length) },
      { name: `${name}, spread`, z: Math.max(0, normalOfSquares(squares, zs.length)) },
    ];
  });
}

/** A sum of `count` squares of standard normals as a standard normal (Wilson and Hilferty 1931). */
function normalOfSquares(sum: number, count: number): number {
  const variance = 2 / (9 * count);
  return (Math.cbrt(sum / count) - (1 - variance)) / Math.sqrt(variance);
}

function worstFirst(a: { z: number }, b: { z: number }): number {
  return Math.abs(b.z) - Math.abs(a.z);
}
