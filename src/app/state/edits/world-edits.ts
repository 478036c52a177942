import type { SiteContext } from "../../../engine/world.ts";
import { changes } from "../../../study/changes.ts";
import { setAt } from "../../../study/schema/fields.ts";
import { MOST_WORLDS } from "../../../study/schema/study-schema.ts";
import type { NamedWorld, NetworkRef, Study } from "../../../study/study.ts";
import { type Draft, freeName, Refused, withWorld, withWorlds } from "./edits.ts";

/** What the page says of a study that can take no further world. */
export const WORLDS_FULL = `A study holds ${MOST_WORLDS} worlds at most. Delete one to make room.`;

/** A copy of a world, last in the study and shown. */
export function duplicateWorld(draft: Draft, world: number): Draft {
  const { worlds } = draft.study;
  if (worlds.length >= MOST_WORLDS) throw new Refused(WORLDS_FULL);
  const names = worlds.map(({ name }) => name);
  const copy = { ...structuredClone(worlds[world]), name: freeName(worlds[world].name, names) };
  return { ...draft, study: withWorlds(draft.study, [...worlds, copy]), world: worlds.length };
}

/** One more world, last in the study, under a name that is free; the one shown stays. */
export function addWorld(draft: Draft, world: NamedWorld, name: string): Draft {
  const { worlds } = draft.study;
  if (worlds.length >= MOST_WORLDS) throw new Refused(WORLDS_FULL);
  const names = worlds.map((other) => other.name);
  const added = { ...structuredClone(world), name: names.includes(name) ? freeName(name, names) : name, notes: "" };
  return { ...draft, study: withWorlds(draft.study, [...worlds, added]) };
}

/** The name of the world of a study that has the same settings; null where none has. */
export function keptWorld({ worlds }: Study, world: NamedWorld): string | null {
  return worlds.find((other) => changes(other, world).length === 0)?.name ?? null;
}

/** Without one world; if it was the base world, the next one becomes it. */
export function deleteWorld(draft: Draft, world: number): Draft {
  const { worlds } = draft.study;
  if (worlds.length === 1) throw new Refused("A study needs at least one world.");
  const left = worlds.filter((_, i) => i !== world);
  const shown = draft.world > world ? draft.world - 1 : draft.world;
  return { ...draft, study: withWorlds(draft.study, left), world: Math.min(shown, left.length - 1) };
}

/** The world at another place of the order; the first is the base world. Whichever was shown stays so. */
export function moveWorld(draft: Draft, world: number, to: number): Draft {
  const { worlds } = draft.study;
  if (to === world || to < 0 || to >= worlds.length) return draft;
  const order = [...worlds.keys()].filter((i) => i !== world);
  order.splice(to, 0, world);
  const moved = order.map((i) => worlds[i]);
  return { ...draft, study: withWorlds(draft.study, moved), world: order.indexOf(draft.world) };
}

/** The draft with other notes on a world. */
export function setWorldNotes(draft: Draft, world: number, notes: string): Draft {
  return withWorld(draft, world, { ...draft.study.worlds[world], notes });
}

/** What is known of single sites; entries that say nothing are left out. */
export function setKnownSites(draft: Draft, world: number, sites: readonly SiteContext[]): Draft {
  const known = sites.filter(
    ({ support, capability, turnover }) => support !== undefined || capability !== undefined || turnover !== undefined,
  );
  return withWorld(draft, world, setAt(draft.study.worlds[world], "context.perSite", known));
}

/**
 * The world on an imported network, which comes with the study from now on. What the world said of its former sites and
 * people (known sites, thresholds and first users by name) does not carry over.
 */
export function useNetwork(draft: Draft, world: number, network: NetworkRef, people: number): Draft {
  const { study } = draft;
  const before = study.worlds[world];
  const after: NamedWorld = {
    ...before,
    network: { kind: "imported", digest: network.digest },
    context: { ...before.context, perSite: [] },
    people: { ...before.people, thresholds: null },
    practice: { ...before.practice, first: fittingFirst(before.practice.first, people) },
  };
  const worlds = study.worlds.map((other, i) => (i === world ? after : other));
  return { ...draft, study: withWorlds(study, worlds, [network]) };
}

function fittingFirst(first: NamedWorld["practice"]["first"], people: number): NamedWorld["practice"]["first"] {
  if (first.by === "named") return { by: "share" };
  if (first.by !== "number" && first.by !== "connected") return first;
  return { ...first, number: Math.min(first.number, people) };
}
