import { useEffect, useMemo, useState } from "preact/hooks";
import { replicateWords } from "../../analysis/words/replicate-words.ts";
import { type Change, changes, valueInWords } from "../../study/changes.ts";
import { getAt } from "../../study/schema/fields.ts";
import controls from "../controls/controls.module.css";
import { Drawer } from "../controls/drawer.tsx";
import { NotesField } from "../controls/fields/notes-field.tsx";
import foldingStyles from "../controls/folding.module.css";
import { PlanKey } from "../controls/plans/plan-key.tsx";
import { usePage } from "../controls/use-page.ts";
import { createRowEffects, type Pair, type RowEffects } from "../results/row-effect.ts";
import { onGivenNetwork } from "../results/view.ts";
import { setPlanField, setPlanNotes } from "../state/edits/edits.ts";
import { PLAN_FIELDS } from "../state/form.ts";
import styles from "./diff-drawer.module.css";
import { effectDomain, RowEffectView } from "./row-effect-view.tsx";

/** What the plan in focus changes against another, row by row: old and new, the way back, and what each row does alone. */
export function DiffDrawer() {
  const { store, view, background } = usePage();
  const { plans } = store.study.value;
  const time = usePage().ui.timeUnit.value;
  const to = store.focus.value;
  const [chosen, choose] = useState<string | null>(null);
  const others = [...plans.keys()].filter((plan) => plan !== to);
  const from = others.find((plan) => plans[plan].name === chosen) ?? others[0];
  const effects = useMemo(() => createRowEffects(store, background), [store, background]);
  const question = [from, to, ...store.keys.value].join("\n");
  useEffect(() => () => effects.cancel(), [effects, question]);
  if (from === undefined) {
    return (
      <Drawer title="Changes">
        <p>There is one plan only. Duplicate it and change the copy; what differs then stands here.</p>
        <PlanNotes plan={to} />
      </Drawer>
    );
  }
  const rows = changes(plans[from], plans[to], time);
  return (
    <Drawer title="Changes">
      <p class={styles.diffPlan}>
        <PlanKey style={view.plans.value[to]} />
        <b>{plans[to].name}</b>
      </p>
      <label class={styles.diffAgainst}>
        Compared with
        <select value={plans[from].name} onChange={(event) => choose(event.currentTarget.value)}>
          {others.map((plan) => (
            <option value={plans[plan].name} key={plans[plan].name}>
              {plans[plan].name}
              {plan === 0 ? " (baseline)" : ""}
            </option>
          ))}
        </select>
      </label>
      {rows.length === 0 ? (
        <p class={controls.emptyNote}>Every setting is the same.</p>
      ) : (
        <Rows rows={rows} pair={{ from, to }} effects={effects} />
      )}
      <Unchanged rows={rows} plan={to} />
      <PlanNotes plan={to} />
    </Drawer>
  );
}

function PlanNotes({ plan }: { plan: number }) {
  const { store } = usePage();
  const { name, notes } = store.study.value.plans[plan];
  return (
    <div class={`${controls.stack} ${styles.diffNotes}`}>
      <NotesField
        key={plan}
        label="Notes on this plan"
        value={notes}
        onChange={(next) => store.edit(`Notes on ${name}`, (draft) => setPlanNotes(draft, plan, next))}
      />
    </div>
  );
}

function Rows({ rows, pair, effects }: { rows: readonly Change[]; pair: Pair; effects: RowEffects }) {
  const { store, view } = usePage();
  const { plans } = store.study.value;
  const { many, paired } = replicateWords(onGivenNetwork(store));
  const { from, to } = pair;
  const domain = effectDomain(rows, pair, effects);
  return (
    <>
      <p class={controls.quiet}>
        {rows.length} {rows.length === 1 ? "setting differs" : "settings differ"}.
      </p>
      <ul class={styles.diffRows} data-part="diff-rows">
        {rows.map((row) => (
          <li key={row.path} data-row={row.path}>
            <div class={styles.diffHead}>
              <b>{row.label}</b>
              <button
                type="button"
                class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
                aria-label={`Revert ${row.label}`}
                title={`As in ${plans[from].name}`}
                onClick={() => {
                  const label = `Revert ${row.label} of ${plans[to].name}`;
                  store.edit(label, (draft) => setPlanField(draft, to, row.path, row.from));
                }}
              >
                Revert
              </button>
            </div>
            <p class={styles.diffValues} data-part="diff-values">
              {row.text.slice(row.label.length).replace(/^:? /, "")}
            </p>
            <RowEffectView row={row} pair={pair} effects={effects} domain={domain} />
          </li>
        ))}
      </ul>
      <button
        type="button"
        class={`${controls.button} ${controls.buttonOutlined}`}
        onClick={() => {
          for (const row of rows) effects.ask(pair, row);
        }}
      >
        Effect of every row alone
      </button>
      <p class={`${controls.quiet} ${styles.diffNote}`}>
        Points of {view.headline.value.name} at the end, {paired}: the median, and in brackets and as the thin line the
        middle 80&nbsp;% of {many}. All lines have one scale; the grey tick is no difference. Effects of rows need not
        add up: levers help and hinder one another.
      </p>
    </>
  );
}

/** The settings both plans have in common, folded away. */
function Unchanged({ rows, plan }: { rows: readonly Change[]; plan: number }) {
  const { store } = usePage();
  const values = store.study.value.plans[plan];
  const time = usePage().ui.timeUnit.value;
  const same = PLAN_FIELDS.filter(
    ({ path }) => !rows.some((row) => path === row.path || path.startsWith(`${row.path}.`)),
  );
  return (
    <details class={foldingStyles.folded} data-part="world-part">
      <summary>
        Unchanged <span class={controls.quiet}>{same.length} settings</span>
      </summary>
      <dl class={styles.diffSame} data-part="diff-same">
        {same.map((field) => (
          <div key={field.path}>
            <dt>{field.label}</dt>
            <dd>{valueInWords(field, getAt(values, field.path), time)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
