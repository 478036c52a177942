import { adoptionFan } from "../../../viz/charts/adoption-fan.ts";
import { pairedDifference } from "../../../viz/charts/paired-difference.ts";
import { wholeTime } from "../../../viz/time.ts";
import { Picture } from "../controls/chart/picture.tsx";
import controls from "../controls/controls.module.css";
import { usePage } from "../controls/use-page.ts";
import { bandsOf } from "../results/view.ts";

/** Of a chart in the report. */
interface ChartProps {
  focus: number;
  height: number;
  /** Its width in print, in pixels. */
  onPaper: number;
}

/** The adoption of all plans over all weeks, with bands of the baseline and the plan in focus. */
export function ReportFan({ focus, height, onPaper }: ChartProps) {
  const { store, view, ui } = usePage();
  const { weeks } = store.study.value.run;
  const time = { ...wholeTime(weeks), unit: ui.timeUnit.value };
  const series = view.plans.value.flatMap((plan) =>
    plan.table === null
      ? []
      : [
          {
            ...plan,
            bands: bandsOf(plan.table, view.headline.value),
            fan: plan.plan === 0 || plan.plan === focus,
            focus: plan.plan === focus,
            ghost: false,
          },
        ],
  );
  const data = { weeks, series, use: view.headline.value.name, observed: [], programmeEnd: null };
  return (
    <Picture
      height={height}
      draw={(width) => adoptionFan(data, { document, id: "report-fan", width, height, time })}
      onPaper={onPaper}
    />
  );
}

/** The paired difference of the plan in focus to the baseline over all weeks. */
export function ReportDifference({ focus, height, onPaper }: ChartProps) {
  const { store, view, ui } = usePage();
  const pair = view.pair(focus);
  if (pair === null) return <p class={controls.quiet}>No results yet.</p>;
  const { weeks } = store.study.value.run;
  const time = { ...wholeTime(weeks), unit: ui.timeUnit.value };
  const data = { weeks, use: view.headline.value.name, ...pair };
  return (
    <Picture
      height={height}
      draw={(width) => pairedDifference(data, { document, id: "report-difference", width, height, time })}
      onPaper={onPaper}
    />
  );
}
