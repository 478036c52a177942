import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { NetworkData } from "../engine/types.ts";
import type { ObservedCurve } from "../networks/network-file.ts";
import type { Problem } from "../study/problem.ts";
import type { Study } from "../study/study.ts";
import { type Draft, draftOf, mistakes, Refused } from "./edits.ts";
import { PLAN_FIELDS, WORLD_FIELDS } from "./form.ts";
import { begin, type History, record, redo, seal, undo } from "./history.ts";
import { contentKeys } from "./keys.ts";
import type { Progress } from "./scheduling.ts";
import type { PlanTable } from "./tables.ts";

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
}

/** The state of the page. Only `edit`, `undo`, `redo` and `open` change the study. */
export interface Store {
  draft: ReadonlySignal<Draft>;
  study: ReadonlySignal<Study>;
  /** The plan in focus. */
  focus: ReadonlySignal<number>;
  /** The world all charts show. */
  world: ReadonlySignal<number>;
  hoveredPlan: Signal<number | null>;
  /** The pinned week; null means the last. */
  pinnedWeek: Signal<number | null>;
  hoveredWeek: Signal<number | null>;
  /** The week all charts read out: hovered, else pinned, else the last. */
  week: ReadonlySignal<number>;
  message: Signal<Message | null>;
  networks: Signal<Record<string, HeldNetwork>>;
  /** For every plan in the world shown, the key of its results. */
  keys: ReadonlySignal<readonly string[]>;
  progress: Signal<Progress>;
  /** Results as they came last, by key. */
  tables: Signal<ReadonlyMap<string, PlanTable>>;
  /** What would be taken back or done again; null when nothing. */
  undoLabel: ReadonlySignal<string | null>;
  redoLabel: ReadonlySignal<string | null>;
  /**
   * Changes the study in one undoable step; `merge` folds edits of the same name in a row into one step until `settle`.
   * False, and the reason in `message`, when the edit is refused.
   */
  edit(label: string, change: (draft: Draft) => Draft, merge?: string): boolean;
  /** Ends a run of merged edits. */
  settle(): void;
  /** Another study in place of this one; can be undone like any edit. */
  open(study: Study): void;
  undo(): void;
  redo(): void;
  choosePlan(plan: number): void;
  chooseWorld(world: number): void;
}

export function createStore(study: Study): Store {
  const history = signal<History<Draft>>(begin(draftOf(study)));
  const chosenPlan = signal<number | null>(null);
  const chosenWorld = signal(0);
  const draft = computed(() => history.value.present);
  const current = computed(() => draft.value.study);
  const focus = computed(() => Math.min(chosenPlan.value ?? draft.value.focus, current.value.plans.length - 1));
  const world = computed(() => Math.min(chosenWorld.value, current.value.worlds.length - 1));
  const hoveredPlan = signal<number | null>(null);
  const pinnedWeek = signal<number | null>(null);
  const hoveredWeek = signal<number | null>(null);
  const message = signal<Message | null>(null);
  const networks = signal<Record<string, HeldNetwork>>({});
  const last = computed(() => current.value.run.weeks);

  /** Every move through history takes the focus with it. */
  function move(next: History<Draft>): void {
    if (next === history.value) return;
    batch(() => {
      history.value = next;
      chosenPlan.value = null;
      hoveredPlan.value = null;
      message.value = null;
    });
  }

  return {
    draft,
    study: current,
    focus,
    world,
    hoveredPlan,
    pinnedWeek,
    hoveredWeek,
    week: computed(() => Math.min(hoveredWeek.value ?? pinnedWeek.value ?? last.value, last.value)),
    message,
    networks,
    keys: computed(() => contentKeys(current.value, world.value)),
    progress: signal<Progress>({ status: "idle", done: 0, total: 0, message: "" }),
    tables: signal<ReadonlyMap<string, PlanTable>>(new Map()),
    undoLabel: computed(() => history.value.past.at(-1)?.label ?? null),
    redoLabel: computed(() => history.value.future.at(-1)?.label ?? null),
    edit(label, change, merge) {
      try {
        const before = { ...draft.value, focus: focus.value };
        const after = change(before);
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
    open(next) {
      const label = `Open ${next.name}`;
      batch(() => {
        move(record({ ...history.value, present: { ...draft.value, focus: focus.value } }, label, draftOf(next)));
        chosenWorld.value = 0;
        pinnedWeek.value = null;
      });
    },
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
