import { useId } from "preact/hooks";
import type { Field } from "../../../study/schema/fields.ts";
import controls from "../controls.module.css";
import explained from "../explained/explained.module.css";
import { beside } from "../explained/explained.tsx";
import { Icon } from "../icon.tsx";
import { Facts } from "./facts.tsx";
import styles from "./lever.module.css";

/** What a setting means, its range, its default and its source: one tap away; `name` tells it from another of the same setting. */
export function AboutButton({ field, name = field.label }: { field: Field; name?: string }) {
  const id = useId().replace(/[^\w-]/g, "");
  return (
    <>
      <button type="button" class={styles.aboutButton} popovertarget={id} aria-label={`About ${name}`}>
        <Icon name="about" />
      </button>
      <div id={id} class={`${explained.popover} ${styles.about}`} data-part="about" popover="auto" onToggle={beside}>
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
