import controls from "../controls/controls.module.css";
import styles from "./import.module.css";
import { useImportDesk } from "./reading/import-desk.ts";

/**
 * How far the reading of files has come, with a way to give it up. It lies over the top of the drawer: what is found
 * meanwhile neither moves it nor is moved by it, so that a press on Cancel finds it.
 */
export function ImportProgress() {
  const desk = useImportDesk();
  const work = desk.work.value;
  if (work === null) return null;
  return (
    <div class={styles.importProgressPlace}>
      <section class={styles.importProgress} data-part="import-progress" aria-label="Reading files">
        <span role="status">{work.doing}…</span>
        <progress class={controls.progress} max={1} value={work.share} aria-label="Share of the files that is read" />
        <button type="button" class={`${controls.button} ${controls.buttonOutlined}`} onClick={() => desk.cancel()}>
          Cancel
        </button>
      </section>
    </div>
  );
}

/** Why the reading broke off, with a way to try again. */
export function ImportFailure() {
  const desk = useImportDesk();
  const failure = desk.failure.value;
  if (failure === null) return null;
  return (
    <div class={controls.problems} data-part="problems" role="alert">
      The files were not read: {failure}. Your files are as they were.{" "}
      <button
        type="button"
        class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
        onClick={() => desk.again()}
      >
        Try again
      </button>
    </div>
  );
}
