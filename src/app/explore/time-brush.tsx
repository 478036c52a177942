import { useMemo, useRef } from "preact/hooks";
import { BRUSH_EDGES, timeBrush } from "../../../viz/charts/time-brush.ts";
import { capitalised } from "../../text/words/capitalised.ts";
import { timeAt } from "../../text/words/time-words.ts";
import { useDrawing } from "../controls/chart/use-drawing.ts";
import controls from "../controls/controls.module.css";
import { useTime } from "../controls/time/use-time.ts";
import { usePage } from "../controls/use-page.ts";
import { bandsOf } from "../results/view.ts";
import { canBeCut, kept, shifted, type Window, windowBetween, withEnd } from "../state/window.ts";
import styles from "./time-brush.module.css";

const HEIGHT = 58;

type Grip = "from" | "to" | "all" | "new";

/** A strip of all weeks, written in the unit chosen, whose framed part is what every chart shows. Its two ends are sliders; the part between can be dragged along. */
export function TimeBrush() {
  const { store, view } = usePage();
  const time = useTime();
  const plans = view.plans.value;
  const focus = store.focus.value;
  const pinned = store.pinnedWeek.value;
  const { weeks } = store.study.value.run;
  const drag = useRef<{ grip: Grip; week: number; window: Window } | null>(null);

  const series = useMemo(
    () =>
      plans.flatMap((plan) => {
        const shown = plan.plan === 0 || plan.plan === focus ? plan.table : null;
        return shown === null ? [] : [{ ...plan, median: bandsOf(shown, view.headline.value).median }];
      }),
    [plans, focus],
  );
  const draw = useMemo(
    () => (width: number) =>
      timeBrush({ weeks, chosen: time, series, pinned }, { document, id: "brush", width, height: HEIGHT }),
    [weeks, time, series, pinned],
  );
  const host = useDrawing(draw);
  if (!canBeCut(weeks)) return null;

  const whole = store.window.value === null || kept(time, weeks) === null;
  const choose = (window: Window) => {
    store.window.value = kept(window, weeks);
  };

  function weekUnder(event: PointerEvent): number {
    const { left, width } = host.current!.getBoundingClientRect();
    const across = (event.clientX - left - BRUSH_EDGES.left) / (width - BRUSH_EDGES.left - BRUSH_EDGES.right);
    return Math.round(Math.min(Math.max(across, 0), 1) * weeks);
  }

  function take(event: PointerEvent, grip: Grip) {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    drag.current = { grip, week: weekUnder(event), window: { from: time.from, to: time.to } };
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  }

  function pull(event: PointerEvent) {
    if (drag.current === null) return;
    const { grip, week, window } = drag.current;
    const now = weekUnder(event);
    if (grip === "all") choose(shifted(window, now - week, weeks));
    else if (grip === "new") {
      if (now !== week) choose(windowBetween(week, now, weeks));
    } else choose(withEnd(window, grip, now, weeks));
  }

  function letGo() {
    drag.current = null;
  }

  function onStrip(event: PointerEvent) {
    const week = weekUnder(event);
    take(event, !whole && week > time.from && week < time.to ? "all" : "new");
  }

  function step(event: KeyboardEvent, end: "from" | "to") {
    const by: Record<string, number> = {
      ...{ ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 },
      ...{ PageDown: -13, PageUp: 13, Home: -weeks, End: weeks },
    };
    if (!(event.key in by)) return;
    choose(withEnd(time, end, time[end] + by[event.key], weeks));
    event.preventDefault();
    event.stopPropagation();
  }

  const handle = (end: "from" | "to", label: string) => (
    <div
      class={styles.brushHandle}
      data-end={end}
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-orientation="horizontal"
      aria-valuemin={end === "from" ? 0 : time.from}
      aria-valuemax={end === "from" ? time.to : weeks}
      aria-valuenow={time[end]}
      aria-valuetext={timeAt(time[end], time.unit)}
      style={{
        left: `calc(${BRUSH_EDGES.left}px + (100% - ${BRUSH_EDGES.left + BRUSH_EDGES.right}px) * ${time[end] / weeks})`,
      }}
      onKeyDown={(event) => step(event, end)}
      onPointerDown={(event) => {
        event.currentTarget.focus();
        take(event, end);
      }}
      onPointerMove={pull}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
  return (
    <section class={styles.brush} data-part="brush" aria-label={`${capitalised(time.unit)}s shown in all charts`}>
      <div class={styles.brushStrip}>
        <div
          ref={host}
          class={styles.brushPicture}
          style={{ minHeight: `${HEIGHT}px` }}
          onPointerDown={onStrip}
          onPointerMove={pull}
          onPointerUp={letGo}
          onPointerCancel={letGo}
        />
        {handle("from", `First ${time.unit} shown`)}
        {handle("to", `Last ${time.unit} shown`)}
      </div>
      <ShowAll />
    </section>
  );
}

/** Goes back to all weeks of the study. */
export function ShowAll() {
  const { store, ui } = usePage();
  return (
    <button
      type="button"
      class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
      disabled={store.window.value === null}
      onClick={() => {
        store.window.value = null;
      }}
    >
      All {ui.timeUnit.value}s
    </button>
  );
}
