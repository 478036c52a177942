import { useMemo } from "preact/hooks";
import { percent, unbroken } from "../../../../viz/format.ts";
import type { Headline } from "../../../analysis/headline.ts";
import { simulatedRuns } from "../../../analysis/verdict.ts";
import { equalRunsNote } from "../../../analysis/words/equal-runs.ts";
import { ranFromTo } from "../../../analysis/words/ran-from-to.ts";
import { type TimeUnit, timeAt } from "../../../text/words/time-words.ts";
import { bandsOf, onGivenNetwork, type View } from "../../results/view.ts";
import type { Store } from "../../state/store.ts";
import controls from "../controls.module.css";
import { usePage } from "../use-page.ts";
import styles from "./status.module.css";

/** What the results say of the plan in focus, in one or two sentences, and whether all runs are the same. */
export function VerdictLine() {
  const { store, view, ui } = usePage();
  const { kind, text } = sentence(store, view, ui.timeUnit.value);
  const tables = view.plans.value.map(({ table }) => table);
  const equal = useMemo(
    () => (tables.every((table) => table !== null) ? equalRunsNote(tables.map(({ result }) => result)) : null),
    tables,
  );
  return (
    <>
      <p class={styles.verdict} data-kind={kind} id="verdict">
        {unbroken(text)}
      </p>
      {equal && (
        <p class={controls.quiet} data-part="equal-runs">
          {equal}
        </p>
      )}
    </>
  );
}

/** The sentence and what it is: "waiting" without results, "baseline" when nothing is compared, else the verdict's kind. */
export function sentence(store: Store, view: View, unit: TimeUnit): { kind: string; text: string } {
  const focus = view.focus.value;
  const waiting = { kind: "waiting", text: "Simulating…" };
  if (focus.table === null) return store.progress.value.status === "failed" ? { ...waiting, text: "" } : waiting;
  const pair = view.pair(focus.plan);
  if (pair !== null) return pair.verdict;
  if (focus.plan > 0) return waiting;
  const bands = bandsOf(focus.table, view.headline.value);
  const last = bands.median.length - 1;
  const runs = simulatedRuns(onGivenNetwork(store));
  const [low, high] = [percent(bands.lo80[last]), percent(bands.hi80[last])];
  const text = `${focus.name} is the baseline. In half of ${focus.table.to} ${runs} at least ${percent(bands.median[last])} of clinicians ${using(view.headline.value)} at ${timeAt(last, unit)}; the middle 80 % ${ranFromTo(low, high)}.`;
  return { kind: "baseline", text };
}

/** What people are said to do who count as using. */
function using({ key }: Headline): string {
  return key === "genuineEnd" ? "use the practice genuinely" : "do what the practice asks (enacted use)";
}
