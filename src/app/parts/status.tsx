import { usePage } from "../context.ts";

/** How far the work has come, and a way to stop it or go on. */
export function Status() {
  const { store, scheduler } = usePage();
  const { status, done, total, message } = store.progress.value;
  return (
    <div class="status" data-status={status}>
      {status === "running" && (
        <>
          <progress max={total} value={done} aria-label="Networks done" />
          <span>
            {done} of {total} networks
          </span>
          <button type="button" class="button button-small button-outlined" onClick={() => scheduler.stop()}>
            Stop
          </button>
        </>
      )}
      {status === "stopped" && (
        <>
          <span>
            Stopped at {done} of {total} networks
          </span>
          <button type="button" class="button button-small button-outlined" onClick={() => scheduler.resume()}>
            Go on
          </button>
        </>
      )}
      {status === "done" && (
        <span>
          {done} of {total} networks
        </span>
      )}
      {status === "failed" && (
        <>
          <span>The run broke off: {message}. What is shown is from before.</span>
          <button type="button" class="button button-small button-outlined" onClick={() => scheduler.resume()}>
            Try again
          </button>
        </>
      )}
    </div>
  );
}
