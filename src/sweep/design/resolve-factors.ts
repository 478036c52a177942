import { SUMMARIES } from "../../engine/record/summaries.ts";
import type { Field } from "../../study/schema/fields.ts";
import type { Study } from "../../study/study.ts";
import type { Problem } from "../../text/problem.ts";
import type { FactorFile } from "./design-schema.ts";
import {
  type Factor,
  type FactorDistribution,
  type FactorSpace,
  type Role,
  type Target,
  targetsOf,
  type Value,
} from "./factor.ts";
import { findTarget } from "./targets.ts";

/** The factors of a design in its study, or everything that is wrong with them. */
export type ResolvedFactors = { ok: true; factors: Factor[] } | { ok: false; problems: Problem[] };

/** What factors mean in a study: which settings of which plans and worlds, over what. */
export function resolveFactors(given: readonly FactorFile[], study: Study): ResolvedFactors {
  const problems: Problem[] = [];
  const factors = given.map((factor, i) => resolved(factor, study, `factors[${i}]`, problems));
  const seen = new Map<string, number>();
  factors.forEach((factor, i) => {
    if (factor === null) return;
    if (TAKEN.has(factor.name)) {
      const message = `${JSON.stringify(factor.name)} is the name of another column of the tables; give the factor another`;
      problems.push({ code: "taken", path: `factors[${i}].name`, message, severity: "error" });
    }
    const first = seen.get(factor.name);
    if (first === undefined) seen.set(factor.name, i);
    else {
      const message = `${JSON.stringify(factor.name)} is already the name of factors[${first}]; give one of them a "name"`;
      problems.push({ code: "duplicate", path: `factors[${i}].name`, message, severity: "error" });
    }
  });
  problems.push(...setTwice(factors));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, factors: factors as Factor[] };
}

/** Columns that every table of a sweep has. */
const TAKEN = new Set(["point", "plan", "world", "replicate", "error", ...SUMMARIES.map(({ key }) => key as string)]);

type Report = (path: string, code: string, message: string) => void;

function resolved(file: FactorFile, study: Study, place: string, problems: Problem[]): Factor | null {
  const before = problems.length;
  const report: Report = (path, code, message) =>
    problems.push({ code, path: path === "" ? place : `${place}.${path}`, message, severity: "error" });
  const space = file.settings === undefined ? spaceOf(file, study, report) : settingsOf(file, study, report);
  if (space === null || problems.length > before) return null;
  const targets = targetsOf(space);
  const name = file.name ?? targets[0].path;
  return { name, role: roleOf(targets), space, group: file.group ?? name };
}

/** A factor that sets anything in a plan is ours to choose. */
function roleOf(targets: readonly Target[]): Role {
  return targets.some(({ list }) => list === "plans") ? "lever" : "uncertainty";
}

function spaceOf(file: FactorFile, study: Study, report: Report): FactorSpace | null {
  if (file.sets === undefined) {
    report("", "missing", 'says neither what it "sets" nor "settings" that move together');
    return null;
  }
  if ((file.range === undefined) === (file.values === undefined)) {
    report("", "range-or-values", 'has to have either a "range" or "values"');
    return null;
  }
  const places = typeof file.sets === "string" ? [file.sets] : file.sets;
  const found = places.map((place, i) => {
    const path = typeof file.sets === "string" ? "sets" : `sets[${i}]`;
    const target = findTarget(place, study);
    if (!target.ok) report(path, target.code, target.message);
    else if (target.target.path.startsWith("theory.emphasis.")) {
      report(path, "sum", 'the three shares of the emphasis sum to 1; set all three together, by "settings"');
    }
    return target;
  });
  if (found.some((each) => !each.ok)) return null;
  const good = found as Extract<(typeof found)[number], { ok: true }>[];
  const fields = good.map(({ field }) => field);
  const targets = good.map(({ target }) => target);
  if (file.range !== undefined) return rangeOf(file, targets, fields, report);
  const values = file.values!;
  values.forEach((value, i) => {
    for (const field of fields) checkValue(value, field, `values[${i}]`, report);
    const first = values.indexOf(value);
    if (first !== i) report(`values[${i}]`, "duplicate", `${JSON.stringify(value)} is given twice`);
  });
  return { kind: "list", targets, values, shares: sharesOf(file.weights, values.length, report) };
}

function rangeOf(file: FactorFile, targets: Target[], fields: readonly Field[], report: Report): FactorSpace {
  const [least, most] = file.range!;
  for (const field of fields) {
    if (field.kind !== "number" && field.kind !== "integer") {
      report("range", "not-a-number", `${field.path} is no number; give its "values"`);
      continue;
    }
    checkValue(least, field, "range[0]", report);
    checkValue(most, field, "range[1]", report);
  }
  if (!(least < most)) report("range", "order", `${least} is not below ${most}`);
  if (file.weights !== undefined) report("weights", "not-used", "are for values; a range has a distribution");
  const whole = fields.some(({ kind }) => kind === "integer");
  const distribution = distributionOf(file, least, most, report);
  return { kind: "range", targets, least, most, whole, distribution };
}

function distributionOf({ distribution }: FactorFile, least: number, most: number, report: Report): FactorDistribution {
  if (distribution === "uniform") return { kind: "uniform" };
  if (distribution === "logUniform") {
    if (least <= 0) report("distribution", "not-above-zero", `a log-uniform range begins above 0, not at ${least}`);
    return { kind: "logUniform" };
  }
  if ("triangular" in distribution) {
    const mode = distribution.triangular;
    if (mode < least || mode > most) {
      report("distribution.triangular", "outside", `${mode} is not within the range from ${least} to ${most}`);
    }
    return { kind: "triangular", mode };
  }
  const { mean, deviation } = distribution.normal;
  // further out nothing of the distribution is left to draw from
  const far = least > mean + 6 * deviation || most < mean - 6 * deviation;
  if (far) report("distribution.normal", "outside", "lies more than 6 standard deviations from the range");
  return { kind: "normal", mean, deviation };
}

function settingsOf(file: FactorFile, study: Study, report: Report): FactorSpace | null {
  if (file.name === undefined) report("", "missing", 'settings that move together need a "name"');
  for (const key of ["sets", "range", "values"] as const) {
    if (file[key] !== undefined) report(key, "not-used", 'is not used where there are "settings"');
  }
  const options = file.settings!.map(({ name, set }, i) => {
    if (Object.keys(set).length === 0) report(`settings[${i}].set`, "empty", "sets nothing");
    const first = file.settings!.findIndex((other) => other.name === name);
    if (first !== i) report(`settings[${i}].name`, "duplicate", `is already the name of settings[${first}]`);
    const sets = Object.entries(set).flatMap(([place, value]) => {
      const path = `settings[${i}].set[${JSON.stringify(place)}]`;
      const found = findTarget(place, study);
      if (!found.ok) report(path, found.code, found.message);
      else checkValue(value, found.field, path, report);
      return found.ok ? [{ target: found.target, value }] : [];
    });
    return { name, sets };
  });
  return { kind: "settings", options, shares: sharesOf(file.weights, options.length, report) };
}

function sharesOf(weights: readonly number[] | undefined, count: number, report: Report): number[] {
  if (weights === undefined) return Array.from({ length: count }, () => 1 / count);
  if (weights.length !== count) {
    report("weights", "wrong-length", `${weights.length} weights stand beside ${count} values`);
  }
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) report("weights", "sum", "sum to 0");
  return weights.map((weight) => weight / sum);
}

function checkValue(value: Value, field: Field, path: string, report: Report): void {
  const { kind, min = -Infinity, max = Infinity, options, path: setting } = field;
  const text = JSON.stringify(value);
  if (kind === "number" || kind === "integer") {
    if (typeof value !== "number") report(path, "wrong-type", `${text} is not a number, as ${setting} is`);
    else if (kind === "integer" && !Number.isInteger(value)) {
      report(path, "not-whole", `${text} is not a whole number, as ${setting} is`);
    } else if (value < min) report(path, "too-small", `${text} is below ${min}, the least of ${setting}`);
    else if (value > max) report(path, "too-big", `${text} is above ${max}, the most of ${setting}`);
  } else if (kind === "boolean") {
    if (typeof value !== "boolean") report(path, "wrong-type", `${text} is not true or false, as ${setting} is`);
  } else if (!options!.some((option) => option.value === value)) {
    const listed = options!.map((option) => option.value).join(", ");
    report(path, "unknown-choice", `${text} is not one of ${listed}, which ${setting} may be`);
  }
}

/** Two factors that set the same place would undo each other. */
function setTwice(factors: readonly (Factor | null)[]): Problem[] {
  const taken = new Map<string, number>();
  const problems: Problem[] = [];
  factors.forEach((factor, i) => {
    if (factor === null) return;
    const places = new Set(
      targetsOf(factor.space).flatMap(({ list, indexes, path }) => indexes.map((index) => `${list}[${index}].${path}`)),
    );
    for (const place of places) {
      const first = taken.get(place);
      if (first === undefined) taken.set(place, i);
      else {
        const message = `sets ${place}, which factors[${first}] sets too`;
        problems.push({ code: "set-twice", path: `factors[${i}]`, message, severity: "error" });
        break;
      }
    }
  });
  return problems;
}
