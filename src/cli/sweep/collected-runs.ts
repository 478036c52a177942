import type { Design } from "../../sweep/design/design.ts";
import { emptyRuns, type PointRuns, runOffset } from "../../sweep/point-runs.ts";
import { readPointLine } from "../../sweep/store/point-line.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";
import type { Place } from "./sweep-parts.ts";

/**
 * The runs of all points in their order, each once with replicates 1..n together, read from the parts where they stand. Only one
 * point is held at once. Throws an InputError where a line was changed since it was found.
 */
export async function* collectedRuns(
  design: Design,
  places: readonly Place[],
  replicates: number,
  effects: Effects,
): AsyncGenerator<PointRuns> {
  const byPoint = placesByPoint(places);
  const worlds = design.study.worlds.length;
  const plans = design.study.plans.length;
  for (let point = 0; point < design.points.length; point++) {
    const runs = emptyRuns(point, 1, replicates, worlds, plans);
    const errors = [...runs.errors];
    for (const place of byPoint.get(point) ?? []) {
      const part = await read(place, worlds, plans, effects);
      for (let world = 0; world < worlds; world++) {
        errors[world] ??= part.errors[world];
        for (let plan = 0; plan < plans; plan++) put(part, runs, plans, world, plan);
      }
    }
    yield { ...runs, errors };
  }
}

/** The places of each point that count: a run that failed and was made again does not any more. */
export function placesByPoint(places: readonly Place[]): Map<number, Place[]> {
  const byPoint = new Map<number, Place[]>();
  for (const place of places) {
    const own = byPoint.get(place.point);
    if (own === undefined) byPoint.set(place.point, [place]);
    else own.push(place);
  }
  for (const [point, own] of byPoint) byPoint.set(point, withoutRetried(own));
  return byPoint;
}

function withoutRetried(places: readonly Place[]): Place[] {
  return places.filter(
    ({ failed, from, to }) => !failed || !places.some((other) => !other.failed && other.from <= from && other.to >= to),
  );
}

/** Copies the replicates of a part that are asked for. The same run gives the same numbers whoever made it, so that one that is there twice does no harm. */
function put(part: PointRuns, runs: PointRuns, plans: number, world: number, plan: number): void {
  if (part.from > runs.to) return;
  const to = Math.min(part.to, runs.to);
  const begin = runOffset(plans, part, world, plan, part.from);
  const end = runOffset(plans, part, world, plan, to + 1);
  runs.summaries.set(part.summaries.subarray(begin, end), runOffset(plans, runs, world, plan, part.from));
}

async function read(
  { path, begin, end }: Place,
  worlds: number,
  plans: number,
  { files }: Effects,
): Promise<PointRuns> {
  const bytes = await attempt(path, () => files.part(path, begin, end));
  const runs = readPointLine(new TextDecoder().decode(bytes), worlds, plans);
  if (runs === null)
    throw new InputError(
      `${path}: a line of it cannot be read (from byte ${begin}).`,
      "Resume with --resume: its runs are made again.",
    );
  return runs;
}
