import controls from "../../controls/controls.module.css";
import { Icon } from "../../controls/icon.tsx";
import { usePage } from "../../controls/use-page.ts";
import styles from "./bottom-bar.module.css";
import { ThemeButton } from "./theme-button.tsx";

const ITEMS = [
  { drawer: "library", label: "Library" },
  { drawer: "share", label: "Share" },
  { drawer: "export", label: "Export" },
] as const;

/** What has no place in the bar of a narrow screen. */
export function MoreMenu() {
  const { ui } = usePage();
  return (
    <>
      <button type="button" class={styles.bottomItem} popovertarget="more">
        <Icon name="more" />
        More
      </button>
      <div id="more" class={styles.moreMenu} popover="auto">
        {ITEMS.map(({ drawer, label }) => (
          <button
            type="button"
            class={controls.button}
            aria-expanded={ui.drawer.value === drawer}
            key={drawer}
            onClick={(event) => {
              // gives the focus back, for when the drawer closes
              event.currentTarget.parentElement!.hidePopover();
              ui.drawer.value = drawer;
            }}
          >
            <Icon name={drawer} /> {label}
          </button>
        ))}
        <ThemeButton words />
      </div>
    </>
  );
}
