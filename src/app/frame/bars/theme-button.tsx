import controls from "../../controls/controls.module.css";
import { Icon } from "../../controls/icon.tsx";
import { usePage } from "../../controls/use-page.ts";
import type { Theme } from "../../state/ui.ts";

const NEXT: Record<Theme, Theme> = { system: "light", light: "dark", dark: "system" };
const WORDS: Record<Theme, string> = { system: "as the device", light: "light", dark: "dark" };

/** Goes from the device's colours to light to dark. */
export function ThemeButton({ words = false }: { words?: boolean }) {
  const { ui } = usePage();
  const label = `Colours: ${WORDS[ui.theme.value]}`;
  return (
    <button
      type="button"
      class={words ? controls.button : `${controls.button} ${controls.buttonIcon}`}
      aria-label={label}
      title={label}
      onClick={() => {
        ui.theme.value = NEXT[ui.theme.value];
      }}
    >
      <Icon name={ui.theme.value} />
      {words && <span>{label}</span>}
    </button>
  );
}
