import { useRef, useState } from "preact/hooks";
import { formatProblem, type Problem } from "../../text/problem.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { usePage } from "../controls/use-page.ts";
import { takeIn } from "../state/opening/incoming.ts";
import { fromFile, type Opened, openFiles } from "../state/opening/open-study.ts";
import styles from "./library.module.css";
import type { SavedRecord } from "./saved-db.ts";
import { SavedStudies } from "./saved-studies.tsx";
import { SHIPPED } from "./shipped.ts";
import { ThisStudy } from "./this-study.tsx";
import { useSaved } from "./use-saved.ts";

/** The study at hand, files, the studies saved in this browser, and the shipped ones. */
export function LibraryDrawer() {
  const { store, ui } = usePage();
  const saved = useSaved();
  const [problems, setProblems] = useState<{ from: string; list: readonly Problem[] } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function take(opened: Opened) {
    if (!opened.ok) return setProblems({ from: opened.from, list: opened.problems });
    setProblems(null);
    ui.drawer.value = null;
    takeIn(store, fromFile(opened));
  }

  function takeShipped(opened: Opened) {
    take(opened);
    if (opened.ok) saved.markUnchanged();
  }

  async function takeSaved(record: SavedRecord) {
    const opened = await saved.open(record.id);
    if (!opened.ok) return setProblems({ from: opened.from, list: opened.problems });
    // one of another edition is asked about in a drawer of its own
    if (store.waiting.value === null) ui.drawer.value = null;
  }

  return (
    <Drawer title="Library">
      <ThisStudy />
      <h3>Files</h3>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => input.current!.click()}
        >
          Open study…
        </button>
        <input
          ref={input}
          class={controls.unseen}
          data-part="unseen"
          type="file"
          multiple
          accept=".json,application/json"
          aria-label="Open study"
          tabIndex={-1}
          onChange={async (event) => {
            const { files } = event.currentTarget;
            if (files && files.length > 0) take(await openFiles([...files]));
            input.current!.value = "";
          }}
        />
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => {
            ui.drawer.value = "import";
          }}
        >
          Import a network…
        </button>
      </div>
      <p class={controls.quiet}>A study on an imported network: choose its study file and its network file together.</p>
      {problems && (
        <div class={controls.problems} data-part="problems" role="alert">
          <b>{problems.from} was not opened. Your study is as it was.</b>
          <ul>
            {problems.list.slice(0, 8).map((problem) => (
              <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
            ))}
            {problems.list.length > 8 && <li>and {problems.list.length - 8} more</li>}
          </ul>
        </div>
      )}
      <SavedStudies take={takeSaved} />
      <h3>Shipped studies</h3>
      <ul class={styles.shelf} data-part="shelf">
        {SHIPPED.map(({ id, load }) => (
          <li key={id}>
            <ShippedStudy id={id} load={load} take={takeShipped} />
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function ShippedStudy({ id, load, take }: { id: string; load: () => Promise<Opened>; take(opened: Opened): void }) {
  const [known, setKnown] = useState<Opened | null>(null);
  if (known === null) void load().then(setKnown);
  if (known === null) return <button type="button">{id}</button>;
  if (!known.ok) return null;
  return (
    <button type="button" onClick={() => take(known)}>
      <b>{known.study.name}</b>
      <span class={controls.quiet}>{known.study.question}</span>
    </button>
  );
}
