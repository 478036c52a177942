import { useState } from "preact/hooks";
import { Drawer } from "../controls/drawer.tsx";
import { Facts } from "../controls/levers/facts.tsx";
import { SOURCES, searchSources } from "../state/facts.ts";

const ALL = count(SOURCES);

/** Every setting of a plan and a world with its meaning, range, default and source. */
export function SourcesDrawer() {
  const [text, setText] = useState("");
  const groups = searchSources(text);
  const found = count(groups);
  return (
    <Drawer title="Sources">
      <p class="quiet">
        Every number in the model, with where it comes from. “Illustrative” means that nobody measured it: it was chosen
        so that known patterns hold. A source says why a setting is there, not that its default was measured.
      </p>
      <label class="stack" style={{ marginTop: "12px" }}>
        <span class="quiet">Search</span>
        <input
          type="text"
          value={text}
          placeholder="such as turnover, or Centola"
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <p class="quiet" role="status">
        {found} of {ALL} settings
      </p>
      {groups.map(({ title, settings }) => (
        <section key={title} aria-label={title}>
          <h3>{title}</h3>
          {settings.map(({ key, field, within }) => (
            <article class="source" data-source={key} key={key}>
              <h4>
                {field.label}
                {within !== null && <span class="quiet"> in {within.toLowerCase()}</span>}
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
