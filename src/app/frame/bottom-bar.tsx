import { usePage } from "../controls/context.ts";
import { Icon } from "../controls/icons.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { TABS } from "./tabs.ts";

/** The views of the page on narrow screens, in reach of a thumb; what has no place here stands under More. */
export function BottomBar() {
  const { ui } = usePage();
  return (
    <nav class="bottom" aria-label="Views">
      {TABS.map(({ id, label, icon }) => (
        <button
          type="button"
          class="bottom-item"
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
