import { effect } from "@preact/signals";
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { DataTable } from "../../../../viz/data-table.ts";
import { spotlight } from "../../../../viz/spotlight.ts";
import { markWeek, weekAt } from "../../../../viz/week-cursor.ts";
import { usePage } from "../use-page.ts";
import styles from "./chart.module.css";
import { DataTableView } from "./data-table-view.tsx";
import { type Draw, SHEET_WIDTH, useDrawing } from "./use-drawing.ts";
import { useFilling } from "./use-filling.ts";

interface ChartProps {
  /** Read out as the name of the chart. */
  label: string;
  /** Height kept free until the first drawing, in pixels. */
  height: number;
  /** Draws at a width; null while there is nothing to draw, and then what is there stays, faintly. */
  draw: Draw | null;
  /** What the chart says of a week. */
  read(week: number): string;
  /** The numbers behind it; null while there are none. */
  table: (() => DataTable) | null;
  /** Stands between the drawing and its table. */
  children?: ComponentChildren;
}

/**
 * A chart in the page: as wide as its place, one tab stop, and one week shared with all others. Arrow keys, hovering,
 * tapping and dragging move the week; up and down go from plan to plan.
 */
export function Chart({ label, height, draw, read, table, children }: ChartProps) {
  const { store, ui } = usePage();
  const drawn = useRef<SVGSVGElement | null>(null);
  const fills = useFilling();
  const host = useDrawing(draw, {
    drawn(svg) {
      drawn.current = svg;
      mark(svg);
    },
    onPaper: SHEET_WIDTH,
    fills,
  });

  useEffect(
    () =>
      effect(() => {
        const week = cursorWeek();
        const plan = store.hoveredPlan.value;
        const focus = store.focus.value;
        if (drawn.current === null) return;
        markWeek(drawn.current, week);
        spotlight(drawn.current, plan, [0, focus]);
      }),
    [],
  );

  function cursorWeek(): number | null {
    const shown = store.hoveredWeek.value ?? store.pinnedWeek.value;
    return shown === null ? null : Math.min(shown, store.study.value.run.weeks);
  }

  function mark(svg: SVGSVGElement) {
    markWeek(svg, cursorWeek());
    spotlight(svg, store.hoveredPlan.value, [0, store.focus.value]);
  }

  function weekOf(event: PointerEvent): number | null {
    const svg = drawn.current;
    if (svg === null) return null;
    const { left, top, width } = svg.getBoundingClientRect();
    // a chart may be shown larger than it was drawn
    const larger = width / svg.viewBox.baseVal.width;
    return weekAt(svg, (event.clientX - left) / larger, (event.clientY - top) / larger);
  }

  function onKeyDown(event: KeyboardEvent) {
    const { from, to } = store.shownWeeks.value;
    const by: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, PageDown: -13, PageUp: 13 };
    if (event.key in by) moveTo(store.week.value + by[event.key]);
    else if (event.key === "Home") moveTo(from);
    else if (event.key === "End") moveTo(to);
    else if (event.key === "ArrowUp" || event.key === "ArrowDown") nextPlan(event.key === "ArrowUp" ? -1 : 1);
    else if (event.key === "Escape" && (store.pinnedWeek.value ?? store.hoveredPlan.value) !== null) letGo();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  function moveTo(week: number) {
    store.hoveredWeek.value = null;
    const { from, to } = store.shownWeeks.value;
    store.pinnedWeek.value = Math.min(Math.max(week, from), to);
  }

  function nextPlan(by: number) {
    const count = store.study.value.plans.length;
    const from = store.hoveredPlan.value ?? (by > 0 ? -1 : count);
    store.hoveredPlan.value = (((from + by) % count) + count) % count;
  }

  function letGo() {
    store.pinnedWeek.value = null;
    store.hoveredPlan.value = null;
  }

  const week = store.week.value;
  const { from, to } = store.shownWeeks.value;
  return (
    <div class={fills ? styles.filling : undefined}>
      <div
        ref={host}
        class={styles.chartHost}
        data-part="chart-host"
        role="slider"
        tabIndex={0}
        aria-label={`${label}, by ${ui.timeUnit.value}`}
        aria-orientation="horizontal"
        aria-valuemin={Math.min(from, week)}
        aria-valuemax={Math.max(to, week)}
        aria-valuenow={week}
        aria-valuetext={read(week)}
        data-ghost={draw === null}
        style={{ minHeight: fills ? undefined : `${height}px` }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          store.hoveredPlan.value = null;
        }}
        onPointerMove={(event) => {
          if (event.pointerType === "mouse") store.hoveredWeek.value = weekOf(event);
          else if (event.buttons > 0) store.pinnedWeek.value = weekOf(event) ?? store.pinnedWeek.value;
        }}
        onPointerLeave={() => {
          store.hoveredWeek.value = null;
        }}
        onClick={(event) => {
          const at = weekOf(event as unknown as PointerEvent);
          store.pinnedWeek.value = at === store.pinnedWeek.value ? null : at;
        }}
      />
      {children}
      {!fills && <DataTableView label={label} table={table} />}
    </div>
  );
}
