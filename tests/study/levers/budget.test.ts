import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../../src/engine/plan.ts";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import type { World } from "../../../src/engine/world.ts";
import { BUDGET_TOLERANCE, withinBudget, YIELDING } from "../../../src/study/levers/budget.ts";
import { plannedHours } from "../../../src/study/levers/hours.ts";
import { defaultPlan, defaultWorld } from "../../../src/study/schema/defaults.ts";
import { getAt, setAt } from "../../../src/text/path.ts";
import { anyPlan, inputsFor } from "../../arbitrary.ts";

const WEEKS = 30;
const world = smallWorld();
const hoursIn = (plan: Plan) => plannedHours(plan, world, WEEKS, {})!.total;

describe("planned hours", () => {
  test("are to the microhour what a run counts, for any plan", () => {
    const place = SUMMARIES.findIndex(({ key }) => key === "hours");
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { summaries } = simulate(inputsFor("hours", WEEKS, [plan], world), {
          world: 0,
          plans: [0],
          from: 1,
          to: 1,
        });
        expect(hoursIn(plan)).toBeCloseTo(summaries[place], 5);
      }),
      { numRuns: 40, seed: 7 },
    );
  });

  test("count named people and the sites of an imported network that have any", () => {
    const digest = "a".repeat(64);
    const network = { kind: "imported" as const, digest };
    const data = {
      ...{ id: ["a", "b", "c"], sites: ["1", "2", "empty"], site: [0, 1, 1], team: null, professions: ["p"] },
      ...{ profession: [0, 0, 0], margin: null, threshold: null, initial: null, committed: null },
      ...{ from: [0], to: [1], weight: [1], layer: [0] },
    };
    const plan = { ...defaultPlan(), core: { ...defaultPlan().core, selection: "named" as const, named: ["b"] } };
    const there = { ...defaultWorld(), network };
    const inputs = { ...inputsFor("hours", WEEKS, [plan], there), networks: { [digest]: data } };
    const { summaries } = simulate(inputs, { world: 0, plans: [0], from: 1, to: 1 });
    const place = SUMMARIES.findIndex(({ key }) => key === "hours");
    expect(plannedHours(plan, there, WEEKS, { [digest]: data })!.total).toBeCloseTo(summaries[place], 5);
    expect(plannedHours(plan, there, WEEKS, {})).toBe(null);
  });
});

describe("an equal budget", () => {
  const level = fc.constantFrom(0, 0.001, 0.2, 0.5, 1);

  test("ends within 1 % of the target, or is refused because no common factor gets there", () => {
    let kept = 0;
    let refused = 0;
    fc.assert(
      fc.property(
        anyPlan,
        fc.constantFrom(0.3, 0.9, 1, 1.5),
        fc.constantFrom(...YIELDING),
        level,
        (plan, times, held, value) => {
          const target = times * hoursIn(plan);
          const moved = setAt(plan, held, value);
          const done = withinBudget(moved, held, target, hoursIn);
          if (done.ok) {
            kept++;
            expect(Math.abs(hoursIn(done.plan) - target)).toBeLessThanOrEqual(target * BUDGET_TOLERANCE + 1e-6);
            expect(getAt(done.plan, held)).toBe(value);
            for (const path of YIELDING) {
              expect(getAt(done.plan, path)).toBeGreaterThanOrEqual(0);
              expect(getAt(done.plan, path)).toBeLessThanOrEqual(1);
            }
          } else {
            refused++;
            const extreme = { tooMuch: 0, tooLittle: 1, nothingYields: 0 }[done.reason];
            const others = YIELDING.filter((path) => path !== held);
            const end = hoursIn(withLevels(moved, others, (now) => (now > 1e-6 ? extreme : 0)));
            if (done.reason === "tooMuch") expect(end).toBeGreaterThan(target);
            else expect(end).toBeLessThan(target);
          }
        },
      ),
      { numRuns: 400, seed: 7 },
    );
    expect(kept).toBeGreaterThan(50);
    expect(refused).toBeGreaterThan(20);
  });

  test("lets all others give way by one factor while none of them is full", () => {
    const plan = setAt(defaultPlan(), "tactics.soft", 0.6);
    const done = withinBudget(plan, "tactics.soft", hoursIn(defaultPlan()), hoursIn);
    if (!done.ok) throw new Error(done.reason);
    const factors = YIELDING.filter((path) => path !== "tactics.soft" && (getAt(plan, path) as number) > 0).map(
      (path) => (getAt(done.plan, path) as number) / (getAt(plan, path) as number),
    );
    for (const factor of factors) {
      expect(factor).toBeLessThan(1);
      expect(factor).toBeCloseTo(factors[0], 2);
    }
  });

  test("scales phases with the tactic they replace, but not those of the lever that was moved", () => {
    const phases = [{ from: 0, to: 10, soft: 0.2, hard: 0.8 }];
    const plan = setAt(setAt(defaultPlan(), "tactics.phases", phases), "tactics.soft", 0.6);
    const done = withinBudget(plan, "tactics.soft", hoursIn(defaultPlan()), hoursIn);
    if (!done.ok) throw new Error(done.reason);
    expect(done.plan.tactics.phases[0].soft).toBe(0.2);
    expect(done.plan.tactics.phases[0].hard).toBeLessThan(0.8);
  });

  test("that is refused names the value that would just fit, and that value does", () => {
    const target = 0.3 * hoursIn(defaultPlan());
    const done = withinBudget(setAt(defaultPlan(), "resources.level", 1), "resources.level", target, hoursIn);
    expect(done).toMatchObject({ ok: false, reason: "tooMuch" });
    if (done.ok || done.reason !== "tooMuch" || done.most === null) throw new Error("no such value");
    const fits = withinBudget(setAt(defaultPlan(), "resources.level", done.most), "resources.level", target, hoursIn);
    expect(fits.ok).toBe(true);
    const each =
      hoursIn(setAt(defaultPlan(), "resources.level", 1)) - hoursIn(setAt(defaultPlan(), "resources.level", 0));
    const above = setAt(defaultPlan(), "resources.level", done.most + (0.02 * target) / each);
    expect(withinBudget(above, "resources.level", target, hoursIn).ok).toBe(false);
  });
});

function withLevels(plan: Plan, paths: readonly string[], level: (now: number) => number): Plan {
  let next = plan;
  for (const path of paths) next = setAt(next, path, level(getAt(plan, path) as number));
  const change = (path: string, now: number | undefined) =>
    now === undefined ? undefined : paths.includes(path) ? level(now) : now;
  const phases = plan.tactics.phases.map((phase) => ({
    ...phase,
    soft: change("tactics.soft", phase.soft),
    hard: change("tactics.hard", phase.hard),
  }));
  return setAt(next, "tactics.phases", phases);
}

function smallWorld(): World {
  const base = defaultWorld();
  return setAt(base, "network", { ...base.network, sites: 4, teamsPerSite: 1, cliniciansPerTeam: 6 });
}
