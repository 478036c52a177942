import { useMemo } from "preact/hooks";
import { type PracticeData, practicePanels } from "../../../../viz/charts/practice/practice-panels.ts";
import { percent } from "../../../../viz/format.ts";
import { practiceTable } from "../../../../viz/tables.ts";
import { STATE_STACK } from "../../../analysis/state-stack.ts";
import { timeAt, timeHead } from "../../../text/words/time-words.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import { useFilling } from "../../controls/chart/use-filling.ts";
import controls from "../../controls/controls.module.css";
import { Explained } from "../../controls/explained/explained.tsx";
import { useTime } from "../../controls/time/use-time.ts";
import { usePage } from "../../controls/use-page.ts";
import { medianSharesOf, sharesOf } from "../../results/view.ts";
import styles from "./panels.module.css";

/** The look of each fill in the key. */
const FILL_CLASSES = { solid: styles.solid, hatched: styles.hatched, dotted: styles.dotted, pale: undefined };
/** As the states are stacked, the empty ones last. */
const KEY = [...STATE_STACK].sort((one, other) => Number(one.fill === "pale") - Number(other.fill === "pale"));

/** Plans that have panels of a readable height where several charts are presented; of more, baseline and focus are shown. */
const MOST_BESIDE_OTHERS = 3;

/** What is behind the numbers: genuine, surface, resisting and no use, a panel for every plan. */
export function PracticePanel({ slot }: { slot: number }) {
  const { store, view, ui } = usePage();
  const { weeks } = store.study.value.run;
  const time = useTime();
  const all = view.plans.value;
  const few = useFilling() && ui.presented.value.length > 2 && all.length > MOST_BESIDE_OTHERS;
  const plans = useMemo(
    () => (few ? all.filter(({ plan }) => plan === 0 || plan === view.focus.value.plan) : all),
    [all, few, view.focus.value],
  );
  const data = useMemo(
    (): PracticeData & { plans: readonly { ghost: boolean }[] } => ({
      weeks,
      plans: plans.flatMap((plan) => {
        const table = plan.table ?? plan.ghost;
        return table === null
          ? []
          : [{ ...plan, shares: sharesOf(table), medians: medianSharesOf(table), ghost: plan.table === null }];
      }),
    }),
    [plans, weeks],
  );
  const draw = useMemo(
    () =>
      data.plans.length === 0
        ? null
        : (width: number, height?: number) =>
            practicePanels(data, {
              document,
              id: `practice-${slot}`,
              width,
              time,
              ...(height !== undefined && { height }),
            }),
    [data, time, slot],
  );
  const fresh = { ...data, plans: data.plans.filter((plan) => !plan.ghost) };
  return (
    <>
      <div>
        <p class={controls.quiet}>
          Numbers: median shares of clinicians at {timeAt(store.week.value, time.unit)}. Areas: mean shares, which add
          up to 100&nbsp;%.{few && ` ${plans.length} of ${all.length} plans.`}
        </p>
        <p class={styles.practiceKey}>
          {KEY.map(({ key, label, help, fill }) => (
            <span key={key}>
              <i class={FILL_CLASSES[fill]} /> {help === null ? label : <Explained text={help}>{label}</Explained>}
            </span>
          ))}
        </p>
      </div>
      <Chart
        label="Practice of every plan"
        height={208}
        draw={draw}
        read={(week) =>
          `${timeHead(week, time.unit)}. ${fresh.plans
            .map(
              ({ name, medians }) =>
                `${name}: ${percent(medians.genuine[week])} genuine, ${percent(medians.surface[week])} surface`,
            )
            .join("; ")}`
        }
        table={fresh.plans.length === 0 ? null : () => practiceTable(fresh, time.unit)}
      />
    </>
  );
}
