import { grouped } from "../../../../viz/format.ts";
import { replicateWords } from "../../../analysis/words/replicate-words.ts";
import { capacityNote } from "../../results/capacity.ts";
import { onGivenNetwork } from "../../results/view.ts";
import controls from "../controls.module.css";
import { Explained } from "../explained/explained.tsx";
import { usePage } from "../use-page.ts";
import styles from "./status.module.css";

/** How far the work has come, and a way to stop it or go on. */
export function Status() {
  const { store, view, scheduler } = usePage();
  const { status, done, total, message } = store.progress.value;
  const { many } = replicateWords(onGivenNetwork(store));
  const note = capacityNote(store.study.value);
  const stored = view.plans.value.some(({ table }) => table?.stored);
  return (
    <div class={styles.status} data-part="status" data-status={status}>
      {stored && (
        <span class={styles.stored} data-part="stored">
          <Explained text={`Results that came with the page, of the same ${many} that are being worked out now.`}>
            stored example
          </Explained>
        </span>
      )}
      {status === "running" && (
        <>
          <progress class={controls.progress} max={total} value={done} aria-label={`${many} done`} />
          <span>
            {stored && "worked out anew: "}
            {grouped(stored ? done : view.shown.value)} of {grouped(total)} {many}
          </span>
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            onClick={() => scheduler.stop()}
          >
            Stop
          </button>
        </>
      )}
      {status === "stopped" && (
        <>
          <span>
            Stopped at {grouped(done)} of {grouped(total)} {many}
          </span>
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            onClick={() => scheduler.resume()}
          >
            Go on
          </button>
        </>
      )}
      {status === "done" && (
        <span>
          {grouped(done)} of {grouped(total)} {many}
        </span>
      )}
      {status === "failed" && (
        <>
          <span>The run broke off: {message}. What is shown is from before.</span>
          <button
            type="button"
            class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
            onClick={() => scheduler.resume()}
          >
            Try again
          </button>
        </>
      )}
      {note && (
        <p class={`${styles.statusNote} ${controls.quiet}`} data-part="status-note">
          {note}
        </p>
      )}
    </div>
  );
}
