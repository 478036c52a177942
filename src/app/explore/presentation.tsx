import { useEffect, useRef } from "preact/hooks";
import { percent, unbroken } from "../../../viz/format.ts";
import { timeAt } from "../../text/words/time-words.ts";
import { sentence } from "../controls/status/verdict-line.tsx";
import { type Page, usePage } from "../controls/use-page.ts";
import { bandsOf } from "../results/view.ts";
import styles from "./presentation.module.css";
import { PresentationBar } from "./presentation-bar.tsx";
import { PRESENTED } from "./presented.tsx";
import { useProjection } from "./use-projection.ts";

/** The verdict and some charts in large type, for a projector: nothing to read but what is talked about. */
export function Presentation() {
  const { store, ui, replay, ...page } = usePage();
  const study = store.study.value;
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current!.focus(), []);
  const charts = PRESENTED.filter(({ id }) => ui.presented.value.includes(id));
  const { larger, charts: zoom } = useProjection(charts.length);
  const count = charts.length;
  return (
    <div
      class={styles.presentation}
      data-part="presentation"
      data-charts={count}
      style={{ "--larger": String(larger) }}
    >
      <main ref={main} class={styles.presented} tabIndex={-1} id="results" aria-label="Presentation">
        <p class={styles.about}>
          {study.name} · {study.worlds[store.world.value].name}
        </p>
        <h1 class={styles.verdict}>{unbroken(presentedSentence({ store, ui, replay, ...page }))}</h1>
        <div class={styles.charts} data-charts={count} style={{ "--zoom": String(zoom) }}>
          {charts.map(({ id, label, follows, Content }, slot) => {
            const called = label(page.view.headline.value.name);
            return (
              <section key={id} aria-label={called}>
                <h2>{replay.bands.value === null || follows ? called : afterTheChange(called)}</h2>
                <Content slot={slot} />
              </section>
            );
          })}
        </div>
      </main>
      <PresentationBar />
    </div>
  );
}

/** What stands above the charts: the verdict, or while what was before is shown, what the plan in focus came to then. */
export function presentedSentence({ store, view, ui, replay }: Pick<Page, "store" | "view" | "ui" | "replay">): string {
  const before = replay.bands.value;
  if (before === null) return sentence(store, view, ui.timeUnit.value).text;
  const { plan, name, table } = view.focus.value;
  const bands = before.get(plan) ?? (table && bandsOf(table, view.headline.value));
  const change = `Before the last change (${replay.change.value})`;
  if (bands === null) return `${change}.`;
  const last = bands.median.length - 1;
  return `${change}: with ${name} the median of ${view.headline.value.name} was ${percent(bands.median[last])} at ${timeAt(last, ui.timeUnit.value)}.`;
}

/** The head of a chart that shows only results after the last change, beside one that shows what was before it. */
function afterTheChange(label: string): string {
  return `${label}, after the change`;
}
