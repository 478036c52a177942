import { useEffect, useState } from "preact/hooks";
import controls from "../controls/controls.module.css";
import { Icon } from "../controls/icon.tsx";
import { usePage } from "../controls/use-page.ts";
import styles from "./message-bar.module.css";

/** Milliseconds without pointer or focus on it. */
const SHOWN_FOR = 6_000;

/** A short word at the edge of the page; goes by itself unless it is pointed at, in focus or has to stay. */
export function MessageBar() {
  const { store } = usePage();
  const message = store.message.value;
  const [held, setHeld] = useState(false);
  useEffect(() => setHeld(false), [message]);
  useEffect(() => {
    if (message === null || message.stays || held) return;
    const timer = setTimeout(() => {
      if (store.message.peek() === message) store.message.value = null;
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message, held]);
  const close = () => {
    store.message.value = null;
  };
  return (
    <div role="status">
      {message && (
        <div
          class={styles.message}
          data-part="message"
          onPointerEnter={() => setHeld(true)}
          onPointerLeave={() => setHeld(false)}
          onFocusIn={() => setHeld(true)}
          onFocusOut={() => setHeld(false)}
        >
          <span>{message.text}</span>
          {message.action && (
            <button
              type="button"
              class={`${controls.button} ${controls.buttonSmall}`}
              onClick={() => {
                message.action!.run();
                close();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button
            type="button"
            class={`${controls.button} ${controls.buttonIcon}`}
            aria-label="Close this message"
            onClick={close}
          >
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
