import { grouped, unbroken } from "../../../viz/format.ts";
import { manyCompared } from "../../analysis/verdict-kind.ts";
import { replicateWords, replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import chartStyles from "../controls/chart/chart.module.css";
import controls from "../controls/controls.module.css";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import statusStyles from "../controls/status/status.module.css";
import { Status } from "../controls/status/status.tsx";
import { StudyLine } from "../controls/status/study-line.tsx";
import { CROWDED, useMedia } from "../controls/use-media.ts";
import { usePage } from "../controls/use-page.ts";
import styles from "./compare.module.css";
import { CompareCards } from "./compare-cards.tsx";
import { CompareTable } from "./compare-table.tsx";
import { type Bounds, boundsOf, columnsOf, comparison, sharedDomain, type WorldComparison } from "./comparison.ts";
import { Dates } from "./dates.tsx";
import { CompareChart } from "./differences/compare-chart.tsx";
import { Matters } from "./matters.tsx";
import { overWorlds, spokenOf } from "./over-worlds.ts";

/** Every plan against the baseline in every world, as a matrix and as one chart. */
export function Compare() {
  const { store, view, across, ui } = usePage();
  const crowded = useMedia(CROWDED);
  const worlds = comparison(store, view, across);
  const columns = columnsOf(store);
  const domains = columns.map((_, measure) => sharedDomain(worlds, measure));
  const plans = view.plans.value;
  const said = replicateWordsOf(store.study.value.worlds);
  const kinds = store.study.value.worlds.map(({ network }) => network.kind);
  const bounds = boundsOf(store, ui.matters.value, ui.timeUnit.value);
  const compared = worlds.flatMap(({ plans }) => plans.flatMap(({ cells }) => cells ?? []));
  const many = manyCompared(compared.filter(({ pairs }) => pairs !== null && pairs.n > 0).length);
  const Matrix = crowded ? CompareCards : CompareTable;
  return (
    <main class={styles.compare} data-part="compare" id="results">
      <header class={styles.compareHead}>
        <h2>Compare</h2>
        <StudyLine />
        <p class={controls.quiet}>
          {plans.length === 1
            ? "There is one plan only. Duplicate it and change the copy to have something to compare."
            : `Every plan compared with ${plans[0].name} ${said.paired}: the median difference, the middle 80 % of ${said.many}, and in how many of them the plan is better, the same or worse. The first row is ${plans[0].name} itself.`}
        </p>
        <div class={styles.compareStatus}>
          <Status />
          <AcrossStatus />
        </div>
      </header>
      {plans.length > 1 && (
        <>
          <Dates />
          <Verdicts worlds={worlds} bounds={bounds} />
          <Matters />
          {many !== null && (
            <p class={controls.quiet} data-part="many-compared">
              {many}
            </p>
          )}
        </>
      )}
      {worlds.map((world) => (
        <section
          class={styles.compareWorld}
          data-part="compare-world"
          key={world.world}
          aria-labelledby={`world-${world.world}`}
        >
          <header class={chartStyles.chartHead}>
            <h3 id={`world-${world.world}`}>{world.name}</h3>
            <span class={controls.quiet} data-networks>
              {grouped(world.n)} {replicateWords(kinds[world.world] === "imported").many}
            </span>
            {worlds.length > 1 &&
              (store.world.value === world.world ? (
                <span class={controls.pill} data-part="pill">
                  shown in Explore
                </span>
              ) : (
                <button
                  type="button"
                  class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
                  aria-label={`Show in Explore: ${world.name}`}
                  onClick={() => store.chooseWorld(world.world)}
                >
                  Show in Explore
                </button>
              ))}
          </header>
          <Matrix world={world} columns={columns} domains={domains} bounds={bounds} />
        </section>
      ))}
      {plans.length > 1 && <CompareChart worlds={worlds} columns={columns} bounds={bounds} />}
    </main>
  );
}

/** What may be said of each plan: in how many networks it does better or, of several worlds, in how many of them. */
function Verdicts({ worlds, bounds }: { worlds: readonly WorldComparison[]; bounds: Bounds }) {
  const { view } = usePage();
  return (
    <section class={styles.compareAcross} aria-label="In words">
      <ul>
        {view.plans.value.slice(1).map((plan) => (
          <li key={plan.marker} data-plan={plan.plan}>
            <PlanKey style={plan} />
            <span>
              {worlds.length === 1
                ? unbroken(view.pair(plan.plan)?.verdict.text ?? "…")
                : unbroken(overWorlds(worlds, plan, bounds))}
            </span>
          </li>
        ))}
      </ul>
      {worlds.length > 1 && (
        <p class={controls.quiet}>
          {spokenOf(worlds)} From one world to the next the assumptions change, not the choice; worlds are counted and
          never averaged.
        </p>
      )}
    </section>
  );
}

/** How far the worlds that are not shown in Explore have come. */
function AcrossStatus() {
  const { across, store } = usePage();
  const { status, done, total, message } = across.progress.value;
  if (status === "idle") return null;
  return (
    <div class={statusStyles.status} data-part="status" data-across={status}>
      <span>
        {status === "failed"
          ? `The other worlds broke off: ${message}.`
          : `Other worlds: ${grouped(done)} of ${grouped(total)} ${replicateWordsOf(store.study.value.worlds).many}`}
      </span>
      {status === "running" && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          aria-label="Stop the other worlds"
          onClick={() => across.stop()}
        >
          Stop
        </button>
      )}
      {(status === "stopped" || status === "failed") && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          aria-label={status === "failed" ? "Try again: the other worlds" : "Go on with the other worlds"}
          onClick={() => across.resume()}
        >
          {status === "failed" ? "Try again" : "Go on"}
        </button>
      )}
    </div>
  );
}
