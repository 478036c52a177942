import styles from "./fields.module.css";

/** Why what was typed into a field beside it was not taken; the field is described by its `id`. */
export function Refusal({ text, id }: { text: string | null; id?: string }) {
  return (
    <span class={styles.refusal} data-part="refusal" role="status" id={id}>
      {text}
    </span>
  );
}
