import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { grouped } from "../../../viz/format.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import controls from "../controls/controls.module.css";
import { sentence } from "../controls/status/verdict-line.tsx";
import { usePage } from "../controls/use-page.ts";
import { onGivenNetwork } from "../results/view.ts";

/** Tells a screen reader once what a finished run says; unfinished ones stay silent. */
export function Announcer() {
  const { store, view, ui } = usePage();
  const said = useSignal({ run: 0, text: "" });
  const last = useRef("");
  const { status, done, total } = store.progress.value;
  const { many } = replicateWords(onGivenNetwork(store));
  const keys = store.keys.value.join("\n");
  const whole = view.plans.value.every(({ table }) => table !== null);
  useEffect(() => {
    if (status === "running") last.current = "";
    if (!whole || (status !== "done" && status !== "stopped") || last.current === keys) return;
    last.current = keys;
    const outcome =
      status === "done"
        ? `${grouped(done)} ${many} done.`
        : `Stopped at ${grouped(done)} of ${grouped(total)} ${many}.`;
    said.value = { run: said.value.run + 1, text: `${outcome} ${sentence(store, view, ui.timeUnit.value).text}` };
  }, [status, keys, whole]);
  return (
    <div class={controls.unseen} data-part="unseen" aria-live="polite" data-announcer>
      {/* a line of its own for every run: words that stay the same are no news to a screen reader */}
      <span key={said.value.run}>{said.value.text}</span>
    </div>
  );
}
