import { useRef, useState } from "preact/hooks";
import { formatProblem, type Problem } from "../../study/problem.ts";
import { studyText } from "../../study/write.ts";
import { usePage } from "../context.ts";
import { setRun } from "../edits.ts";
import { download, fileName, type Opened, openFiles, SHIPPED } from "../library.ts";
import { Drawer } from "./drawer.tsx";

/** The study at hand, the shipped ones, and files. */
export function LibraryDrawer() {
  const { store, ui } = usePage();
  const [problems, setProblems] = useState<{ from: string; list: readonly Problem[] } | null>(null);
  const input = useRef<HTMLInputElement>(null);

  function take(opened: Opened) {
    if (!opened.ok) return setProblems({ from: opened.from, list: opened.problems });
    setProblems(null);
    store.networks.value = { ...store.networks.value, ...opened.networks };
    store.open(opened.study);
    ui.drawer.value = null;
    store.message.value = {
      text: `Opened ${opened.study.name}.`,
      action: { label: "Undo", run: () => store.undo() },
    };
  }

  return (
    <Drawer title="Library">
      <ThisStudy />
      <h3>Files</h3>
      <div class="row">
        <button
          type="button"
          class="button button-outlined"
          onClick={() => download(document, fileName(store.study.value), studyText(store.study.value))}
        >
          Download study
        </button>
        <button type="button" class="button button-outlined" onClick={() => input.current!.click()}>
          Open study…
        </button>
        <input
          ref={input}
          class="unseen"
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
      </div>
      <p class="quiet">A study on an imported network: choose its study file and its network file together.</p>
      {problems && (
        <div class="problems" role="alert">
          <b>{problems.from} was not opened. Your study is as it was.</b>
          <ul>
            {problems.list.slice(0, 8).map((problem) => (
              <li key={formatProblem(problem)}>{formatProblem(problem)}</li>
            ))}
            {problems.list.length > 8 && <li>and {problems.list.length - 8} more</li>}
          </ul>
        </div>
      )}
      <h3>Shipped studies</h3>
      <ul class="shelf">
        {SHIPPED.map(({ id, load }) => (
          <li key={id}>
            <ShippedStudy id={id} load={load} take={take} />
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
      <span class="quiet">{known.study.question}</span>
    </button>
  );
}

function ThisStudy() {
  const { store } = usePage();
  const { name, question, shows, run } = store.study.value;
  const set = (label: string, change: Partial<typeof run>) => store.edit(label, (draft) => setRun(draft, change));
  const number = (text: string, least: number, most: number) =>
    Math.min(Math.max(Math.round(Number(text)) || least, least), most);
  return (
    <section aria-label="This study">
      <p>
        <b>{name}</b>
      </p>
      {question && <p>{question}</p>}
      {shows && <p class="quiet">{shows}</p>}
      <div class="run-settings">
        <label>
          Weeks
          <input
            type="number"
            min={1}
            max={520}
            value={run.weeks}
            onChange={(event) => {
              const done = set("Weeks", { weeks: number(event.currentTarget.value, 1, 520) });
              if (!done) event.currentTarget.value = String(run.weeks);
            }}
          />
        </label>
        <label>
          Networks
          <input
            type="number"
            min={1}
            max={2000}
            value={run.replicates}
            onChange={(event) => set("Networks", { replicates: number(event.currentTarget.value, 1, 2000) })}
          />
        </label>
        <label>
          Seed
          <input
            type="text"
            maxLength={200}
            value={run.seed}
            onChange={(event) => {
              if (event.currentTarget.value.trim() !== "") set("Seed", { seed: event.currentTarget.value.trim() });
            }}
          />
        </label>
      </div>
    </section>
  );
}
