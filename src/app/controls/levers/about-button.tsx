import { useId } from "preact/hooks";
import type { Field } from "../../../study/schema/fields.ts";
import controls from "../controls.module.css";
import { Icon } from "../icon.tsx";
import { Facts } from "./facts.tsx";
import styles from "./lever.module.css";

/** What a setting means, its range, its default and its source: one tap away. */
export function AboutButton({ field }: { field: Field }) {
  const id = useId().replace(/[^\w-]/g, "");
  return (
    <>
      <button type="button" class={styles.aboutButton} popovertarget={id} aria-label={`About ${field.label}`}>
        <Icon name="about" />
      </button>
      <div
        id={id}
        class={styles.about}
        data-part="about"
        popover="auto"
        onToggle={(event) => {
          if (event.newState === "open") place(event.currentTarget as HTMLElement);
        }}
      >
        <b>{field.label}</b>
        <p>{field.help}</p>
        <Facts field={field} />
        {!field.source.startsWith("illustrative") && (
          <p class={controls.quiet}>The source says why there is such a setting; nobody measured the default.</p>
        )}
      </div>
    </>
  );
}

/** Beside its button, inside the window. */
function place(popover: HTMLElement): void {
  const button = popover.previousElementSibling?.getBoundingClientRect();
  if (button === undefined) return;
  const { offsetWidth, offsetHeight } = popover;
  const left = Math.min(Math.max(12, button.left - 12), window.innerWidth - offsetWidth - 12);
  const below = button.bottom + 6;
  const top = below + offsetHeight > window.innerHeight - 12 ? Math.max(12, button.top - offsetHeight - 6) : below;
  popover.style.left = `${left}px`;
  popover.style.top = `${top}px`;
}
