import { useEffect, useRef, useState } from "preact/hooks";
import { grouped } from "../../../viz/format.ts";
import { type Shared, shareStudy } from "../../study/link/link.ts";
import { weeksAndSpan } from "../../text/words/time-words.ts";
import controls from "../controls/controls.module.css";
import { copyText } from "../controls/copy-text.ts";
import { DownloadStudy } from "../controls/download-study.tsx";
import { Drawer } from "../controls/drawer.tsx";
import fieldsStyles from "../controls/fields/fields.module.css";
import { usePage } from "../controls/use-page.ts";
import { addressOf } from "../state/address.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import { contents } from "../state/opening/open-study.ts";

/** The study at hand as a link, and what that holds; a study file where it does not fit. */
export function ShareDrawer() {
  const { store, ui } = usePage();
  const study = store.study.value;
  const lookedAt = { focus: store.focus.value, world: store.world.value };
  const [made, setMade] = useState<{ of: typeof study; shared: Shared } | null>(null);
  useEffect(() => {
    let current = true;
    void shareStudy(study, MODEL_VERSION).then((shared) => {
      if (current) setMade({ of: study, shared });
    });
    return () => {
      current = false;
    };
  }, [study]);
  const shared = made?.of === study ? made.shared : null;
  return (
    <Drawer title="Share">
      {shared?.ok !== false && (
        <>
          <p>
            This link opens the study as it is now, with the plan and the world you look at. It does not change when you
            go on.
          </p>
          <Link text={shared ? addressOf(shared.fragment, study, lookedAt) : ""} />
          <h3>What is in it</h3>
          <ul class={controls.bullets}>
            <li>
              {study.name}: {contents(study)}, with all names and notes
            </li>
            <li>
              {weeksAndSpan(study.run.weeks, ui.timeUnit.value)}, {grouped(study.run.replicates)} networks and the seed:
              whoever opens it gets the same numbers
            </li>
            <li>The version of the model, {MODEL_VERSION}</li>
          </ul>
          <p class={controls.quiet}>
            All of it is written into the link itself. The page sends nothing and keeps nothing elsewhere; whoever has
            the link can read the study.
          </p>
        </>
      )}
      {shared?.ok === false && <Unfit problem={shared.problems[0]} />}
      <h3>As a file</h3>
      <p class={controls.quiet}>The same study, to keep or to send. It opens from the Library.</p>
      <div class={`${controls.row} ${controls.keepingRow}`}>
        <DownloadStudy />
      </div>
    </Drawer>
  );
}

function Unfit({ problem }: { problem: { code: string; message: string } }) {
  if (problem.code === "imported-network") {
    return (
      <p role="status">
        This study stands on an imported network. That does not fit in a link, and people have no place in an address.
        Send the study file instead, together with the network file if you opened one with it.
      </p>
    );
  }
  return (
    <p role="status">
      This study does not fit in a link: {problem.message}. A long table of sites or long notes may be why. Send the
      study file instead.
    </p>
  );
}

/** Empty while the link is being made. */
function Link({ text }: { text: string }) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState<"yes" | "no" | null>(null);
  useEffect(() => setCopied(null), [text]);
  return (
    <div class={fieldsStyles.link}>
      <label>
        Link
        <textarea
          ref={field}
          readOnly
          rows={4}
          spellcheck={false}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <div class={controls.row}>
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSolid}`}
          disabled={text === ""}
          onClick={async () => setCopied((await copyText(text, field.current!)) ? "yes" : "no")}
        >
          Copy link
        </button>
        <span class={controls.quiet}>{grouped(text.length)} characters</span>
      </div>
      <p class={controls.quiet} role="status">
        {copied === "yes" && "Copied."}
        {copied === "no" && "This browser does not let the page copy: the link is selected, press Ctrl+C."}
      </p>
    </div>
  );
}
