import type { Plan } from "../../engine/plan.ts";
import { programmeEnd } from "../../engine/week/calendar.ts";
import type { World } from "../../engine/world.ts";
import { formatPath, getAt } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";
import type { RunSettings } from "../study.ts";

/** A setting of a plan or world that stands idle, and why. */
type Idle = [path: PropertyKey[], why: string];

/**
 * What a plan sets that changes nothing, as warnings: phases outside the programme, and what the file gives (`given`, the plan as
 * it is written) of something that is off or never comes. `place` is its path in the study.
 */
export function idleInPlan(plan: Plan, given: unknown, run: RunSettings, place: PropertyKey[]): Problem[] {
  const { programme, tactics, data, theory, core } = plan;
  const end = programmeEnd(plan, run.weeks);
  const length = end - programme.start;
  const idle: Idle[] = [];
  if (length > 0) {
    tactics.phases.forEach(({ from, to }, i) => {
      if (from >= to || from >= run.weeks) return;
      const at = (key: string) => ["tactics", "phases", i, key];
      if (from >= end)
        idle.push([at("from"), `${from} is not before the programme's end, which is ${end}; it has no effect`]);
      else if (to <= programme.start)
        idle.push([
          at("to"),
          `${to} is not after the programme's start, which is ${programme.start}; it has no effect`,
        ]);
      else if (to > end && end < run.weeks)
        idle.push([at("to"), `${to} is beyond the programme's end, which is ${end}`]);
    });
  }
  const written: Idle[] = [];
  if (data.every > length)
    written.push([
      ["data", "every"],
      `no feedback is given: it would come after ${data.every} weeks, and the programme lasts ${length}`,
    ]);
  if (theory.reviewEvery > length)
    written.push([
      ["theory", "reviewEvery"],
      `no review is held: it would come after ${theory.reviewEvery} weeks, and the programme lasts ${length}`,
    ]);
  if (data.every === 0)
    for (const key of ["quality", "burden", "judgement"])
      written.push([["data", key], "is not used; there is no feedback (data.every is 0)"]);
  if (theory.reviewEvery === 0)
    written.push([["theory", "learning"], "is not used; there are no reviews (theory.reviewEvery is 0)"]);
  if (core.selection === "named")
    written.push([["core", "size"], 'is not used; the core is who is named (selection "named")']);
  return warnings([...idle, ...written.filter(([path]) => isSet(getAt(given, formatPath(path))))], place);
}

/** The same of a world: settings of a network that its kind does not have. */
export function idleInWorld({ network }: World, given: unknown, place: PropertyKey[]): Problem[] {
  const written: Idle[] = [];
  const { kind } = network;
  if (kind === "star" || kind === "complete")
    written.push([
      ["network", "degree"],
      `is not used by a network of kind "${kind}", whose ties follow from its clinicians`,
    ]);
  if (kind !== "smallWorld" && kind !== "community" && kind !== "imported")
    written.push([["network", "rewiring"], `is not used by a network of kind "${kind}"; only "smallWorld" has it`]);
  return warnings(
    written.filter(([path]) => isSet(getAt(given, formatPath(path)))),
    place,
  );
}

/** Whether a file gives a value that is meant to do something: 0 is off. */
function isSet(value: unknown): boolean {
  return value !== undefined && value !== 0;
}

function warnings(idle: Idle[], place: PropertyKey[]): Problem[] {
  return idle.map(([path, message]) => {
    return { code: "no-effect", path: formatPath([...place, ...path]), message, severity: "warning" };
  });
}
