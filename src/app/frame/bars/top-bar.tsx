import controls from "../../controls/controls.module.css";
import { Icon, type IconName } from "../../controls/icon.tsx";
import { ReplayButton } from "../../controls/status/replay-button.tsx";
import { useNarrow } from "../../controls/use-media.ts";
import { usePage } from "../../controls/use-page.ts";
import { TABS } from "../tabs.ts";
import styles from "./bars.module.css";
import { BottomBar } from "./bottom-bar.tsx";
import { ThemeButton } from "./theme-button.tsx";

/** Name of the study, the world shown, and what works on all of the page. */
export function TopBar() {
  const { store, ui } = usePage();
  const narrow = useNarrow();
  const { name, worlds } = store.study.value;
  const world = worlds[store.world.value].name;
  const undo = store.undoLabel.value;
  const redo = store.redoLabel.value;
  return (
    <header class={styles.top} data-part="top">
      <span class={styles.brand}>Groundswell</span>
      <h1 class={styles.studyName} data-part="study-name">
        {name}
      </h1>
      <nav class={styles.tabs} aria-label="Views">
        {TABS.map(({ id, label }) => (
          <button
            type="button"
            class={styles.tab}
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
      <span class={styles.worldChip}>
        <DrawerButton drawer="world" icon="world" title="World: what is assumed">
          <span class={world === "World" ? "" : controls.quiet}>World</span>
          {world !== "World" && worlds.length === 1 && <span class={styles.worldName}>{world}</span>}
        </DrawerButton>
        {worlds.length > 1 && <WorldChoice />}
      </span>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonIcon}`}
        disabled={undo === null}
        aria-label={undo === null ? "Undo" : `Undo: ${undo}`}
        title={undo === null ? "Nothing to undo" : `Undo: ${undo}`}
        onClick={() => store.undo()}
      >
        <Icon name="undo" />
      </button>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonIcon}`}
        disabled={redo === null}
        aria-label={redo === null ? "Redo" : `Redo: ${redo}`}
        title={redo === null ? "Nothing to redo" : `Redo: ${redo}`}
        onClick={() => store.redo()}
      >
        <Icon name="redo" />
      </button>
      <ReplayButton />
      {!narrow && (
        <>
          <DrawerButton drawer="library" icon="library" title="Library: studies and files">
            Library
          </DrawerButton>
          <DrawerButton drawer="share" icon="share" title="Share: a link to this study">
            Share
          </DrawerButton>
          <DrawerButton drawer="export" icon="export" title="Export: tables, report, study, command">
            Export
          </DrawerButton>
        </>
      )}
      <DrawerButton drawer="limits" icon="about" title="Limits: what this model cannot tell you">
        Limits
      </DrawerButton>
      {narrow ? (
        <BottomBar />
      ) : (
        <>
          <ThemeButton />
          <button
            type="button"
            class={`${controls.button} ${controls.buttonIcon}`}
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

/** Goes from one world to another. */
function WorldChoice() {
  const { store } = usePage();
  return (
    <select
      class={styles.worldChoice}
      aria-label="World shown"
      value={String(store.world.value)}
      onChange={(event) => store.chooseWorld(Number(event.currentTarget.value))}
    >
      {store.study.value.worlds.map(({ name }, i) => (
        <option value={String(i)} key={name}>
          {name}
        </option>
      ))}
    </select>
  );
}

interface DrawerButtonProps {
  drawer: string;
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
      class={`${controls.button} ${styles.drawerButton}`}
      aria-expanded={open}
      title={title}
      onClick={() => {
        ui.drawer.value = open ? null : drawer;
      }}
    >
      <Icon name={icon} />
      <span class={styles.drawerWords}>{children}</span>
    </button>
  );
}
