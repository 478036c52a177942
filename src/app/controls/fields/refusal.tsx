import styles from "./fields.module.css";

/** Why what was typed into a field beside it was not taken. */
export function Refusal({ text }: { text: string | null }) {
  return (
    <span class={styles.refusal} data-part="refusal" role="status">
      {text}
    </span>
  );
}
