import { useId } from "preact/hooks";
import type { Field } from "../../study/fields.ts";
import { shownNumber } from "../form.ts";
import { Icon } from "./icons.tsx";

/** What a setting means, its range, its default and why it is there: one tap away. */
export function About({ field }: { field: Field }) {
  const id = useId().replace(/[^\w-]/g, "");
  const range = field.min !== undefined && field.max !== undefined ? `${field.min} to ${field.max}` : null;
  const { default: value } = field;
  // no default was measured: a source says why there is such a setting (docs/parameters.md)
  const why = field.source.replace(/^illustrative(; )?/, "");
  return (
    <>
      <button type="button" class="about-button" popovertarget={id} aria-label={`About ${field.label}`}>
        <Icon name="about" />
      </button>
      <div
        id={id}
        class="about"
        popover="auto"
        onToggle={(event) => {
          if (event.newState === "open") place(event.currentTarget as HTMLElement);
        }}
      >
        <b>{field.label}</b>
        <p>{field.help}</p>
        <dl>
          {range && (
            <>
              <dt>Range</dt>
              <dd>
                {range} {field.unit === "share" ? "" : field.unit}
              </dd>
            </>
          )}
          {(typeof value === "number" || typeof value === "string") && (
            <>
              <dt>Default</dt>
              <dd>{typeof value === "number" ? shownNumber(value) : value}, illustrative</dd>
            </>
          )}
          {why !== "" && (
            <>
              <dt>Why it is here</dt>
              <dd>{why}</dd>
            </>
          )}
        </dl>
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
