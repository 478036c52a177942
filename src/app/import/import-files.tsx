import { useRef } from "preact/hooks";
import { FILE_ROLES, type FileRole } from "../../networks/preview.ts";
import controls from "../controls/controls.module.css";
import { usePage } from "../controls/use-page.ts";
import styles from "./import.module.css";
import { type GivenFile, type Importing, removeFile, setRole } from "./importing.ts";
import { useImportDesk } from "./reading/import-desk.ts";
import type { Understood } from "./reading/understood.ts";
import { takeFiles } from "./take-files.ts";

/** An import as far as it has come, what is understood of it, and what takes its next state. */
export interface ImportProps {
  importing: Importing;
  understood: Understood;
  set(next: Importing): void;
}

const ROLE_WORDS: Record<FileRole, string> = {
  people: "people",
  ties: "ties",
  layers: "names of layers",
  network: "a network file",
  study: "a study",
};

/** The files at hand, each with what it is for and its first rows. */
export function ImportFiles({ importing, set }: ImportProps) {
  const page = usePage();
  const desk = useImportDesk();
  const input = useRef<HTMLInputElement>(null);
  return (
    <section aria-label="Files">
      <div class={styles.dropZone}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonOutlined}`}
          onClick={() => input.current!.click()}
        >
          Choose files…
        </button>
        <span class={controls.quiet}>or drop them anywhere on the page</span>
        <input
          ref={input}
          class={controls.unseen}
          data-part="unseen"
          type="file"
          multiple
          aria-label="Files of a network"
          tabIndex={-1}
          onChange={async (event) => {
            const files = [...(event.currentTarget.files ?? [])];
            if (files.length > 0) await takeFiles(page, desk, files);
            if (input.current) input.current.value = "";
          }}
        />
      </div>
      {importing.files.map((file) => (
        <FileCard file={file} importing={importing} set={set} key={file.name} />
      ))}
    </section>
  );
}

function FileCard({ file, importing, set }: Omit<ImportProps, "understood"> & { file: GivenFile }) {
  const { name, blob, preview, role } = file;
  const roles = FILE_ROLES.filter((each) => each !== "study" && (each !== "network" || preview.role === "network"));
  return (
    <div class={styles.importFile}>
      <div class={controls.row}>
        <b>{name}</b>
        <span class={controls.quiet}>{preview.count === null ? sizeText(blob.size) : `${preview.count} rows`}</span>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall}`}
          aria-label={`Take out ${name}`}
          onClick={() => set(removeFile(importing, name))}
        >
          Take out
        </button>
      </div>
      <label class={styles.importField} data-part="import-field">
        This file holds
        <select
          aria-label={`This file holds: ${name}`}
          value={role}
          onChange={(event) => set(setRole(importing, name, event.currentTarget.value as FileRole))}
        >
          {roles.map((each) => (
            <option value={each} key={each}>
              {ROLE_WORDS[each]}
            </option>
          ))}
        </select>
      </label>
      {preview.rows.length > 0 && (
        <section
          class={styles.importPreview}
          data-part="import-preview"
          aria-label={`First rows of ${name}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
          tabIndex={0}
        >
          <table>
            {preview.header.length > 0 && (
              <thead>
                <tr>
                  {preview.header.map((column) => (
                    <th scope="col" key={column}>
                      {column}
                    </th>
                  ))}
                </tr>
              </thead>
            )}
            <tbody>
              {preview.rows.map((row, i) => (
                <tr key={i}>
                  {row.map((cell, c) => (
                    <td key={c}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** Bytes in round words. */
function sizeText(bytes: number): string {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
