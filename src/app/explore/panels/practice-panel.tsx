import { useMemo } from "preact/hooks";
import { type PracticeData, practicePanels } from "../../../../viz/charts/practice/practice-panels.ts";
import { percent } from "../../../../viz/format.ts";
import { practiceTable } from "../../../../viz/tables.ts";
import { timeHead, timeText } from "../../../../viz/time.ts";
import { STATE_STACK } from "../../../analysis/state-stack.ts";
import { Chart } from "../../controls/chart/chart.tsx";
import { usePage } from "../../controls/context.ts";
import controls from "../../controls/controls.module.css";
import { Explained } from "../../controls/explained/explained.tsx";
import { useTime } from "../../controls/use-time.ts";
import { sharesOf } from "../../results/view.ts";
import styles from "./panels.module.css";

/** The look of each fill in the key. */
const FILL_CLASSES = { solid: styles.solid, hatched: styles.hatched, dotted: styles.dotted, pale: undefined };
/** As the states are stacked, the empty ones last. */
const KEY = [...STATE_STACK].sort((one, other) => Number(one.fill === "pale") - Number(other.fill === "pale"));

/** What is behind the numbers: genuine, surface, resisting and no use, a panel for every plan. */
export function PracticePanel({ slot }: { slot: number }) {
  const { store, view } = usePage();
  const { weeks } = store.study.value.run;
  const time = useTime();
  const plans = view.plans.value;
  const data = useMemo(
    (): PracticeData & { plans: readonly { ghost: boolean }[] } => ({
      weeks,
      plans: plans.flatMap((plan) => {
        const table = plan.table ?? plan.ghost;
        return table === null ? [] : [{ ...plan, shares: sharesOf(table), ghost: plan.table === null }];
      }),
    }),
    [plans, weeks],
  );
  const draw = useMemo(
    () =>
      data.plans.length === 0
        ? null
        : (width: number) => practicePanels(data, { document, id: `practice-${slot}`, width, time }),
    [data, time, slot],
  );
  const fresh = { ...data, plans: data.plans.filter((plan) => !plan.ghost) };
  return (
    <>
      <p class={controls.quiet}>mean share of clinicians, at {timeText(store.week.value, time.unit)}</p>
      <p class={styles.practiceKey}>
        {KEY.map(({ key, label, help, fill }) => (
          <span key={key}>
            <i class={FILL_CLASSES[fill]} /> {help === null ? label : <Explained text={help}>{label}</Explained>}
          </span>
        ))}
      </p>
      <Chart
        label="Practice of every plan"
        height={208}
        draw={draw}
        read={(week) =>
          `${timeHead(week, time.unit)}, means. ${fresh.plans
            .map(
              ({ name, shares }) =>
                `${name}: ${percent(shares.genuine[week])} genuine, ${percent(shares.surface[week])} surface`,
            )
            .join("; ")}`
        }
        table={fresh.plans.length === 0 ? null : () => practiceTable(fresh)}
      />
    </>
  );
}
