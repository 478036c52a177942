import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import styles from "./explained.module.css";

interface ExplainedProps {
  /** What the words mean. */
  text: string;
  /** Further classes of the words. */
  look?: string | undefined;
  children: ComponentChildren;
}

/** Words with their meaning one tap or key press away. */
export function Explained({ text, look = "", children }: ExplainedProps) {
  const id = useId().replace(/[^\w-]/g, "");
  return (
    <>
      <button type="button" class={`${styles.term} ${look}`} popovertarget={id}>
        {children}
      </button>
      <div id={id} class={styles.popover} popover="auto" onToggle={beside}>
        {text}
      </div>
    </>
  );
}

/** Puts a popover that opens beside the button that stands before it, inside the window. */
export function beside({ currentTarget, newState }: { currentTarget: EventTarget; newState: string }): void {
  const popover = currentTarget as HTMLElement;
  const button = popover.previousElementSibling?.getBoundingClientRect();
  if (newState !== "open" || button === undefined) return;
  const { offsetWidth, offsetHeight } = popover;
  const left = Math.min(Math.max(12, button.left - 12), window.innerWidth - offsetWidth - 12);
  const below = button.bottom + 6;
  const top = below + offsetHeight > window.innerHeight - 12 ? Math.max(12, button.top - offsetHeight - 6) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
