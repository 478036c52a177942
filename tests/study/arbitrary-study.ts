import fc from "fast-check";
import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import { namedProblems } from "../../src/study/parse/named-problems.ts";
import { normalisedPlan, normalisedWorld } from "../../src/study/parse/normalise.ts";
import { planProblems, worldProblems } from "../../src/study/parse/rules.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { type Field, getAt, planFields, setAt, worldFields } from "../../src/study/schema/fields.ts";
import type { NamedPlan, NamedWorld, NetworkRef, RunSettings, Study } from "../../src/study/study.ts";
import { comparable } from "../../src/text/comparable.ts";

const PLAN_FIELDS = planFields().filter((field) => !field.path.startsWith("theory.emphasis"));
const WORLD_FIELDS = worldFields();
const BASE_WORLD = defaultWorld();

/** A text that shows. */
const label = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => comparable(text) !== "");

/** Any allowed value of a setting. */
function anyValue(field: Field): fc.Arbitrary<unknown> {
  switch (field.kind) {
    case "number":
      // no −0, which JSON cannot hold
      return fc.double({ min: field.min ?? 0, max: field.max ?? 0, noNaN: true }).map((value) => value + 0);
    case "integer": {
      const whole = fc.integer({ min: field.min ?? 0, max: field.max ?? 0 });
      return field.none === undefined ? whole : fc.option(whole);
    }
    case "choice":
      return fc.constantFrom(...(field.options ?? []).map((option) => option.value));
    case "boolean":
      return fc.boolean();
    case "text":
      return label;
    case "list": {
      const list = fc.array(itemOf(field.items ?? []), { maxLength: 4 });
      return field.none === undefined ? list : fc.option(list);
    }
  }
}

function itemOf(items: Field[]): fc.Arbitrary<unknown> {
  if (items.length === 1 && items[0].path === "") return anyValue(items[0]);
  return fc.record(Object.fromEntries(items.map((item) => [item.path, anyValue(item)])));
}

/** A few settings changed from the start; those of a kind only where the kind is chosen. */
function changed<T extends object>(start: T, fields: Field[]): fc.Arbitrary<T> {
  return fc.subarray(fields, { maxLength: 12 }).chain((some) =>
    fc.tuple(...some.map(anyValue)).map((values) => {
      let result = start;
      some.forEach((field, i) => {
        if (field.when !== undefined && !field.when.values.includes(getAt(result, field.when.path) as string)) return;
        result =
          field.path.endsWith(".kind") || field.path.endsWith(".by") ? result : setAt(result, field.path, values[i]);
      });
      return result;
    }),
  );
}

const KINDS: fc.Arbitrary<World["network"]> = fc.oneof(
  fc.constant(BASE_WORLD.network),
  fc
    .record({
      kind: fc.constantFrom("complete", "ringLattice", "smallWorld", "random", "star", "preferential"),
      clinicians: fc.integer({ min: 100, max: 5000 }),
      degree: fc.integer({ min: 1, max: 20 }).map((half) => 2 * half),
      rewiring: fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0),
    })
    .map((network) => network as World["network"]),
  fc.constantFrom("a", "b").map((digit) => ({ kind: "imported" as const, digest: digit.repeat(64) })),
);

const FIRST: fc.Arbitrary<World["practice"]["first"]> = fc.oneof(
  fc.constantFrom({ by: "share" as const }, { by: "neighbourhood" as const }),
  fc.record({ by: fc.constantFrom("number" as const, "connected" as const), number: fc.integer({ min: 1, max: 50 }) }),
  fc.record({
    by: fc.constant("named" as const),
    named: fc.uniqueArray(fc.constantFrom("1.1.1", "2.3.4", "5"), { minLength: 1, maxLength: 1 }),
  }),
);

/** A change that breaks a rule between settings is taken back; shares are brought to sum to 1. */
function obeying<T extends Plan | World>(base: T, wanted: T, errors: (value: T) => number): T {
  let kept = base;
  for (const key of Object.keys(wanted) as (keyof T)[]) {
    const next = { ...kept, [key]: wanted[key] };
    if (errors(next) === 0) kept = next;
  }
  return kept;
}

export function planFrom(start: NamedPlan, run: RunSettings): fc.Arbitrary<NamedPlan> {
  const emphasis = fc
    .tuple(fc.nat({ max: 100 }), fc.nat({ max: 100 }), fc.nat({ max: 100 }))
    .filter((parts) => parts.some((part) => part > 0))
    .map(([c, m, o]) => ({ capability: c / (c + m + o), motivation: m / (c + m + o), opportunity: o / (c + m + o) }));
  const errorsOf = (plan: Plan) => planProblems(plan, run, []).filter((p) => p.severity === "error").length;
  return fc
    .tuple(changed(start, PLAN_FIELDS), fc.option(emphasis, { nil: start.theory.emphasis }))
    .map(([plan, spread]) => normalisedPlan(setAt(obeying(start, plan, errorsOf), "theory.emphasis", spread)));
}

export function worldFrom(start: NamedWorld): fc.Arbitrary<NamedWorld> {
  const errorsOf = (world: World) => worldProblems(world, []).length;
  return fc
    .tuple(fc.option(KINDS, { nil: start.network }), fc.option(FIRST, { nil: start.practice.first }))
    .chain(([network, first]) => {
      const based = { ...start, network, practice: { ...start.practice, first } };
      const safe = { ...BASE_WORLD, name: start.name, notes: start.notes, network };
      return changed(based, WORLD_FIELDS).map((world) => normalisedWorld(obeying(safe, world, errorsOf)));
    });
}

const text = fc.string({ maxLength: 30 });

function namedList<T extends { name: string; notes: string }>(
  most: number,
  start: T,
  from: (start: T) => fc.Arbitrary<T>,
): fc.Arbitrary<T[]> {
  const name = fc.string({ minLength: 1, maxLength: 20 }).filter((s) => s.trim() === s && s !== "");
  return fc
    .tuple(fc.uniqueArray(name, { minLength: 1, maxLength: most }), from(start))
    .chain(([names, first]) =>
      fc
        .tuple(fc.constant(first), ...names.slice(1).map(() => from(first)))
        .map((all) => all.map((one, i) => ({ ...one, name: names[i], notes: i === 2 ? "a\nnote" : "" }))),
    );
}

function references(worlds: NamedWorld[]): NetworkRef[] {
  const digests = worlds.flatMap(({ network }) => (network.kind === "imported" ? [network.digest] : []));
  return [...new Set(digests)].map((digest) => ({ digest, ...(digest[0] === "a" && { file: "a.network.json" }) }));
}

/** Any study that the reader could give. */
export const arbitraryStudy: fc.Arbitrary<Study> = fc
  .record({
    weeks: fc.integer({ min: 1, max: 5200 }),
    replicates: fc.integer({ min: 1, max: 1e6 }),
    seed: label,
    uncertainty: fc.constantFrom(0, 0.3, 1),
  })
  .chain((run) =>
    fc
      .record({
        name: text.map((s) => s.trim()),
        question: text,
        shows: text,
        notes: text,
        outdated: fc.subarray(["question", "shows"] as const).map((words) => [...words]),
        sources: fc.array(label, { maxLength: 3 }),
        plans: namedList(6, defaultPlan(), (start) => planFrom(start, run)),
        worlds: namedList(4, defaultWorld(), worldFrom),
      })
      .filter(({ plans, worlds }) => namedProblems(plans, worlds).length === 0)
      .map((study) => ({ ...study, run, networks: references(study.worlds) })),
  );
