import { grouped, percent, pointsInWords } from "../../../../viz/format.ts";
import type { Plan } from "../../../engine/plan.ts";
import type { Field } from "../../../study/schema/fields.ts";
import { getAt } from "../../../study/schema/fields.ts";
import type { RunSettings } from "../../../study/study.ts";
import type { TimeUnit } from "../../../text/words/time-words.ts";
import { bandsOf } from "../../results/view.ts";
import { type Draft, setPlanField, setWorldField } from "../../state/edits/edits.ts";
import { HEADLINE_FIELDS, holds, LESSONS, lessonFields, WORLD_FIELDS } from "../../state/form.ts";
import { networkDataOf } from "../../state/store.ts";
import controls from "../controls.module.css";
import foldingStyles from "../folding.module.css";
import { Icon } from "../icon.tsx";
import { PlanKey } from "../plans/plan-key.tsx";
import { usePage } from "../use-page.ts";
import { setOnBudget } from "./budgeting.ts";
import { HoursPanel } from "./hours-panel.tsx";
import { idleNote } from "./idle-note.ts";
import leverStyles from "./lever.module.css";
import { Lever } from "./lever.tsx";
import leverPanelStyles from "./lever-panel.module.css";
import type { RowWords } from "./list-editor.tsx";
import { phaseLength, phaseNotes, phaseRefusal } from "./phase-notes.ts";

/** The levers of the plan in focus, the four a newcomer looks for above the lessons. */
export function LeverPanel() {
  const { view, ui } = usePage();
  const focus = view.focus.value;
  const open = ui.sheetOpen.value;
  return (
    <aside
      class={`${controls.column} ${leverPanelStyles.columnLevers}`}
      data-part="column-levers"
      aria-label="Levers"
      data-open={open}
      style={{ "--focus-colour": focus.colour }}
    >
      <button
        type="button"
        class={leverPanelStyles.sheetHandle}
        data-part="sheet-handle"
        aria-expanded={open}
        aria-controls="lever-body"
        onClick={() => {
          ui.sheetOpen.value = !open;
          if (!open) document.querySelector("[data-part~=fan-block]")?.scrollIntoView({ block: "start" });
        }}
      >
        <span class={leverPanelStyles.sheetTitle}>
          <span class={leverPanelStyles.sheetPlan}>
            <PlanKey style={focus} /> <span>Levers of {focus.name}</span>
          </span>
          <SheetStatus />
        </span>
        <Icon name={open ? "down" : "up"} />
      </button>
      <div class={leverPanelStyles.leverBody} id="lever-body">
        <p class={`${leverPanelStyles.leverPlan} ${controls.wideOnly}`} data-part="lever-plan">
          <PlanKey style={focus} />
          <b>{focus.name}</b>
        </p>
        <fieldset
          class={`${leverPanelStyles.leverGroup} ${leverPanelStyles.leverGroupHeadline}`}
          data-part="lever-group-headline"
        >
          <legend class={controls.unseen} data-part="unseen">
            Headline settings
          </legend>
          {HEADLINE_FIELDS.map(({ field, assumption }) =>
            assumption ? <WorldLever field={field} key={field.path} /> : <PlanLever field={field} key={field.path} />,
          )}
        </fieldset>
        <HoursPanel />
        {LESSONS.map(({ lesson, title }) => (
          <LessonGroup lesson={lesson} title={title} key={lesson} />
        ))}
        <ContextGroup />
      </div>
    </aside>
  );
}

/** How the plan does while its chart is half hidden: one line. */
function SheetStatus() {
  const { store, view } = usePage();
  const focus = view.focus.value;
  const { total } = store.progress.value;
  const pair = view.pair(focus.plan);
  const outcome = pair
    ? pointsInWords(pair.end.median)
    : focus.plan === 0 && focus.table
      ? percent(bandsOf(focus.table, view.headline.value).median.at(-1) ?? Number.NaN)
      : "…";
  return (
    <span class={controls.quiet}>
      {outcome} · {grouped(view.shown.value)} of {grouped(total)}
    </span>
  );
}

function LessonGroup({ lesson, title }: { lesson: number; title: string }) {
  const { store } = usePage();
  const plan = store.study.value.plans[store.focus.value];
  const { main, more } = lessonFields(lesson);
  const shown = more.filter((field) => holds(field, plan));
  const group = lesson > 0 ? `lesson ${lesson}, ${title}` : title;
  return (
    <fieldset class={leverPanelStyles.leverGroup}>
      <legend>
        {lesson > 0 && <span class={leverPanelStyles.lessonNumber}>{lesson}</span>}
        {title}
      </legend>
      <div>
        {main.map((field) => (
          <PlanLever field={field} among={field.headline ? group : undefined} key={field.path} />
        ))}
        {shown.length > 0 && (
          <More of={title} fields={shown}>
            {shown.map((field) => (
              <PlanLever field={field} key={field.path} />
            ))}
          </More>
        )}
      </div>
    </fieldset>
  );
}

/** The others of a group; says how many of them differ while they are folded away. */
function More({ of, fields, children }: { of: string; fields: readonly Field[]; children: preact.ComponentChildren }) {
  const { store } = usePage();
  const { plans } = store.study.value;
  const differ = fields.filter(
    ({ path }) => JSON.stringify(getAt(plans[store.focus.value], path)) !== JSON.stringify(getAt(plans[0], path)),
  ).length;
  return (
    <details class={foldingStyles.more}>
      <summary>
        More
        <span class={controls.unseen} data-part="unseen">
          {" "}
          of {of}
        </span>
        {differ > 0 && (
          <>
            <span class={leverStyles.changedDot} data-part="changed-dot" aria-hidden="true" />
            <span>{differ} changed</span>
          </>
        )}
      </summary>
      {children}
    </details>
  );
}

function ContextGroup() {
  const { ui } = usePage();
  const main = WORLD_FIELDS.filter((field) => field.lesson === 8 && field.main);
  return (
    <fieldset class={leverPanelStyles.leverGroup}>
      <legend>
        <span class={leverPanelStyles.lessonNumber}>8</span>
        Context
      </legend>
      <div>
        {main.map((field) => (
          <WorldLever field={field} among="lesson 8, Context" key={field.path} />
        ))}
        <button
          type="button"
          class={`${controls.button} ${controls.buttonSmall} ${controls.buttonOutlined}`}
          onClick={() => {
            ui.drawer.value = "world";
          }}
        >
          All assumptions
        </button>
      </div>
    </fieldset>
  );
}

function PlanLever({ field, among }: { field: Field; among?: string | undefined }) {
  const { store, ui } = usePage();
  const time = usePage().ui.timeUnit.value;
  const focus = store.focus.value;
  const { plans } = store.study.value;
  return (
    <Lever
      field={field}
      among={among}
      value={getAt(plans[focus], field.path)}
      reference={getAt(plans[0], field.path)}
      note={idleNote(plans[focus], store.study.value.run, field.path, time)}
      rows={field.path === "tactics.phases" ? phaseWords(plans[focus], store.study.value.run, time) : undefined}
      onInput={(value) => {
        const label = `${field.label} of ${plans[focus].name}`;
        const change = (draft: Draft, start: Draft) =>
          ui.equalBudget.value
            ? setOnBudget(draft, start, focus, field.path, value, networkDataOf(store.networks.value))
            : setPlanField(draft, focus, field.path, value);
        return store.edit(label, change, `${focus}/${field.path}`);
      }}
      onSettle={store.settle}
    />
  );
}

interface WorldLeverProps {
  field: Field;
  assumption?: boolean;
  /** Where it stands, for one that stands on the page more than once. */
  among?: string | undefined;
}

function phaseWords(plan: Plan, run: RunSettings, time: TimeUnit): RowWords {
  const { phases } = plan.tactics;
  return {
    notes: phaseNotes(plan, run, time),
    about: (row) => phaseLength(phases[row], plan, run, time),
    refuse: (row, path, week) => phaseRefusal(phases[row], path, week, time),
  };
}

/** A setting of the world shown, compared with the base world. */
export function WorldLever({ field, assumption = true, among }: WorldLeverProps) {
  const { store } = usePage();
  const world = store.world.value;
  const { worlds } = store.study.value;
  return (
    <Lever
      field={field}
      assumption={assumption}
      among={among}
      value={getAt(worlds[world], field.path)}
      reference={getAt(worlds[0], field.path)}
      onInput={(value) => {
        const label = `${field.label} in ${worlds[world].name}`;
        return store.edit(
          label,
          (draft) => setWorldField(draft, world, field.path, value),
          `world ${world}/${field.path}`,
        );
      }}
      onSettle={store.settle}
    />
  );
}
