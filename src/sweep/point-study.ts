import { isObject, laidOver } from "../study/merge.ts";
import { planProblems, worldProblems } from "../study/parse/rules.ts";
import type { NamedPlan, NamedWorld, RunSettings, Study } from "../study/study.ts";
import { digestOf } from "../text/canonical.ts";
import { pathSteps } from "../text/path.ts";
import { formatProblem } from "../text/problem.ts";
import type { Design } from "./design/design.ts";
import type { Factor, Target, Value } from "./design/factor.ts";

/** The study as a point of a design has it, and why it cannot be run, if so. */
export interface PointStudy {
  plans: NamedPlan[];
  worlds: NamedWorld[];
  run: RunSettings;
  /** What in it cannot stand together, in plain words, by world; null where nothing. */
  wrong: (string | null)[];
}

/** The plans, worlds and run of one point (counted from 0). Parts that no factor touches are shared with the study. */
export function pointStudy(design: Design, point: number): PointStudy {
  const values = design.points[point];
  const { study, factors } = design;
  const plans = withFactors(study.plans, "plans", factors, values);
  const worlds = withFactors(study.worlds, "worlds", factors, values);
  const run = design.chance === "same" ? study.run : { ...study.run, seed: freshSeed(design, values) };
  const wrongPlans = plans.flatMap((plan, i) => (plan === study.plans[i] ? [] : planProblems(plan, run, ["plans", i])));
  const wrong = worlds.map((world, i) => {
    const own = world === study.worlds[i] ? [] : worldProblems(world, ["worlds", i]);
    const errors = [...wrongPlans, ...own].filter(({ severity }) => severity === "error");
    return errors.length === 0 ? null : errors.map(formatProblem).join("; ");
  });
  return { plans, worlds, run, wrong };
}

/** The same as a study that can be opened by itself, named for its point (from 1). */
export function openedPoint(design: Design, point: number): Study {
  const { plans, worlds, run } = pointStudy(design, point);
  const values = design.factors.map(({ name }, i) => `${name} ${design.points[point][i]}`).join(", ");
  const { study } = design;
  return {
    ...study,
    name: `${study.name}, point ${point + 1}`.slice(-80),
    notes: [`Point ${point + 1} of the design "${design.name}": ${values}.`, study.notes].filter(Boolean).join("\n\n"),
    outdated: ["question", "shows"],
    plans,
    worlds,
    run: { ...run, replicates: design.replicates },
  };
}

/**
 * The seed of a point with chance of its own: the study's, and a digest of the point's values. It does not depend on which other
 * points there are, so that a value added to a grid leaves the runs of the others as they were.
 */
function freshSeed({ study, factors }: Design, values: readonly Value[]): string {
  const named = Object.fromEntries(factors.map(({ name }, i) => [name, values[i]]));
  return `${study.run.seed.slice(0, 150)} · ${digestOf(named).slice(0, 16)}`;
}

function withFactors<T extends NamedPlan | NamedWorld>(
  list: readonly T[],
  name: Target["list"],
  factors: readonly Factor[],
  values: readonly Value[],
): T[] {
  const given: Record<string, unknown>[] = list.map(() => ({}));
  for (const [i, { space }] of factors.entries()) {
    for (const { target, value } of setsOf(space, values[i])) {
      if (target.list !== name) continue;
      for (const index of target.indexes) put(given[index], pathSteps(target.path), value);
    }
  }
  return list.map((one, i) => (Object.keys(given[i]).length === 0 ? one : (laidOver({ ...one }, given[i]) as T)));
}

function setsOf(space: Factor["space"], value: Value): readonly { target: Target; value: Value }[] {
  if (space.kind === "settings") return space.options.find(({ name }) => name === value)!.sets;
  return space.targets.map((target) => ({ target, value }));
}

function put(object: Record<string, unknown>, [step, ...rest]: (string | number)[], value: unknown): void {
  if (rest.length === 0) object[step] = value;
  else {
    if (!isObject(object[step])) object[step] = {};
    put(object[step] as Record<string, unknown>, rest, value);
  }
}
