import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { NetworkData } from "../../engine/network/network-data.ts";
import type { ObservedCurve } from "../../networks/people/adoption.ts";
import type { Study } from "../../study/study.ts";
import type { Problem } from "../../text/problem.ts";
import { contentKeys } from "./content-keys.ts";
import { type Act, type Draft, draftOf, mistakes, Refused } from "./edits/edits.ts";
import { type History, newHistory, record, redo, runStart, seal, undo } from "./edits/history.ts";
import { withOutdatedWords } from "./edits/outdated-words.ts";
import { PLAN_FIELDS, WORLD_FIELDS } from "./form.ts";
import type { PlanTable } from "./plan-table.ts";
import type { Progress } from "./progress.ts";
import { type Window, within } from "./window.ts";

/** An imported network as the page holds it beside the study. */
export interface HeldNetwork {
  data: NetworkData;
  observed: ObservedCurve | null;
}

/** Imported networks as the engine takes them, by digest. */
export function networkDataOf(held: Record<string, HeldNetwork>): Record<string, NetworkData> {
  return Object.fromEntries(Object.entries(held).map(([digest, { data }]) => [digest, data]));
}

/** A short word to the person, with one thing they may do about it; the next thing they do takes it away. */
export interface Message {
  text: string;
  action?: { label: string; run(): void };
  /** Stays until it is closed or something else is done. */
  stays?: boolean;
}

/** What of a study is looked at: the plan in focus and the world shown, by number from 0. */
export type LookedAt = Pick<Draft, "focus" | "world">;

/** A study that came in by a link, a file or as one that was saved, with the networks that came with it, and what is said once it is open. */
export interface Incoming {
  by: "link" | "file" | "study";
  study: Study;
  networks: Record<string, HeldNetwork>;
  /** The version that made it, where that is said. */
  madeWith: string | undefined;
  lookedAt: Partial<LookedAt>;
  told: string;
  /** To be done once it is open. */
  opened?: () => void;
}

/** The state of the page. Only `edit`, `undo`, `redo`, `open` and `branch` change the study. */
export interface Store {
  draft: ReadonlySignal<Draft>;
  study: ReadonlySignal<Study>;
  /** The plan in focus. */
  focus: ReadonlySignal<number>;
  /** The world all charts show. */
  world: ReadonlySignal<number>;
  hoveredPlan: Signal<number | null>;
  /** The weeks all charts show, as they were chosen; null means all. */
  window: Signal<Window | null>;
  /** The weeks all charts show, within those of the study. */
  shownWeeks: ReadonlySignal<Window>;
  /** The pinned week; null means the last that is shown. */
  pinnedWeek: Signal<number | null>;
  hoveredWeek: Signal<number | null>;
  /** The week all charts read out: hovered, else pinned, else the last that is shown. */
  week: ReadonlySignal<number>;
  message: Signal<Message | null>;
  networks: Signal<Record<string, HeldNetwork>>;
  /** A study that another edition of the model made; it waits for a decision. */
  waiting: Signal<Incoming | null>;
  /** For every plan in the world shown, the key of its results. */
  keys: ReadonlySignal<readonly string[]>;
  progress: Signal<Progress>;
  /** Results as they came last, by key. */
  tables: Signal<ReadonlyMap<string, PlanTable>>;
  /** What would be taken back or done again; null when nothing. */
  undoLabel: ReadonlySignal<string | null>;
  redoLabel: ReadonlySignal<string | null>;
  /** What undo would go back to. */
  previous: ReadonlySignal<Draft | null>;
  /**
   * Changes the study in one undoable step; `merge` folds edits of the same name in a row into one step until `settle`.
   * `change` is also given the draft before the run of edits it is folded into (the present one for an edit of its own).
   * False, and the reason in `message`, when the edit is refused.
   */
  edit(label: string, change: (draft: Draft, start: Draft) => Draft, merge?: string): boolean;
  /** Ends a run of merged edits. */
  settle(): void;
  /**
   * Another study in place of this one, with its last plan and its base world looked at unless `lookedAt` says otherwise; can
   * be undone like any edit. Returns the number of the work it is from now on.
   */
  open(study: Study, lookedAt?: Partial<LookedAt>): number;
  /** Goes on as another piece of work under another name; can be undone like any edit. */
  branch(label: string, name: string): void;
  /** Does something beside the study, in a step that can be undone. */
  act(label: string, act: Act): void;
  undo(): void;
  redo(): void;
  choosePlan(plan: number): void;
  chooseWorld(world: number): void;
}

/** The store of a page that opens with this study; by default its last plan and its base world are looked at. */
export function createStore(study: Study, lookedAt: Partial<LookedAt> = {}): Store {
  const history = signal<History<Draft>>(newHistory({ ...draftOf(study), ...lookedAt }));
  let works = 0;
  const chosenPlan = signal<number | null>(null);
  const chosenWorld = signal<number | null>(null);
  const draft = computed(() => history.value.present);
  const current = computed(() => draft.value.study);
  const focus = computed(() => Math.min(chosenPlan.value ?? draft.value.focus, current.value.plans.length - 1));
  const world = computed(() => Math.min(chosenWorld.value ?? draft.value.world, current.value.worlds.length - 1));
  const hoveredPlan = signal<number | null>(null);
  const pinnedWeek = signal<number | null>(null);
  const hoveredWeek = signal<number | null>(null);
  const message = signal<Message | null>(null);
  const networks = signal<Record<string, HeldNetwork>>({});
  const last = computed(() => current.value.run.weeks);
  const window = signal<Window | null>(null);
  const shownWeeks = computed(() => within(window.value, last.value));

  /** What is at hand, with the plan and the world that are looked at. */
  const seen = (): Draft => ({ ...draft.value, focus: focus.value, world: world.value });

  /** Every move through history takes the focus and the world shown with it, and does or takes back what was done beside. */
  function move(next: History<Draft>): void {
    if (next === history.value) return;
    const done = draft.value.acts;
    const todo = next.present.acts;
    batch(() => {
      history.value = next;
      chosenPlan.value = null;
      chosenWorld.value = null;
      hoveredPlan.value = null;
      message.value = null;
    });
    if (done === todo) return;
    for (const act of done.toReversed()) if (!todo.includes(act)) act.undo();
    for (const act of todo) if (!done.includes(act)) act.do();
  }

  function go(label: string, next: Draft): void {
    move(record({ ...history.value, present: seen() }, label, next));
  }

  return {
    draft,
    study: current,
    focus,
    world,
    hoveredPlan,
    pinnedWeek,
    hoveredWeek,
    window,
    shownWeeks,
    week: computed(() => Math.min(hoveredWeek.value ?? pinnedWeek.value ?? shownWeeks.value.to, last.value)),
    message,
    networks,
    waiting: signal<Incoming | null>(null),
    keys: computed(() => contentKeys(current.value, world.value)),
    progress: signal<Progress>({ status: "idle", done: 0, total: 0, message: "" }),
    tables: signal<ReadonlyMap<string, PlanTable>>(new Map()),
    undoLabel: computed(() => history.value.past.at(-1)?.label ?? null),
    redoLabel: computed(() => history.value.future.at(-1)?.label ?? null),
    previous: computed(() => history.value.past.at(-1)?.before ?? null),
    edit(label, change, merge) {
      try {
        const before = seen();
        const start = (merge !== undefined && runStart(history.value, merge)) || before;
        const changed = change(before, start);
        const earlier = history.value.past.map((step) => step.before);
        const after = changed === before ? before : withOutdatedWords(start, before, changed, earlier);
        const wrong = after === before ? undefined : mistakes(before, after, networkDataOf(networks.value))[0];
        if (wrong !== undefined) throw new Refused(inWords(wrong, before, after));
        if (after !== before) move(record({ ...history.value, present: before }, label, after, merge ?? null));
        return true;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        message.value = { text: error.message };
        return false;
      }
    },
    settle() {
      history.value = seal(history.value);
    },
    open(next, lookedAt = {}) {
      works++;
      batch(() => {
        go(`Open ${next.name}`, { ...draftOf(next), ...lookedAt, work: works, acts: draft.value.acts });
        pinnedWeek.value = null;
        window.value = null;
      });
      return works;
    },
    branch(label, name) {
      works++;
      go(label, { ...seen(), study: { ...current.value, name }, work: works });
    },
    act: (label, act) => go(label, { ...seen(), acts: [...draft.value.acts, act] }),
    undo: () => move(undo(history.value)),
    redo: () => move(redo(history.value)),
    choosePlan(plan) {
      if (plan < 0 || plan >= current.value.plans.length) return;
      batch(() => {
        chosenPlan.value = plan;
        message.value = null;
      });
    },
    chooseWorld(next) {
      if (next < 0 || next >= current.value.worlds.length) return;
      batch(() => {
        chosenWorld.value = next;
        message.value = null;
      });
    },
  };
}

/**
 * "Named members: is empty; …", with the label of the setting in place of its path; of a plan that is not itself edited
 * "Named members of Balanced: …".
 */
function inWords({ path, message }: Problem, before: Draft, after: Draft): string {
  const inside = path.replace(/^(?:plans|worlds)\[\d+\]\.?/, "");
  const plan = after.study.plans[Number(/^plans\[(\d+)\]/.exec(path)?.[1])];
  const whose = plan !== undefined && before.study.plans.includes(plan) ? ` of ${plan.name}` : "";
  const field = [...PLAN_FIELDS, ...WORLD_FIELDS].find(
    (candidate) => inside === candidate.path || inside.startsWith(`${candidate.path}[`),
  );
  return `${field?.label ?? inside}${whose}: ${message}.`;
}
