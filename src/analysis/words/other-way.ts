import type { PlanResult } from "../../engine/plan-result.ts";
import type { SummaryKey } from "../../engine/record/summaries.ts";
import { type PairedSummary, pairedSummary } from "../paired.ts";
import { type Judging, shareKind, type VerdictKind, verdictKind } from "../verdict-kind.ts";
import { inHowMany } from "./replicate-words.ts";

/** The measures that a verdict is held against, and how each of them says that a plan is better on it. */
const KEY_MEASURES = [
  { key: "genuineEnd", better: "genuine use was higher" },
  { key: "enactedEnd", better: "enacted use was higher" },
  { key: "eventsAverted", better: "more events were averted" },
  { key: "surfaceEnd", better: "surface use was lower" },
] as const satisfies readonly { key: SummaryKey; better: string }[];

/** A measure that a verdict is held against. */
export type KeyMeasure = (typeof KEY_MEASURES)[number]["key"];

/** Every key measure of our plan against theirs, the baseline. */
export function keyPairs(theirs: PlanResult, ours: PlanResult): PairedSummary<KeyMeasure>[] {
  return KEY_MEASURES.map(({ key }) => pairedSummary(theirs, ours, key));
}

/**
 * Which key measures clearly point the other way than a verdict of `kind`, by the rule the verdict itself is held to, as what may
 * follow "But": "more events were averted with Soft only in 198 of 200". Null where none does, and where the verdict itself is
 * not clear. Of events averted a difference below one is none.
 */
export function otherWay(
  kind: VerdictKind,
  pairs: readonly PairedSummary[],
  plan: string,
  baseline: string,
  judging: Pick<Judging, "planned" | "matters">,
): string | null {
  if (kind !== "better" && kind !== "worse") return null;
  const [opposite, ahead] = kind === "better" ? (["worse", baseline] as const) : (["better", plan] as const);
  const others = KEY_MEASURES.flatMap(({ key, better }) => {
    const found = pairs.find((each) => each.key === key);
    if (found === undefined || kindOf(found, judging) !== opposite) return [];
    const { n, [opposite]: count } = found;
    return [{ better, where: inHowMany(count, n) }];
  });
  if (others.length === 0) return null;
  const said = others.map(({ better, where }, i) => `${better} ${i === 0 ? `with ${ahead} ` : ""}${where}`);
  return said.length === 1 ? said[0] : `${said.slice(0, -1).join(", ")}, and ${said[said.length - 1]}`;
}

function kindOf(pairs: PairedSummary, judging: Pick<Judging, "planned" | "matters">): VerdictKind {
  if (pairs.key === "eventsAverted") return verdictKind(pairs, { planned: judging.planned, matters: 1 });
  return shareKind(pairs, judging);
}
