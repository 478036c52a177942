import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { SiteContext } from "../../engine/world.ts";
import controls from "../controls/controls.module.css";
import { FirstLines } from "../controls/first-lines.tsx";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { readSiteTable } from "./site-rows.ts";
import styles from "./world.module.css";

/** Problems listed before the rest are counted. */
const LISTED = 8;

interface PasteProps {
  start: string;
  sites: readonly string[];
  onUse(rows: readonly SiteContext[]): boolean;
  onClose(): void;
}

/** A place to paste a table into: says at once what was understood and what is wrong, and uses nothing until told. */
export function SitePaste({ start, sites, onUse, onClose }: PasteProps) {
  const { store } = usePage();
  const [text, setText] = useState(start);
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => area.current!.focus(), []);
  const table = text.trim() === "" ? null : readSiteTable(text, sites);
  const good = table?.rows.length ?? 0;
  const wrong = table?.problems ?? [];
  return (
    <div class={styles.sitePaste} data-part="site-paste">
      <label class={`${controls.stack} ${controls.quiet}`}>
        Paste columns: site, support, capability, turnover
        <textarea
          ref={area}
          rows={5}
          value={text}
          placeholder={"site\tsupport\tturnover\n1\t60 %\t0.3 %"}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div role="status">
        {table !== null && (
          <p class={controls.quiet}>
            {good} {good === 1 ? "site" : "sites"} understood. {table.notes.join(" ")} Empty cells are left to be drawn.
          </p>
        )}
        {wrong.length > 0 && (
          <ul class={controls.problems} data-part="problems">
            <FirstLines
              items={wrong}
              most={LISTED}
              line={({ row, message }) => (
                <li key={`${row} ${message}`}>
                  row {row}: {message}
                </li>
              )}
            />
          </ul>
        )}
      </div>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          disabled={good === 0}
          onClick={() => {
            if (!onUse(table!.rows)) return;
            onClose();
            offerUndo(store, `${good} ${good === 1 ? "site" : "sites"} set.`);
          }}
        >
          {wrong.length > 0 ? `Use the ${good} good rows` : `Use ${good === 1 ? "this site" : `these ${good} sites`}`}
        </button>
        <button type="button" class={`${controls.button} ${controls.buttonSmall}`} onClick={onClose}>
          Cancel
        </button>
      </div>
    </div>
  );
}
