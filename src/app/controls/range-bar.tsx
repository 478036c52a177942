import type { PlanStyle } from "../../../viz/plan-style.ts";
import styles from "./fields/fields.module.css";

interface Range {
  median: number;
  lo50: number;
  hi50: number;
  lo80: number;
  hi80: number;
}

/** A difference at a glance: the median, the middle 50 and 80 % and the line at no difference; its numbers stand beside it. */
export function RangeBar({
  range,
  domain,
  style,
}: {
  range: Range;
  domain: readonly [number, number];
  style: PlanStyle;
}) {
  const at = (value: number) =>
    `${(100 * (Math.min(Math.max(value, domain[0]), domain[1]) - domain[0])) / (domain[1] - domain[0])}%`;
  return (
    <svg class={styles.rangeBar} data-part="range-bar" aria-hidden="true" focusable="false" width="100%" height="14">
      <line class={styles.rangeZero} x1={at(0)} x2={at(0)} y1="0" y2="14" />
      <line x1={at(range.lo80)} x2={at(range.hi80)} y1="7" y2="7" stroke={style.colour} stroke-width="1.500" />
      <line x1={at(range.lo50)} x2={at(range.hi50)} y1="7" y2="7" stroke={style.colour} stroke-width="4" />
      {Number.isFinite(range.median) && (
        <circle cx={at(range.median)} cy="7" r="4" fill={style.colour} stroke="var(--paper)" stroke-width="1" />
      )}
    </svg>
  );
}
