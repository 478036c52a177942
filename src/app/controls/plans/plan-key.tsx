import { markerPath } from "../../../../viz/marker-path.ts";
import type { PlanStyle } from "../../../../viz/plan-style.ts";
import controls from "../controls.module.css";

/** A plan's hue, dash and marker, small. */
export function PlanKey({ style, line = true }: { style: PlanStyle; line?: boolean }) {
  const width = line ? 34 : 14;
  return (
    <svg class={controls.planKey} data-part="plan-key" viewBox={`0 0 ${width} 14`} aria-hidden="true" focusable="false">
      {line && (
        <line x1="0" y1="7" x2="34" y2="7" stroke={style.colour} stroke-width="2.500" stroke-dasharray={style.dash} />
      )}
      <path
        d={markerPath(style.marker, 72)}
        transform={`translate(${width / 2},7)`}
        fill={style.colour}
        stroke="var(--paper)"
        stroke-width="1.500"
      />
    </svg>
  );
}
