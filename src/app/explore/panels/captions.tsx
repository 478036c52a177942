import type { ComponentChildren } from "preact";
import { useFilling } from "../../controls/chart/use-filling.ts";
import styles from "./panels.module.css";

/** What is said below a chart; left out where the chart fills its place. */
export function Captions({ children }: { children: ComponentChildren }) {
  if (useFilling()) return null;
  return (
    <div class={styles.captions} data-part="captions">
      {children}
    </div>
  );
}
