import { usePage } from "../context.ts";
import { useNarrow } from "../narrow.ts";
import type { DrawerName, TabName } from "../ui.ts";
import { Icon, type IconName } from "./icons.tsx";
import { MoreMenu } from "./more-menu.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** The views of the page, in order; a view that is added here gets its tab. */
const TABS: readonly { id: TabName; label: string }[] = [{ id: "explore", label: "Explore" }];

/** Name of the study, the world shown, and what works on all of the page. */
export function TopBar() {
  const { store, ui } = usePage();
  const narrow = useNarrow();
  const { name, worlds } = store.study.value;
  const world = worlds[store.world.value].name;
  const undo = store.undoLabel.value;
  const redo = store.redoLabel.value;
  return (
    <header class="top">
      <span class="brand">Groundswell</span>
      <h1 class="study-name">{name}</h1>
      <nav class="tabs" aria-label="Views">
        {TABS.map(({ id, label }) => (
          <button
            type="button"
            class="tab"
            aria-current={ui.tab.value === id ? "page" : undefined}
            key={id}
            onClick={() => {
              ui.tab.value = id;
            }}
          >
            {label}
          </button>
        ))}
      </nav>
      <DrawerButton drawer="world" icon="world" title="World: what is assumed">
        <span class={world === "World" ? "" : "quiet"}>World</span>
        {world !== "World" && <span class="world-name">{world}</span>}
      </DrawerButton>
      <button
        type="button"
        class="button button-icon"
        disabled={undo === null}
        aria-label={undo === null ? "Undo" : `Undo: ${undo}`}
        title={undo === null ? "Nothing to undo" : `Undo: ${undo}`}
        onClick={() => store.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class="button button-icon"
        disabled={redo === null}
        aria-label={redo === null ? "Redo" : `Redo: ${redo}`}
        title={redo === null ? "Nothing to redo" : `Redo: ${redo}`}
        onClick={() => store.redo()}
      >
        <Icon name="redo" />
      </button>
      {!narrow && (
        <DrawerButton drawer="library" icon="library" title="Library: studies and files">
          Library
        </DrawerButton>
      )}
      <DrawerButton drawer="limits" icon="about" title="Limits: what this model cannot tell you">
        Limits
      </DrawerButton>
      {narrow ? (
        <MoreMenu />
      ) : (
        <>
          <ThemeButton />
          <button
            type="button"
            class="button button-icon"
            aria-label="Keyboard"
            title="Keyboard"
            aria-expanded={ui.drawer.value === "keys"}
            onClick={() => {
              ui.drawer.value = ui.drawer.value === "keys" ? null : "keys";
            }}
          >
            <Icon name="keys" />
          </button>
        </>
      )}
    </header>
  );
}

interface DrawerButtonProps {
  drawer: DrawerName;
  /** Stands for the words on narrow screens. */
  icon: IconName;
  title: string;
  children: preact.ComponentChildren;
}

function DrawerButton({ drawer, icon, title, children }: DrawerButtonProps) {
  const { ui } = usePage();
  const open = ui.drawer.value === drawer;
  return (
    <button
      type="button"
      class="button drawer-button"
      aria-expanded={open}
      title={title}
      onClick={() => {
        ui.drawer.value = open ? null : drawer;
      }}
    >
      <Icon name={icon} />
      <span class="drawer-words">{children}</span>
    </button>
  );
}
