import { useRef, useState } from "preact/hooks";
import type { SiteContext } from "../../engine/world.ts";
import type { Field } from "../../study/schema/fields.ts";
import { capitalised } from "../../text/words/capitalised.ts";
import controls from "../controls/controls.module.css";
import { copyText } from "../controls/copy-text.ts";
import { AboutButton } from "../controls/levers/about-button.tsx";
import leverStyles from "../controls/levers/lever.module.css";
import { usePage } from "../controls/use-page.ts";
import { offerUndo } from "../state/edits/commands.ts";
import { setKnownSites } from "../state/edits/world-edits.ts";
import { shownNumber } from "../state/form.ts";
import { SiteCell } from "./site-cell.tsx";
import { SitePaste } from "./site-paste.tsx";
import {
  readShare,
  readSiteColumn,
  readSiteTable,
  SITE_COLUMNS,
  type SiteColumn,
  sitesOf,
  siteTableText,
  withRows,
} from "./site-rows.ts";
import styles from "./world.module.css";

/** Rows shown at once. */
const PAGE = 100;

/** What is known of every site of the world shown; cells go by keyboard, whole tables by copy and paste. */
export function SiteTable({ field }: { field: Field }) {
  const { store } = usePage();
  const shown = store.world.value;
  const world = store.study.value.worlds[shown];
  const { network, context } = world;
  const sites = sitesOf(network, network.kind === "imported" ? store.networks.value[network.digest]?.data : undefined);
  const [page, setPage] = useState(0);
  const [pasted, setPasted] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const first = Math.min(page, Math.ceil(sites.length / PAGE) - 1) * PAGE;
  const known = new Map(context.perSite.map((entry) => [entry.site, entry]));

  /** Sets these sites, the others staying as they are, in one step. */
  function set(rows: readonly SiteContext[]): boolean {
    const now = store.study.value.worlds[shown].context.perSite;
    const next = withRows(now, rows, sites);
    setWrong(null);
    if (JSON.stringify(next) === JSON.stringify(now)) return true;
    return store.edit(`${field.label} in ${world.name}`, (draft) => setKnownSites(draft, shown, next));
  }

  function setCell(site: string, column: SiteColumn, text: string): boolean {
    const value = readShare(text);
    if (typeof value === "string") {
      setWrong(`Site ${site}: ${column} ${value}.`);
      return false;
    }
    const { [column]: _, ...rest } = { site, ...known.get(site) };
    return set([{ ...rest, site, ...(value !== null && { [column]: value }) }]);
  }

  /** A table goes by the names of its sites; one that has something wrong is shown first. */
  function pasteTable(text: string): void {
    const { rows, notes, problems } = readSiteTable(text, sites);
    if (problems.length > 0) setPasted(text);
    else if (set(rows)) {
      offerUndo(store, `${rows.length} ${rows.length === 1 ? "site" : "sites"} pasted. ${notes.join(" ")}`);
    }
  }

  /** A single column goes down from the cell it is pasted into. */
  function pasteColumn(values: readonly string[], row: number, column: SiteColumn): void {
    const filled = sites.slice(row, row + values.length);
    const { rows, problems } = readSiteColumn(column, filled, values, sites);
    if (values.length > filled.length) {
      setWrong(`Not pasted: ${values.length} values for the ${filled.length} sites from here on.`);
    } else if (problems.length > 0) {
      setWrong(`Not pasted: site ${sites[row + problems[0].row - 2]}: ${problems[0].message}.`);
    } else set(rows.map((entry) => ({ ...known.get(entry.site), ...entry })));
  }

  function paste(text: string, row: number, column: SiteColumn): void {
    const whole = /[\t;]/.test(text) || (text.includes(",") && readSiteTable(text, sites).problems.length === 0);
    if (whole) pasteTable(text);
    else pasteColumn(text.trimEnd().split(/\r\n?|\n/), row, column);
  }

  return (
    <div class={leverStyles.lever} data-part="lever" data-field={field.path} data-changed={context.perSite.length > 0}>
      <div class={leverStyles.leverLabel}>
        <span>{field.label}</span>
        <AboutButton field={field} />
      </div>
      <span class={controls.quiet}>
        {context.perSite.length} of {sites.length}
      </span>
      <div class={leverStyles.leverWide}>
        <div class={styles.siteScroll}>
          <table class={styles.siteTable} data-part="site-table">
            <thead>
              <tr>
                <th scope="col">Site</th>
                {(field.items ?? []).slice(1).map((item) => (
                  <th scope="col" key={item.path}>
                    {item.label} <AboutButton field={item} name={`${item.label} of a site`} />
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {sites.slice(first, first + PAGE).map((site, i) => (
                <tr key={site}>
                  <th scope="row">{site}</th>
                  {SITE_COLUMNS.map((column) => (
                    <td key={column}>
                      <SiteCell
                        label={`${capitalised(column)} of site ${site}`}
                        column={column}
                        value={known.get(site)?.[column]}
                        otherwise={column === "turnover" ? shownNumber(context.turnover) : "drawn"}
                        onSet={(text) => setCell(site, column, text)}
                        onPaste={(text) => paste(text, first + i, column)}
                      />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        {sites.length > PAGE && <Pages first={first} count={sites.length} go={setPage} />}
        {wrong !== null && (
          <p class={controls.problems} data-part="problems" role="alert">
            {wrong}
          </p>
        )}
        <Tools
          text={siteTableText(sites, context.perSite)}
          empty={context.perSite.length === 0}
          onPaste={() => setPasted("")}
          onClear={() =>
            store.edit(`Clear known sites of ${world.name}`, (draft) => setKnownSites(draft, shown, [])) &&
            setWrong(null)
          }
        />
        {pasted !== null && <SitePaste start={pasted} sites={sites} onUse={set} onClose={() => setPasted(null)} />}
      </div>
    </div>
  );
}

function Pages({ first, count, go }: { first: number; count: number; go(page: number): void }) {
  const last = Math.min(first + PAGE, count);
  return (
    <div class={controls.row}>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        disabled={first === 0}
        aria-label="Sites before these"
        onClick={() => go(first / PAGE - 1)}
      >
        Before
      </button>
      <span class={controls.quiet}>
        rows {first + 1} to {last} of {count}
      </span>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall}`}
        disabled={last === count}
        aria-label="Sites after these"
        onClick={() => go(first / PAGE + 1)}
      >
        After
      </button>
    </div>
  );
}

function Tools({ text, empty, onPaste, onClear }: { text: string; empty: boolean; onPaste(): void; onClear(): void }) {
  const { store } = usePage();
  const [shown, setShown] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <>
      <div class={`${controls.row} ${styles.siteTools}`}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={onPaste}
        >
          Paste a table…
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={async () => {
            const copied = await copyText(text, field.current!);
            if (copied) store.message.value = { text: "The table of sites was copied." };
            setShown(!copied);
          }}
        >
          Copy table
        </button>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          disabled={empty}
          onClick={onClear}
        >
          Clear
        </button>
      </div>
      <label
        class={shown ? `${controls.stack} ${controls.quiet}` : controls.unseen}
        data-part={shown ? undefined : "unseen"}
      >
        Copy from here
        <textarea ref={field} rows={4} readOnly tabIndex={shown ? 0 : -1} value={text} />
      </label>
    </>
  );
}
