import controls from "../controls.module.css";
import styles from "./fields.module.css";

interface StepperProps {
  label: string;
  value: number;
  low: number;
  high: number;
  choose(value: number): void;
}

/** A whole number with a button for one less and one for one more. */
export function Stepper({ label, value, low, high, choose }: StepperProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a field, no form
    <span class={styles.stepper} role="group" aria-label={label}>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        aria-label={`${label}, one less`}
        disabled={value <= low}
        onClick={() => choose(value - 1)}
      >
        −
      </button>
      <input
        type="number"
        aria-label={label}
        min={low}
        max={high}
        step={1}
        value={value}
        onChange={(event) => {
          const typed = Math.round(event.currentTarget.valueAsNumber);
          const held = Number.isFinite(typed) ? Math.min(Math.max(typed, low), high) : value;
          event.currentTarget.value = String(held);
          choose(held);
        }}
      />
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        aria-label={`${label}, one more`}
        disabled={value >= high}
        onClick={() => choose(value + 1)}
      >
        +
      </button>
    </span>
  );
}
