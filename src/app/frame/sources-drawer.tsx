import { useState } from "preact/hooks";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { Facts } from "../controls/levers/facts.tsx";
import { SOURCES, searchSources } from "../state/facts.ts";
import styles from "./page.module.css";

const ALL = count(SOURCES);

/** Every setting of a plan and a world with its meaning, range, default and source. */
export function SourcesDrawer() {
  const [text, setText] = useState("");
  const groups = searchSources(text);
  const found = count(groups);
  return (
    <Drawer title="Sources">
      <p class={controls.quiet}>
        Every number in the model, with where it comes from. “Illustrative” means that nobody measured it: it was chosen
        so that known patterns hold. A source says why a setting is there, not that its default was measured.
      </p>
      <label class={controls.stack} style={{ marginTop: "12px" }}>
        <span class={controls.quiet}>Search</span>
        <input
          type="text"
          value={text}
          placeholder="such as turnover, or Centola"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class={controls.quiet} role="status">
        {found} of {ALL} settings
      </p>
      {groups.map(({ title, settings }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {settings.map(({ key, field, within }) => (
            <article class={styles.source} data-part="source" data-source={key} key={key}>
              <h4>
                {field.label}
                {within !== null && <span class={controls.quiet}> in {within.toLowerCase()}</span>}
              </h4>
              <p>{field.help}</p>
              <Facts field={field} />
            </article>
          ))}
        </section>
      ))}
    </Drawer>
  );
}

function count(groups: typeof SOURCES): number {
  return groups.reduce((sum, { settings }) => sum + settings.length, 0);
}
