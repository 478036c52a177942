import { usePage } from "../context.ts";
import { Icon } from "./icons.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** What has no place in the bar of a narrow screen. */
export function MoreMenu() {
  const { ui } = usePage();
  return (
    <>
      <button type="button" class="button button-icon" popovertarget="more" aria-label="More" title="More">
        <Icon name="more" />
      </button>
      <div id="more" class="more-menu" popover="auto">
        <button
          type="button"
          class="button"
          aria-expanded={ui.drawer.value === "library"}
          onClick={(event) => {
            // gives the focus back, for when the drawer closes
            event.currentTarget.parentElement!.hidePopover();
            ui.drawer.value = "library";
          }}
        >
          <Icon name="library" /> Library
        </button>
        <ThemeButton words />
      </div>
    </>
  );
}
