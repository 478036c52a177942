import type { NetworkData } from "../../../engine/network/network-data.ts";
import type { FirstUsers, NetworkSpec } from "../../../engine/world.ts";
import { fitProblems } from "../../../study/parse/fit-problems.ts";
import { namedProblems } from "../../../study/parse/named-problems.ts";
import { planProblems, worldProblems } from "../../../study/parse/rules.ts";
import { defaultFirst, defaultNetwork } from "../../../study/schema/defaults.ts";
import { setAt } from "../../../study/schema/fields.ts";
import { MOST_PLANS } from "../../../study/schema/study-schema.ts";
import type { NamedPlan, NamedWorld, NetworkRef, RunSettings, Study } from "../../../study/study.ts";
import { comparable } from "../../../text/comparable.ts";
import type { Problem } from "../../../text/problem.ts";

const LONGEST_NAME = 80;

/**
 * What the page edits: the study, and beside it how each plan is drawn (an index into the palette), so that a plan
 * keeps its hue when another is deleted. The baseline always has style 0.
 */
export interface Draft {
  study: Study;
  styles: readonly number[];
  /** The plan in focus. */
  focus: number;
  /** The world shown. */
  world: number;
  /** Which piece of work this is: another one with every study that is opened. The page keeps each under a record of its own. */
  work: number;
  /** What was done to the studies saved in the browser, oldest first. */
  acts: readonly Act[];
}

/** Something done beside the study, that undo takes back and redo does again. */
export interface Act {
  do(): void;
  undo(): void;
}

/** An edit that cannot be made, in words for the person who asked. */
export class Refused extends Error {
  override readonly name = "Refused";
}

/** A study as it was opened, its last plan in focus. */
export function draftOf(study: Study): Draft {
  const styles = study.plans.map((_, i) => i);
  return { study, styles, focus: study.plans.length - 1, world: 0, work: 0, acts: [] };
}

/** A copy of a plan, last in the study and in focus. */
export function duplicatePlan(draft: Draft, plan: number): Draft {
  const { study } = draft;
  if (study.plans.length >= MOST_PLANS) {
    throw new Refused(`A study holds ${MOST_PLANS} plans at most. Delete one to make room.`);
  }
  const names = study.plans.map(({ name }) => name);
  const copy = { ...structuredClone(study.plans[plan]), name: freeName(study.plans[plan].name, names) };
  const style = [0, 1, 2, 3, 4, 5].find((index) => !draft.styles.includes(index)) ?? 0;
  return {
    ...draft,
    study: { ...study, plans: [...study.plans, copy] },
    styles: [...draft.styles, style],
    focus: study.plans.length,
  };
}

/** Without one plan; if it was the baseline, the next plan becomes it. */
export function deletePlan(draft: Draft, plan: number): Draft {
  const { study } = draft;
  if (study.plans.length === 1) throw new Refused("A study needs at least one plan.");
  const styles = draft.styles.filter((_, i) => i !== plan);
  const focus = draft.focus > plan ? draft.focus - 1 : draft.focus;
  return {
    ...draft,
    study: { ...study, plans: study.plans.filter((_, i) => i !== plan) },
    styles,
    focus: Math.min(focus, study.plans.length - 2),
  };
}

/** The plan becomes the first, the one all others are compared with. Colours and the plan in focus stay. */
export function makeBaseline(draft: Draft, plan: number): Draft {
  if (plan === 0) return draft;
  const { study, styles } = draft;
  const order = [plan, ...study.plans.keys()].filter((place, i) => i === 0 || place !== plan);
  return {
    ...draft,
    study: { ...study, plans: order.map((i) => study.plans[i]) },
    styles: order.map((i) => styles[i]),
    focus: order.indexOf(draft.focus),
  };
}

/** A plan made elsewhere becomes the baseline, in place of one of its name if there is one; the plan in focus stays so. */
export function beginFrom(draft: Draft, plan: NamedPlan): Draft {
  const { plans } = draft.study;
  const known = plans.findIndex(({ name }) => name === plan.name);
  if (known >= 0) return makeBaseline(withPlan(draft, known, plan), known);
  const grown = duplicatePlan(draft, 0);
  const last = plans.length;
  const made = makeBaseline(withPlan(grown, last, plan), last);
  return { ...made, focus: draft.focus + 1 };
}

/** The draft with the study under another name. */
export function renameStudy(draft: Draft, name: string): Draft {
  return { ...draft, study: { ...draft.study, name: goodName(name, [], "study") } };
}

/** What the study asks, what it shows, and notes on it. */
export function describeStudy(
  draft: Draft,
  words: Partial<Pick<Study, "question" | "shows" | "notes" | "outdated">>,
): Draft {
  return { ...draft, study: { ...draft.study, ...words } };
}

/** The draft with other notes on a plan. */
export function setPlanNotes(draft: Draft, plan: number, notes: string): Draft {
  return withPlan(draft, plan, { ...draft.study.plans[plan], notes });
}

/** The draft with a plan under another name. */
export function renamePlan(draft: Draft, plan: number, name: string): Draft {
  const { study } = draft;
  return withPlan(draft, plan, {
    ...study.plans[plan],
    name: goodName(name, others(study.plans, plan), "plan"),
  });
}

/** One setting of a plan. The three parts of the first emphasis always sum to 1: the other two give way in proportion. */
export function setPlanField(draft: Draft, plan: number, path: string, value: unknown): Draft {
  const before = draft.study.plans[plan];
  const part = /^theory\.emphasis\.(capability|motivation|opportunity)$/.exec(path)?.[1];
  if (part === undefined) return withPlan(draft, plan, setAt(before, path, value));
  const emphasis = balanced(before.theory.emphasis, part as keyof NamedPlan["theory"]["emphasis"], Number(value));
  return withPlan(draft, plan, setAt(before, "theory.emphasis", emphasis));
}

/** One setting of a world. Another kind of network, or of first users, comes with its own settings at their defaults. */
export function setWorldField(draft: Draft, world: number, path: string, value: unknown): Draft {
  const before = draft.study.worlds[world];
  if (path === "network.kind") {
    if (value === "imported")
      throw new Refused("Import a network to use one, or open a study together with its network file.");
    const network = defaultNetwork(value as Exclude<NetworkSpec["kind"], "imported">);
    return withWorld(draft, world, { ...before, network });
  }
  if (path === "practice.first.by") {
    return withWorld(draft, world, setAt(before, "practice.first", defaultFirst(value as FirstUsers["by"])));
  }
  if (path === "network.professions") return withWorld(draft, world, setAt(before, path, sharedOut(value as Share[])));
  return withWorld(draft, world, setAt(before, path, value));
}

/**
 * What cannot stand in the plans and worlds that an edit changed, people included whom its networks do not have; empty
 * when all is well. `networks`: the imported ones, by digest.
 */
export function mistakes(before: Draft, after: Draft, networks: Record<string, NetworkData>): Problem[] {
  const { plans, worlds, run } = after.study;
  const rerun = run !== before.study.run;
  const moved = worlds.some((world) => !before.study.worlds.includes(world));
  const named = plans.some((plan) => plan.core.selection === "named" && !before.study.plans.includes(plan));
  return [
    ...plans.flatMap((plan, i) =>
      rerun || !before.study.plans.includes(plan) ? planProblems(plan, run, ["plans", i]) : [],
    ),
    ...worlds.flatMap((world, i) => (before.study.worlds.includes(world) ? [] : worldProblems(world, ["worlds", i]))),
    ...(moved || named ? [...namedProblems(plans, worlds), ...fitProblems(after.study, networks)] : []),
  ].filter(({ severity, code }) => severity === "error" && code !== "network-missing");
}

/** The draft with a world under another name. */
export function renameWorld(draft: Draft, world: number, name: string): Draft {
  const { worlds } = draft.study;
  return withWorld(draft, world, { ...worlds[world], name: goodName(name, others(worlds, world), "world") });
}

/** The draft with other settings of the run: seed, weeks, replicates. */
export function setRun(draft: Draft, run: Partial<RunSettings>): Draft {
  return { ...draft, study: { ...draft.study, run: { ...draft.study.run, ...run } } };
}

function withPlan(draft: Draft, plan: number, next: NamedPlan): Draft {
  return { ...draft, study: { ...draft.study, plans: draft.study.plans.map((p, i) => (i === plan ? next : p)) } };
}

/** With another world in the place of one. */
export function withWorld(draft: Draft, world: number, next: NamedWorld): Draft {
  const worlds = draft.study.worlds.map((w, i) => (i === world ? next : w));
  return { ...draft, study: withWorlds(draft.study, worlds) };
}

/** The study with these worlds, and the networks they refer to, in order of first use; `more` are networks new to it. */
export function withWorlds(study: Study, worlds: NamedWorld[], more: readonly NetworkRef[] = []): Study {
  const known = [...more, ...study.networks];
  const digests = worlds.flatMap(({ network }) => (network.kind === "imported" ? [network.digest] : []));
  const networks = [...new Set(digests)].flatMap((digest) => known.find((ref) => ref.digest === digest) ?? []);
  return { ...study, worlds, networks };
}

function others(all: readonly { name: string }[], except: number): string[] {
  return all.filter((_, i) => i !== except).map(({ name }) => name);
}

function goodName(name: string, taken: readonly string[], what: string): string {
  const trimmed = name.trim();
  if (comparable(trimmed) === "") throw new Refused(`A ${what} needs a name.`);
  if (trimmed.length > LONGEST_NAME) throw new Refused(`A name has at most ${LONGEST_NAME} characters.`);
  if (isTaken(trimmed, taken)) throw new Refused(`There is already a ${what} called "${trimmed}".`);
  return trimmed;
}

/** Whether one of the names looks the same. */
function isTaken(name: string, taken: readonly string[]): boolean {
  return taken.some((other) => comparable(other) === comparable(name));
}

/** "Balanced" → "Balanced copy", then "Balanced copy 2", within the longest name. */
export function freeName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ copy( \d+)?$/, "");
  for (let count = 1; ; count++) {
    const ending = count === 1 ? " copy" : ` copy ${count}`;
    const candidate = stem.slice(0, LONGEST_NAME - ending.length) + ending;
    if (!isTaken(candidate, taken)) return candidate;
  }
}

function balanced<K extends string>(shares: Record<K, number>, part: K, value: number): Record<K, number> {
  const keys = Object.keys(shares) as K[];
  const rest = keys.filter((key) => key !== part);
  const sum = rest.reduce((total, key) => total + shares[key], 0);
  const left = 1 - value;
  const next: Record<string, number> = { ...shares, [part]: value };
  for (const key of rest) next[key] = sum > 0 ? (shares[key] / sum) * left : left / rest.length;
  return next as Record<K, number>;
}

interface Share {
  name: string;
  share: number;
}

/** Shares that sum to 1, in the proportions given; equal when all are zero. */
function sharedOut(shares: readonly Share[]): Share[] {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  return shares.map(({ name, share }) => ({ name, share: sum > 0 ? share / sum : 1 / shares.length }));
}

/** Gives every plan the first and last week of the baseline's programme. */
export function sameDates(draft: Draft): Draft {
  const { programme } = draft.study.plans[0];
  return { ...draft, study: { ...draft.study, plans: draft.study.plans.map((plan) => ({ ...plan, programme })) } };
}
