import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { grouped } from "../../../viz/format.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import controls from "../controls/controls.module.css";
import { sentence } from "../controls/status/verdict-line.tsx";
import { usePage } from "../controls/use-page.ts";
import { onGivenNetwork } from "../results/view.ts";

/** Tells a screen reader once what a finished run says, and of each plan that is looked at after it; unfinished runs stay silent. */
export function Announcer() {
  const { store, view, ui } = usePage();
  const said = useSignal({ run: 0, text: "" });
  const last = useRef({ keys: "", plan: 0 });
  const { status, done, total } = store.progress.value;
  const { many } = replicateWords(onGivenNetwork(store));
  const keys = store.keys.value.join("\n");
  const { plan } = view.focus.value;
  const whole = view.plans.value.every(({ table }) => table !== null);
  useEffect(() => {
    if (status === "running") last.current.keys = "";
    if (!whole || (status !== "done" && status !== "stopped")) return;
    const known = last.current.keys === keys;
    if (known && last.current.plan === plan) return;
    last.current = { keys, plan };
    const outcome =
      status === "done"
        ? `${grouped(done)} ${many} done. `
        : `Stopped at ${grouped(done)} of ${grouped(total)} ${many}. `;
    const { text } = sentence(store, view, ui.timeUnit.value);
    said.value = { run: said.value.run + 1, text: `${known ? "" : outcome}${text}` };
  }, [status, keys, whole, plan]);
  return (
    <div class={controls.unseen} data-part="unseen" aria-live="polite" data-announcer>
      {/* a line of its own each time: words that stay the same are no news to a screen reader */}
      <span key={said.value.run}>{said.value.text}</span>
    </div>
  );
}
