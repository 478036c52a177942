import type { Change } from "../../../study/changes.ts";
import styles from "./cards.module.css";

/** The first `named` of some changes in a line, the rest counted: all of them stand under Changes. */
export function ChangeList({ all, named }: { all: readonly Change[]; named: number }) {
  const rest = all.length - named;
  return (
    <p class={styles.planChanges} data-part="plan-changes">
      {all
        .slice(0, named)
        .map(({ text }) => text)
        .join(" · ")}
      {rest > 0 && ` · ${rest} more`}
    </p>
  );
}
