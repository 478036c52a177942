import { useEffect, useMemo } from "preact/hooks";
import { unbroken } from "../../../viz/format.ts";
import { reasons, type SettingEffect, strongestFirst } from "../../analysis/words/reasons.ts";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import { type Change, changes } from "../../study/changes.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { sentence } from "../controls/status/verdict-line.tsx";
import { usePage } from "../controls/use-page.ts";
import { createRowEffects, type Pair, type RowEffects } from "../results/row-effect.ts";
import { onGivenNetwork } from "../results/view.ts";
import styles from "./diff-drawer.module.css";
import { effectDomain, RowEffectView } from "./row-effect-view.tsx";

/** Which settings of the plan in focus make its difference from the baseline: worked out at once, and said in a few sentences. */
export function WhyDrawer() {
  const { store, view, ui, background } = usePage();
  const said = replicateWords(onGivenNetwork(store));
  const { plans } = store.study.value;
  const to = store.focus.value;
  const time = usePage().ui.timeUnit.value;
  const pair: Pair = { from: 0, to };
  const effects = useMemo(() => createRowEffects(store, background), [store, background]);
  const question = [store.world.value, to, ...store.keys.value].join("\n");
  const rows = to === 0 ? [] : changes(plans[0], plans[to], time);
  useEffect(() => () => effects.cancel(), [effects, question]);
  const live = view.pair(to) !== null;
  useEffect(() => {
    if (live) for (const row of rows) effects.ask({ from: 0, to }, row);
  }, [effects, question, live]);
  if (to === 0) {
    return (
      <Drawer title="Why?">
        <p>{plans[0].name} is the baseline. Choose another plan; what makes it differ then stands here.</p>
      </Drawer>
    );
  }
  const domain = effectDomain(rows, pair, effects);
  return (
    <Drawer title="Why?">
      <p>{unbroken(sentence(store, view, ui.timeUnit.value).text)}</p>
      <Told rows={rows} pair={pair} effects={effects} />
      <ul class={styles.diffRows} data-part="why-rows">
        {inOrder(rows, pair, effects).map((row) => (
          <li key={row.path} data-row={row.path}>
            <b>{row.text}</b>
            <RowEffectView row={row} pair={pair} effects={effects} domain={domain} />
          </li>
        ))}
      </ul>
      <p class={controls.quiet}>
        Each setting is tried twice {said.paired}: alone in the baseline, and taken back in the plan. Points of{" "}
        {view.headline.value.name} at the end: the median, and in brackets the middle 80&nbsp;% of {said.many}. An
        effect in the model is a reason to ask, not a proof.
      </p>
    </Drawer>
  );
}

/** The sentences, once every setting is worked out or cannot be. */
function Told({ rows, pair, effects }: { rows: readonly Change[]; pair: Pair; effects: RowEffects }) {
  const { store, view, ui } = usePage();
  const { plans } = store.study.value;
  const whole = view.pair(pair.to);
  const asked = rows.map((row) => effects.asked(pair, row));
  const left = asked.filter((each) => each === null || each.state === "running").length;
  if (whole === null || left > 0) {
    return (
      <p role="status" class={controls.quiet} data-part="why">
        Working it out: {rows.length - left} of {rows.length} settings.
      </p>
    );
  }
  const known = rows.flatMap((row) => settingEffect(row, pair, effects));
  const lost = rows.length - known.length;
  const said = reasons(
    known,
    whole.end,
    plans[pair.to].name,
    plans[0].name,
    view.headline.value.name,
    ui.matters.value,
  );
  return (
    <div role="status" data-part="why">
      {said.map((text) => (
        <p key={text}>{unbroken(text)}</p>
      ))}
      {lost > 0 && (
        <p class={controls.quiet}>
          {lost} {lost === 1 ? "setting" : "settings"} could not be tried, and {lost === 1 ? "is" : "are"} not counted
          here.
        </p>
      )}
    </div>
  );
}

/** The largest effects first, as soon as all are in; else as the settings stand in the plan. */
function inOrder(rows: readonly Change[], pair: Pair, effects: RowEffects): readonly Change[] {
  const known = rows.flatMap((row) => settingEffect(row, pair, effects));
  if (known.length < rows.length) return rows;
  return strongestFirst(known).map(({ text }) => rows.find((row) => row.text === text)!);
}

function settingEffect(row: Change, pair: Pair, effects: RowEffects): SettingEffect[] {
  const effect = effects.effect(pair, row);
  return effect === null ? [] : [{ text: row.text, label: row.label, ...effect }];
}
