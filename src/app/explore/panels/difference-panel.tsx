import { useMemo } from "preact/hooks";
import { type DifferenceData, pairedDifference } from "../../../../viz/charts/paired-difference.ts";
import { quantileDotPlot } from "../../../../viz/charts/quantile-dot-plot.ts";
import { wholeTens } from "../../../../viz/difference-domain.ts";
import { points, pointsInWords } from "../../../../viz/format.ts";
import { differenceTable } from "../../../../viz/tables.ts";
import { timeAt, timeHead } from "../../../text/words/time-words.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import { Picture } from "../../controls/chart/picture.tsx";
import { SHEET_WIDTH } from "../../controls/chart/use-drawing.ts";
import { useFilling } from "../../controls/chart/use-filling.ts";
import controls from "../../controls/controls.module.css";
import { useTime } from "../../controls/time/use-time.ts";
import { usePage } from "../../controls/use-page.ts";
import type { PairView } from "../../results/view.ts";
import styles from "./panels.module.css";

const HEIGHT = 184;

/** The plan in focus against the baseline, by week and, for one week, in dots that can be counted. */
export function DifferencePanel({ slot }: { slot: number }) {
  const { store, view } = usePage();
  const focus = store.focus.value;
  const pair = view.pair(focus);
  const { weeks } = store.study.value.run;
  const time = useTime();
  const use = view.headline.value.name;

  const data = useMemo(
    (): DifferenceData | null => pair && { weeks, use, ...pair },
    [pair?.bands, pair?.domain, pair?.plan, weeks, use],
  );
  const draw = useMemo(
    () =>
      data &&
      ((width: number, height = HEIGHT) =>
        pairedDifference(data, { document, id: `difference-${slot}`, width, height, time })),
    [data, time, slot],
  );
  if (focus === 0) {
    return (
      <p class={controls.emptyNote}>
        {view.baseline.value.name} is the baseline. Choose another plan to see how it differs.
      </p>
    );
  }
  return (
    <>
      <p class={controls.quiet}>
        {view.focus.value.name} compared with {view.baseline.value.name}, in points of {use}
      </p>
      <Chart
        label={`${view.focus.value.name} compared with ${view.baseline.value.name}`}
        height={HEIGHT}
        draw={draw}
        read={(week) =>
          data ? `${timeHead(week, time.unit)}: ${pointsInWords(data.bands.median[week])}` : "no results yet"
        }
        table={data && (() => differenceTable(data, time.unit))}
      >
        {pair && <Dots pair={pair} slot={slot} />}
      </Chart>
    </>
  );
}

/** Charts presented at once beside which there is no room for dots. */
const CROWDED = 3;

function Dots({ pair, slot }: { pair: PairView; slot: number }) {
  const { store, ui } = usePage();
  const crowded = useFilling() && ui.presented.value.length >= CROWDED;
  const week = store.week.value;
  const at = useMemo(() => pair.at(week), [pair.bands, week]);
  const draw = useMemo(() => {
    const low = Math.min(pair.domain[0], at.dots[0] ?? 0);
    const high = Math.max(pair.domain[1], at.dots[at.dots.length - 1] ?? 0);
    const domain = wholeTens(low, high);
    const title = `${at.dots.length} equally likely differences at ${timeAt(week, ui.timeUnit.value)}, from ${points(at.dots[0])} to ${points(at.dots[at.dots.length - 1])} points`;
    return (width: number) =>
      quantileDotPlot(
        { values: Array.from(at.dots), domain, plan: pair.plan },
        { document, id: `dots-${slot}`, width, title },
      );
  }, [at, pair.domain, pair.plan, week, slot, ui.timeUnit.value]);
  return (
    <div>
      <p class={styles.tally} data-part="tally">
        <span>{timeHead(week, ui.timeUnit.value)}:</span>
        <span>
          <b>{at.better}</b> better
        </span>
        <span>
          <b>{at.same}</b> same
        </span>
        <span>
          <b>{at.worse}</b> worse
        </span>
        <span>of {pair.n}</span>
      </p>
      {!crowded && <Picture height={96} draw={draw} onPaper={SHEET_WIDTH} />}
    </div>
  );
}
