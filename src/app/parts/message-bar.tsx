import { useEffect } from "preact/hooks";
import { usePage } from "../context.ts";
import { Icon } from "./icons.tsx";

const SHOWN_FOR = 10_000;

/** A short word at the bottom of the page; goes by itself. */
export function MessageBar() {
  const { store } = usePage();
  const message = store.message.value;
  useEffect(() => {
    if (message === null) return;
    const timer = setTimeout(() => {
      if (store.message.peek() === message) store.message.value = null;
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [message]);
  const close = () => {
    store.message.value = null;
  };
  return (
    <div role="status">
      {message && (
        <div class="message">
          <span>{message.text}</span>
          {message.action && (
            <button
              type="button"
              class="button button-small"
              onClick={() => {
                message.action!.run();
                close();
              }}
            >
              {message.action.label}
            </button>
          )}
          <button type="button" class="button button-icon" aria-label="Close this message" onClick={close}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  );
}
