import { useState } from "preact/hooks";
import { LONGEST_NOTES } from "../../../study/schema/study-schema.ts";
import styles from "./fields.module.css";

/** Words of a person's own about a part of the study, with their label. They decide nothing. */
export function NotesField({
  label,
  value,
  most = LONGEST_NOTES,
  onChange,
}: {
  label: string;
  value: string;
  /** Characters at most. */
  most?: number;
  /** Told once, when the words differ and the field is left. */
  onChange(next: string): void;
}) {
  // what is being typed, which no result that arrives meanwhile may replace
  const [typed, setTyped] = useState<string | null>(null);
  const keep = () => {
    if (typed !== null && typed !== value) onChange(typed);
    setTyped(null);
  };
  return (
    <label>
      {label}
      <textarea
        class={styles.notes}
        maxLength={most}
        value={typed ?? value}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          // the drawer goes on this key, and with it a field that was not left
          if (event.key === "Escape") keep();
        }}
        onBlur={keep}
      />
    </label>
  );
}
