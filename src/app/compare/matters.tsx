import { useState } from "preact/hooks";
import controls from "../controls/controls.module.css";
import { NumberField } from "../controls/fields/number-field.tsx";
import { Refusal } from "../controls/fields/refusal.tsx";
import { usePage } from "../controls/use-page.ts";
import styles from "./compare.module.css";

/** The smallest difference that matters to the person who looks; kept on this device. */
export function Matters() {
  const { ui } = usePage();
  const [refusal, setRefusal] = useState<string | null>(null);
  return (
    <p class={`${controls.quiet} ${styles.matters}`}>
      <label for="matters">Smallest difference that matters, in points</label>{" "}
      <NumberField
        id="matters"
        limits={{ kind: "number", unit: "points", min: 0, max: 100 }}
        value={ui.matters.value}
        take={(points) => {
          ui.matters.value = points;
        }}
        tell={setRefusal}
      />{" "}
      ; below it, plans are about the same, however sure the difference. <Refusal text={refusal} />
    </p>
  );
}
