import { useEffect, useRef, useState } from "preact/hooks";
import { isAbortError } from "../../../workers/abort.ts";
import { handOver, slug } from "../controls/chart/hand-over.ts";
import controls from "../controls/controls.module.css";
import { copyText } from "../controls/copy-text.ts";
import { DownloadStudy } from "../controls/download-study.tsx";
import { Drawer } from "../controls/drawer.tsx";
import fieldsStyles from "../controls/fields/fields.module.css";
import { studyFileName } from "../controls/study-file.ts";
import { usePage } from "../controls/use-page.ts";
import { commandFor, type ShellCommand } from "./command-for.ts";
import { gatherResults } from "./gather-results.ts";

/** Everything that leaves the page as a file: tables, study, report; and the command that gives the same again. */
export function ExportDrawer() {
  const { store, ui } = usePage();
  const study = store.study.value;
  const [made, setMade] = useState<{ of: typeof study; command: ShellCommand } | null>(null);
  useEffect(() => {
    let current = true;
    void commandFor(study, studyFileName(study)).then((command) => {
      if (current) setMade({ of: study, command });
    });
    return () => {
      current = false;
    };
  }, [study]);
  const command = made?.of === study ? made.command : null;
  return (
    <Drawer title="Export">
      <h3>Tables</h3>
      <p class={controls.quiet}>
        Every run, bands by week and the paired comparison as CSV, all plans in all worlds, with the study and a README
        of settings, seed, version and limits.
      </p>
      <Tables command={command} />
      <h3>Report</h3>
      <p class={controls.quiet}>One A4 page: the question, the plans, two charts, the verdict and the limits.</p>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => {
            ui.drawer.value = null;
            ui.report.value = true;
          }}
        >
          One-page report
        </button>
      </div>
      <h3>Study</h3>
      <p class={controls.quiet}>The settings alone, to open again here or with the command line.</p>
      <div class={controls.row}>
        <DownloadStudy />
      </div>
      <h3>Charts</h3>
      <p class={controls.quiet}>“Data table” below each chart has its numbers and saves it as PNG, SVG or CSV.</p>
      <h3>Command line</h3>
      <p class={controls.quiet}>
        {command?.needsFile
          ? "Download the study and run this beside it. It writes the same tables, byte for byte."
          : "This holds all of the study. It writes the same tables, byte for byte."}
      </p>
      <CommandLine line={command?.line ?? ""} />
    </Drawer>
  );
}

function Tables({ command }: { command: ShellCommand | null }) {
  const page = usePage();
  const { store, ui } = page;
  const [state, setState] = useState<"idle" | "busy" | "failed">("idle");
  const abort = useRef<AbortController | null>(null);
  // a table of a study that is no longer there is of no use
  useEffect(() => () => abort.current?.abort(), [store.study.value]);

  async function save() {
    const study = store.study.value;
    const controller = new AbortController();
    abort.current = controller;
    setState("busy");
    try {
      const [{ tablesArchive }, results] = await Promise.all([
        import("./tables-file.ts"),
        gatherResults(page, controller.signal),
      ]);
      const archive = tablesArchive(study, results, command!.line, ui.timeUnit.value);
      handOver(document, `${slug(study.name)}-tables.zip`, new Blob([archive], { type: "application/zip" }));
      setState("idle");
    } catch (error) {
      setState(isAbortError(error) ? "idle" : "failed");
    }
  }

  return (
    <>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSolid}`}
          disabled={state === "busy" || command === null}
          onClick={save}
        >
          {state === "busy" ? "Gathering…" : "Tables (CSV)"}
        </button>
        {state === "busy" && (
          <button
            type="button"
            class={`${controls.button} ${controls.buttonOutlined}`}
            onClick={() => abort.current?.abort()}
          >
            Stop
          </button>
        )}
      </div>
      {state === "failed" && (
        <p role="alert">The tables could not be worked out. Try again, or use the command line.</p>
      )}
    </>
  );
}

function CommandLine({ line }: { line: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  useEffect(() => setCopied(null), [line]);
  return (
    <div class={fieldsStyles.link} data-part="export-command">
      <label>
        Command
        <textarea ref={field} readOnly rows={4} spellcheck={false} value={line} />
      </label>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          disabled={line === ""}
          onClick={async () => setCopied(await copyText(line, field.current!))}
        >
          Copy command
        </button>
      </div>
      <p class={controls.quiet} role="status">
        {copied === true && "Copied."}
        {copied === false && "This browser does not let the page copy: the command is marked, press Ctrl+C."}
      </p>
    </div>
  );
}
