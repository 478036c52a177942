import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DataTable } from "../../../../viz/data-table.ts";
import { spotlight } from "../../../../viz/spotlight.ts";
import { usePage } from "../use-page.ts";
import styles from "./chart.module.css";
import { DataTableView } from "./data-table-view.tsx";
import { type Draw, SHEET_WIDTH, useDrawing } from "./use-drawing.ts";
import { useFilling } from "./use-filling.ts";

interface PlanChartProps {
  /** Read out as the name of the chart. */
  label: string;
  height: number;
  /** Draws at a width; null while there is nothing to draw. */
  draw: Draw | null;
  /** What the chart says of a plan. */
  read(plan: number): string;
  table: (() => DataTable) | null;
  children?: ComponentChildren;
}

/** A chart without weeks: one tab stop, arrow keys go from plan to plan, and the plan that is read out stands out. */
export function PlanChart({ label, height, draw, read, table, children }: PlanChartProps) {
  const { store } = usePage();
  const drawn = useRef<SVGSVGElement | null>(null);
  const fills = useFilling();
  const host = useDrawing(draw, {
    drawn(svg) {
      drawn.current = svg;
      spotlight(svg, store.hoveredPlan.value, [0, store.focus.value]);
    },
    onPaper: SHEET_WIDTH,
    fills,
  });
  useEffect(
    () =>
      effect(() => {
        const plan = store.hoveredPlan.value;
        const focus = store.focus.value;
        if (drawn.current !== null) spotlight(drawn.current, plan, [0, focus]);
      }),
    [],
  );
  const count = store.study.value.plans.length;
  const plan = Math.min(store.hoveredPlan.value ?? store.focus.value, count - 1);

  function onKeyDown(event: KeyboardEvent) {
    const by: Record<string, number> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 };
    if (event.key in by) store.hoveredPlan.value = Math.min(Math.max(plan + by[event.key], 0), count - 1);
    else if (event.key === "Home") store.hoveredPlan.value = 0;
    else if (event.key === "End") store.hoveredPlan.value = count - 1;
    else if (event.key === "Escape" && store.hoveredPlan.value !== null) store.hoveredPlan.value = null;
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div class={fills ? styles.filling : undefined}>
      <div
        ref={host}
        class={`${styles.chartHost} ${styles.chartHostPlain}`}
        data-part="chart-host"
        role="slider"
        tabIndex={0}
        aria-label={`${label}, by plan`}
        aria-orientation="horizontal"
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={plan + 1}
        aria-valuetext={read(plan)}
        data-ghost={draw === null}
        style={{ minHeight: fills ? undefined : `${height}px` }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          store.hoveredPlan.value = null;
        }}
      />
      {children}
      {!fills && <DataTableView label={label} table={table} />}
    </div>
  );
}
