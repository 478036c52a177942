import { lengthInWords, type TimeUnit } from "../../text/words/time-words.ts";
import type { OtherRun } from "../results/other-runs.ts";
import type { PlanView } from "../results/view.ts";

/** What is said while it is not known of every plan told whether its verdict turns in a longer run; null once it is. */
export function awaitedTurn(
  longer: Pick<OtherRun, "outcome" | "settings">,
  told: readonly Pick<PlanView, "plan" | "table">[],
  time: TimeUnit,
): string | null {
  const compared = told.filter(({ plan, table }) => plan > 0 && table !== null);
  const outcomes = compared.map(({ plan }) => longer.outcome(plan)?.state ?? "running");
  const after = lengthInWords(longer.settings().weeks, time);
  if (outcomes.includes("running")) return `Whether the order turns after ${after} is still being worked out.`;
  if (outcomes.includes("failed")) return `Whether the order turns after ${after} could not be worked out.`;
  return null;
}
