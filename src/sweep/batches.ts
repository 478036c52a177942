import { rootKey } from "../engine/chance/root-key.ts";
import type { Inputs } from "../engine/job.ts";
import type { NetworkData } from "../engine/network/network-data.ts";
import type { Plan } from "../engine/plan.ts";
import type { World } from "../engine/world.ts";
import { uncertaintyOf } from "../study/uncertainty-of.ts";
import type { Design } from "./design/design.ts";
import { targetsOf } from "./design/factor.ts";
import { pointStudy } from "./point-study.ts";

/** Points that share their worlds and chance, and so their networks: each is drawn once for all plan settings tried on it. */
export interface Batch {
  points: readonly number[];
  /** The plans of all the points, each once, and their worlds. */
  inputs: Inputs;
  /** By point: which of the inputs' plans are its own, in the study's order. */
  plans: readonly (readonly number[])[];
  /** Why a world cannot be run, by world, for one of the points at least; null where it can. */
  wrong: readonly (string | null)[];
}

/** More plans than this are not run on one network at once: results wait for all of them. */
const MOST_PLANS = 48;

/** Points by the worlds they share: which points make a batch, in the order in which they are to be run. */
export function batchesOf(design: Design, points: readonly number[]): number[][] {
  const uncertain = design.factors.flatMap(({ space }, i) =>
    targetsOf(space).some(({ list }) => list === "worlds") ? [i] : [],
  );
  const groups = new Map<string, number[]>();
  for (const point of points) {
    const values = design.points[point];
    const key = design.chance === "fresh" ? String(point) : JSON.stringify(uncertain.map((i) => values[i]));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [point]);
    else group.push(point);
  }
  const most = Math.max(1, Math.floor(MOST_PLANS / design.study.plans.length));
  const batches = [...groups.values()].flatMap((group) => chunks(group, most));
  return covers(design) ? batches : interleaved(batches);
}

/** The inputs of a batch. `networks`: the imported networks of the study's worlds, by digest. */
export function batchOf(design: Design, points: readonly number[], networks: Record<string, NetworkData>): Batch {
  const studies = points.map((point) => pointStudy(design, point));
  const wrong = design.study.worlds.map((_, w) => studies.find((study) => study.wrong[w] !== null)?.wrong[w] ?? null);
  const [{ worlds, run }] = studies;
  const unique = new Map<string, number>();
  const all: Plan[] = [];
  const plans = studies.map((study) =>
    study.plans.map(({ name: _, notes: __, ...plan }) => {
      const key = JSON.stringify(plan);
      const known = unique.get(key);
      if (known !== undefined) return known;
      unique.set(key, all.length);
      all.push(plan);
      return all.length - 1;
    }),
  );
  const inputs: Inputs = {
    seed: rootKey(run.seed),
    weeks: run.weeks,
    uncertainty: uncertaintyOf(run.uncertainty),
    plans: all,
    worlds: worlds.map(({ name: _, notes: __, ...world }): World => world),
    networks,
    record: { weeks: false, groups: false, sites: false, trace: false },
  };
  return { points, inputs, plans, wrong };
}

/** Whether the first points of a design already lie over the whole of its space. */
function covers({ kind }: Design): boolean {
  return kind.kind === "sobol" || kind.kind === "saltelli" || kind.kind === "morris" || kind.kind === "latinHypercube";
}

function chunks<T>(list: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));
}

/** The first, the one in the middle, those at the quarters, and so on: the places by their bits read backwards. */
function interleaved<T>(list: readonly T[]): T[] {
  const bits = Math.ceil(Math.log2(Math.max(list.length, 1)));
  const order: T[] = [];
  for (let i = 0; i < 2 ** bits; i++) {
    let place = 0;
    for (let bit = 0; bit < bits; bit++) if (i & (1 << bit)) place |= 1 << (bits - 1 - bit);
    if (place < list.length) order.push(list[place]);
  }
  return order;
}
