import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import controls from "./controls.module.css";
import styles from "./drawer.module.css";
import { Icon } from "./icon.tsx";
import { usePage } from "./use-page.ts";

/** A panel at the side that leaves the results in view and in use; Esc or its button closes it. */
export function Drawer({
  title,
  wide = false,
  children,
}: {
  title: string;
  wide?: boolean;
  children: ComponentChildren;
}) {
  const { ui } = usePage();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const before = document.activeElement;
    dialog.current!.show();
    dialog.current!.querySelector<HTMLElement>("[data-part~=drawer-close]")!.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog ref={dialog} class={styles.drawer} data-part="drawer" data-wide={wide} aria-labelledby="drawer-title">
      <header class={styles.drawerHead}>
        <h2 id="drawer-title">{title}</h2>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonIcon}`}
          data-part="drawer-close"
          aria-label={`Close ${title}`}
          onClick={() => {
            ui.drawer.value = null;
          }}
        >
          <Icon name="close" />
        </button>
      </header>
      {children}
    </dialog>
  );
}
