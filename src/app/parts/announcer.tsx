import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { grouped } from "../../../viz/format.ts";
import { usePage } from "../context.ts";
import { sentence } from "./verdict-line.tsx";

/** Tells a screen reader once what a finished run says; unfinished ones stay silent. */
export function Announcer() {
  const { store, view } = usePage();
  const said = useSignal("");
  const last = useRef("");
  const { status, done, total } = store.progress.value;
  const keys = store.keys.value.join("\n");
  const whole = view.plans.value.every(({ table }) => table !== null);
  useEffect(() => {
    if (status === "running") last.current = "";
    if (!whole || (status !== "done" && status !== "stopped") || last.current === keys) return;
    last.current = keys;
    const outcome =
      status === "done"
        ? `${grouped(done)} networks done.`
        : `Stopped at ${grouped(done)} of ${grouped(total)} networks.`;
    said.value = `${outcome} ${sentence(store, view).text}`;
  }, [status, keys, whole]);
  return (
    <div class="unseen" aria-live="polite" data-announcer>
      {said.value}
    </div>
  );
}
