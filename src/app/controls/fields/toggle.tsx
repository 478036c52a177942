import type { Signal } from "@preact/signals";
import type { ComponentChildren } from "preact";
import styles from "./fields.module.css";

interface ToggleProps<T> {
  of: Signal<T>;
  on: T;
  off: T;
  title: string;
  children: ComponentChildren;
}

/** A small button that is in or out. */
export function Toggle<T>({ of, on, off, title, children }: ToggleProps<T>) {
  const pressed = of.value === on;
  return (
    <button
      type="button"
      class={styles.toggle}
      aria-pressed={pressed}
      title={title}
      onClick={() => {
        of.value = pressed ? off : on;
      }}
    >
      {children}
    </button>
  );
}
