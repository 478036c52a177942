import { Icon } from "../../controls/icon.tsx";
import { usePage } from "../../controls/use-page.ts";
import { TABS } from "../tabs.ts";
import styles from "./bottom-bar.module.css";
import { MoreMenu } from "./more-menu.tsx";

/** The views of the page on narrow screens, in reach of a thumb; what has no place here stands under More. */
export function BottomBar() {
  const { ui } = usePage();
  return (
    <nav class={styles.bottom} data-part="bottom" aria-label="Views">
      {TABS.map(({ id, label, icon }) => (
        <button
          type="button"
          class={styles.bottomItem}
          aria-current={ui.tab.value === id ? "page" : undefined}
          key={id}
          onClick={() => {
            ui.sheetOpen.value = false;
            ui.tab.value = id;
          }}
        >
          <Icon name={icon} />
          {label}
        </button>
      ))}
      <MoreMenu />
    </nav>
  );
}
