import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { hours, percent, pointsInWords, unbroken } from "../../../viz/format.ts";
import { useTitle } from "../../analysis/headline.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import { changes } from "../../study/changes.ts";
import { LIMITS, PAPER } from "../../study/limits.ts";
import { shareStudy } from "../../study/link/link.ts";
import { statedWords } from "../../study/stated-words.ts";
import { provenance } from "../controls/chart/provenance.ts";
import controls from "../controls/controls.module.css";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import { usePage } from "../controls/use-page.ts";
import { medianOf, onGivenNetwork, type PlanView } from "../results/view.ts";
import { addressOf } from "../state/address.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import { awaitedTurn } from "./awaited-turn.ts";
import styles from "./report.module.css";
import { ReportDifference, ReportFan } from "./report-charts.tsx";
import { type Fit, useFit } from "./use-fit.ts";

/** Pixels on paper of a chart as wide as the sheet, and of two beside each other. */
const WHOLE = 702;
const LEFT = 412;
const RIGHT = 275;

/** Steps of fitting in which only the verdict of the plan in focus is told. */
const ONE_VERDICT: readonly Fit[] = ["one verdict", "small type"];

/** The report as a sheet of A4 over the page, to be printed or kept as PDF. Printing it prints nothing else. */
export function Report() {
  const { ui } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current!.showModal();
  }, []);
  const close = () => {
    ui.report.value = false;
  };
  return (
    <dialog ref={dialog} class={styles.report} data-part="report" aria-label="Report" onClose={close}>
      <div class={`${controls.row} ${styles.reportBar}`}>
        <button type="button" class={`${controls.button} ${controls.buttonSolid}`} onClick={() => window.print()}>
          Print or save as PDF
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => dialog.current!.close()}
        >
          Close
        </button>
      </div>
      <Sheet />
    </dialog>
  );
}

function Sheet() {
  const { store, view, others } = usePage();
  const study = store.study.value;
  const world = study.worlds[store.world.value];
  const focus = store.focus.value > 0 ? store.focus.value : study.plans.length - 1;
  const link = useLink();
  const [sheet, { step, height, printing }] = useFit();
  const headline = view.headline.value;
  const words = replicateWords(onGivenNetwork(store));
  const time = usePage().ui.timeUnit.value;
  const alone = study.plans.length === 1;
  const stacked = step === "stacked";
  const told = ONE_VERDICT.includes(step) ? view.plans.value.filter(({ plan }) => plan === focus) : view.plans.value;
  const assumed = changes(study.worlds[0], world, time).map(({ text }) => text);
  const verdicts = told.flatMap(({ plan }) => view.pair(plan)?.verdict.text ?? []);
  const awaited = awaitedTurn(others.longer, told, time);
  return (
    <article ref={sheet} class={styles.reportSheet} data-part="report-sheet" data-fit={step} data-printing={printing}>
      <header>
        <h1>{study.name}</h1>
        <p data-part="report-world">
          World: {world.name}
          {study.worlds.length > 1 && ` (one of ${study.worlds.length})`}
        </p>
        {study.question !== "" && <p class={styles.reportQuestion}>{statedWords(study, "question")}</p>}
      </header>
      <section class={styles.reportCharts} data-columns={stacked || alone ? 1 : 2}>
        <figure>
          <figcaption>
            {useTitle(headline.name)}, share of clinicians: median and 50, 80, 95 % of {words.many}
          </figcaption>
          <ReportFan focus={focus} height={height} onPaper={stacked || alone ? WHOLE : LEFT} />
        </figure>
        {!alone && (
          <figure>
            <figcaption>
              {study.plans[focus].name} compared with {study.plans[0].name}, points {words.paired}
            </figcaption>
            <ReportDifference focus={focus} height={height} onPaper={stacked ? WHOLE : RIGHT} />
          </figure>
        )}
      </section>
      <section aria-label="Verdict">
        {verdicts.map((text) => (
          <p class={styles.reportVerdict} key={text}>
            {unbroken(text)}
          </p>
        ))}
        {awaited !== null && (
          <p class={styles.reportVerdict} data-part="report-awaited">
            {awaited}
          </p>
        )}
      </section>
      <Plans />
      <section class={styles.reportLimits}>
        <h2>What this model cannot tell you</h2>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{limit}</li>
          ))}
        </ul>
        <p>
          {assumed.length > 0 && (
            <span class={styles.reportChanges}>
              Unlike {study.worlds[0].name}: {assumed.join(" · ")}
            </span>
          )}{" "}
          Use it to find questions to ask, then test small.
        </p>
      </section>
      <Foot link={link} />
    </article>
  );
}

function Plans() {
  const { store, view } = usePage();
  const time = usePage().ui.timeUnit.value;
  const { plans } = store.study.value;
  return (
    <table class={styles.reportPlans}>
      <thead>
        <tr>
          <th scope="col">Plan</th>
          <th scope="col">What it changes</th>
          <th scope="col">{useTitle(view.headline.value.name)} at the end</th>
          <th scope="col">Difference</th>
          <th scope="col">Hours</th>
        </tr>
      </thead>
      <tbody>
        {view.plans.value.map((plan) => (
          <tr key={plan.marker}>
            <th scope="row">
              <span class={styles.reportName}>
                <PlanKey style={plan} line={false} />
                <span>{plan.name}</span>
              </span>
            </th>
            <td>
              <span class={styles.reportChanges}>
                {plan.plan === 0
                  ? "What others are compared with"
                  : changes(plans[0], plans[plan.plan], time)
                      .map(({ text }) => text)
                      .join(" · ") || "Nothing"}
              </span>
            </td>
            <Figures plan={plan} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Figures({ plan: { plan, table } }: { plan: PlanView }) {
  const { view } = usePage();
  const pair = view.pair(plan);
  return (
    <>
      <td>{table === null ? "…" : percent(medianOf(table, view.headline.value.key))}</td>
      <td>{plan === 0 ? "" : pair === null ? "…" : pointsInWords(pair.end.median)}</td>
      <td>{table === null ? "…" : hours(medianOf(table, "hours"))}</td>
    </>
  );
}

/** The study's link; null until it is made, and where the study does not fit in one. */
function useLink(): string | null {
  const { store } = usePage();
  const study = store.study.value;
  const [focus, world] = [store.focus.value, store.world.value];
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void shareStudy(study, MODEL_VERSION).then((shared) => {
      if (current) setLink(shared.ok ? addressOf(shared.fragment, study, { focus, world }) : null);
    });
    return () => {
      current = false;
    };
  }, [study, focus, world]);
  return link;
}

/** How to have the same again. */
function Foot({ link }: { link: string | null }) {
  const { store, view } = usePage();
  const study = store.study.value;
  return (
    <footer>
      <p>
        {provenance(study, usePage().ui.timeUnit.value)}
        {view.shown.value < study.run.replicates && `; ${view.shown.value} of them so far`}.
      </p>
      <p>Levers after {PAPER}</p>
      {link === null ? (
        <p>This study does not fit in a link: keep its file.</p>
      ) : (
        <p class={styles.reportLink} data-part="report-link">
          {link}
        </p>
      )}
    </footer>
  );
}
