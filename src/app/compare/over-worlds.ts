import { pairedSummary } from "../../analysis/paired.ts";
import { acrossWorlds } from "../../analysis/verdict.ts";
import { shareKind } from "../../analysis/verdict-kind.ts";
import { keyPairs, otherWay } from "../../analysis/words/other-way.ts";
import type { PlanView } from "../results/view.ts";
import type { Bounds, WorldComparison } from "./comparison.ts";

/**
 * A plan over several worlds, each by its own headline, counted and never averaged; and in which of them another key measure
 * points the other way.
 */
export function overWorlds(worlds: readonly WorldComparison[], { plan, name }: PlanView, bounds: Bounds): string {
  const baseline = worlds[0].plans[0].plan.name;
  const said = worlds.flatMap((world) => {
    const [theirs, ours] = [world.plans[0].result, world.plans[plan].result];
    if (theirs === null || ours === null) return [];
    const kind = shareKind(pairedSummary(theirs, ours, world.headline.key), bounds);
    return [{ world: world.name, kind, other: otherWay(kind, keyPairs(theirs, ours), name, baseline, bounds) }];
  });
  if (said.length < worlds.length) return `${name}: working out the other worlds…`;
  const counted = `${name}: ${acrossWorlds(said.map(({ kind }) => kind))}.`;
  return [counted, ...said.flatMap(({ world, other }) => (other === null ? [] : [`But in ${world} ${other}.`]))].join(
    " ",
  );
}

/** Of which use the verdicts over several worlds are: of one, or world by world where their headlines differ. */
export function spokenOf(worlds: readonly WorldComparison[]): string {
  const names = new Set(worlds.map(({ headline }) => headline.name));
  if (names.size === 1) return `On ${worlds[0].headline.name} at the end.`;
  return `${worlds.map(({ name, headline }) => `${name}: ${headline.name}`).join("; ")}; each at the end.`;
}
