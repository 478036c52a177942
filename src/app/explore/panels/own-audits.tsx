import { useMemo, useState } from "preact/hooks";
import { unbroken } from "../../../../viz/format.ts";
import type { Bands } from "../../../analysis/bands.ts";
import { observedInWords } from "../../../analysis/observed/observed-in-words.ts";
import { type ObservedAudit, readObservedAudits } from "../../../analysis/observed/read-observed-audits.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import { type TimeUnit, timeAt } from "../../../text/words/time-words.ts";
import controls from "../../controls/controls.module.css";
import { FirstLines } from "../../controls/first-lines.tsx";
import foldingStyles from "../../controls/folding.module.css";
import { usePage } from "../../controls/use-page.ts";
import { onGivenNetwork } from "../../results/view.ts";
import styles from "./panels.module.css";

/** Problems listed before the rest are counted. */
const LISTED = 4;

/** The audits that the person has typed, as they are understood; the same object while the text is the same. */
export function useOwnAudits() {
  const text = usePage().ui.ownAudits.value;
  return useMemo(() => readObservedAudits(text), [text]);
}

/** How the person's audits lie to what a plan shows; nothing where there are none, or no results yet. */
export function OwnAuditsSaid({ bands, plan }: { bands: Bands | null; plan: string }) {
  const { store } = usePage();
  const { audits } = useOwnAudits();
  if (bands === null || audits.length === 0) return null;
  return (
    <p data-part="own-audits-said">
      {unbroken(observedInWords(audits, bands, plan, replicateWords(onGivenNetwork(store)).many))}
    </p>
  );
}

/** A place for the person's own audits, typed or pasted; says at once what was understood and what was not. */
export function OwnAudits() {
  const { store, ui } = usePage();
  const { audits, remarks, problems } = useOwnAudits();
  // folded away only by hand: what is typed must not close it
  const [open] = useState(ui.ownAudits.value !== "");
  return (
    <details class={foldingStyles.more} data-part="own-audits" open={open}>
      <summary>Draw your own audits</summary>
      <label class={`${controls.stack} ${controls.quiet}`}>
        One to a line: the week of the study, then notes that show the practice of notes looked at, or a percentage
        <textarea
          class={styles.ownAudits}
          rows={4}
          spellcheck={false}
          value={ui.ownAudits.value}
          placeholder={"4\t6/20\n8\t9/20\n12\t60 %"}
          onInput={(event) => {
            ui.ownAudits.value = event.currentTarget.value;
          }}
        />
      </label>
      <div role="status" class={controls.quiet}>
        {audits.length > 0 && (
          <p>
            {countInWords(audits, store.study.value.run.weeks, ui.timeUnit.value)} {remarks.join(" ")}
          </p>
        )}
        {problems.length > 0 && (
          <ul class={controls.problems} data-part="problems">
            <FirstLines
              items={problems}
              most={LISTED}
              line={({ line, message }) => (
                <li key={line}>
                  line {line}: {message}
                </li>
              )}
            />
          </ul>
        )}
      </div>
      <p class={controls.quiet}>
        They stay on this device, beside every study you open here, and go into no link, file or export of the study.
      </p>
      {ui.ownAudits.value !== "" && (
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={() => {
            ui.ownAudits.value = "";
          }}
        >
          Clear your audits
        </button>
      )}
    </details>
  );
}

/** How many audits were read, and how many of them lie within the chart. */
function countInWords(audits: readonly ObservedAudit[], weeks: number, unit: TimeUnit): string {
  const read = `${audits.length} ${audits.length === 1 ? "audit" : "audits"}`;
  const drawn = audits.filter(({ week }) => week >= 0 && week <= weeks).length;
  if (drawn === audits.length) return `${read} drawn.`;
  return `${read} read, ${drawn} drawn: the chart goes from ${timeAt(0, unit)} to ${timeAt(weeks, unit)}.`;
}
