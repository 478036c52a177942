import { useEffect, useState } from "preact/hooks";
import controls from "../controls.module.css";
import styles from "./fields.module.css";
import { NumberField } from "./number-field.tsx";
import { Refusal } from "./refusal.tsx";

interface StepperProps {
  label: string;
  value: number;
  low: number;
  high: number;
  choose(value: number): void;
}

/** A whole number with a button for one less and one for one more. */
export function Stepper({ label, value, low, high, choose }: StepperProps) {
  const [refusal, setRefusal] = useState<string | null>(null);
  useEffect(() => setRefusal(null), [value]);
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
      <NumberField
        label={label}
        limits={{ kind: "integer", unit: "", min: low, max: high }}
        value={value}
        take={choose}
        tell={setRefusal}
        step={(from, by) => choose(Math.min(Math.max(from + by, low), high))}
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
      <Refusal text={refusal} />
    </span>
  );
}
