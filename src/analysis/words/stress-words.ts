import { acrossWorlds } from "../verdict.ts";
import type { VerdictKind } from "../verdict-kind.ts";

/** A harsher world, and what the pairs in it say of the plan. */
export interface Stressed {
  /** "Sites give less time and means" */
  label: string;
  kind: VerdictKind;
}

/**
 * Where a plan loses what it gains in the world shown, in one or two sentences. `kind` is the verdict in the world shown; a
 * plan that is not ahead there has no lead to lose, and is only counted.
 */
export function stressWords(kind: VerdictKind, worlds: readonly Stressed[], plan: string, baseline: string): string {
  const counted = acrossWorlds(worlds.map((world) => world.kind));
  if (kind !== "better") {
    return `${plan} is not clearly ahead of ${baseline} in the world shown, so it has no lead to lose. In harsher worlds it is ${counted}.`;
  }
  const behind = worlds.filter((world) => world.kind === "worse");
  const level = worlds.filter((world) => world.kind !== "worse" && world.kind !== "better");
  if (behind.length + level.length === 0) {
    return `${plan} stays ahead of ${baseline} in all ${worlds.length} harsher worlds that were tried. That is no proof: other things may break it.`;
  }
  const ahead = worlds.length - behind.length - level.length;
  return [
    `${plan} stays ahead of ${baseline} in ${ahead} of ${worlds.length} harsher worlds.`,
    ...(behind.length === 0 ? [] : [`It falls behind in: ${listed(behind)}.`]),
    ...(level.length === 0 ? [] : [`It is no longer clearly ahead in: ${listed(level)}.`]),
  ].join(" ");
}

function listed(worlds: readonly Stressed[]): string {
  return worlds.map(({ label }) => label[0].toLowerCase() + label.slice(1)).join("; ");
}
