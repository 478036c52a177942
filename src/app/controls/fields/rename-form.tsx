import { useLayoutEffect, useRef } from "preact/hooks";
import controls from "../controls.module.css";
import styles from "./fields.module.css";

interface RenameFormProps {
  name: string;
  /** Takes the new name; false keeps the form open, for the name was refused. */
  rename(name: string): boolean;
  close(): void;
}

/** A name being changed in its place: Enter keeps it, Esc leaves it. */
export function RenameForm({ name, rename, close }: RenameFormProps) {
  const input = useRef<HTMLInputElement>(null);
  // before the next key press can arrive
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  return (
    <form
      class={styles.rename}
      onSubmit={(event) => {
        event.preventDefault();
        const next = input.current!.value;
        if (next === name || rename(next)) close();
      }}
    >
      <input
        ref={input}
        type="text"
        aria-label={`New name of ${name}`}
        defaultValue={name}
        maxLength={80}
        onKeyDown={(event) => {
          if (event.key !== "Escape") return;
          event.stopPropagation();
          close();
        }}
      />
      <button type="submit" class={`${controls.button} ${controls.buttonOutlined}`}>
        Save
      </button>
    </form>
  );
}
