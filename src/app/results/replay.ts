import { batch, computed, effect, type ReadonlySignal, signal } from "@preact/signals";
import { type Bands, weeklyBands } from "../../analysis/bands.ts";
import { headlineOf } from "../../analysis/headline.ts";
import { planOf } from "../../engine/plan-result.ts";
import { inputsOf } from "../../study/inputs-of.ts";
import { errorText } from "../../text/error-text.ts";
import { contentKeys } from "../state/content-keys.ts";
import type { Draft } from "../state/edits/edits.ts";
import { networkDataOf, type Store } from "../state/store.ts";
import type { Background } from "./background.ts";
import { bandsOf, type View } from "./view.ts";

/** Milliseconds in which the lines rest on what was, and then go to what is. */
const RESTS_FOR = 900;
const GOES_FOR = 1400;

/** Bands kept of results that were shown, a few kilobytes each. */
const MOST_KEPT = 120;

/** How the page tells the time between two drawings; a stand-in in tests. */
export interface Clock {
  now(): number;
  /** Calls back before the next drawing. */
  next(callback: () => void): void;
  /** Whether motion is to be left out. */
  still(): boolean;
}

/** Shows the chart as it was before the last change, and then how it came to be what it is. The study is not touched. */
export interface Replay {
  /** "Hard tactics of Balanced" when the last change moved a line; null when there is nothing to replay. */
  change: ReadonlySignal<string | null>;
  /** Waiting for what was, at what was, on the way, or not replaying. */
  phase: ReadonlySignal<"off" | "waiting" | "before" | "moving">;
  /** What is drawn in place of a plan's own bands, by the plan's number; null when not replaying. */
  bands: ReadonlySignal<ReadonlyMap<number, Bands> | null>;
  /** Starts, or ends. Without motion it stays at what was until it is called again. */
  toggle(): void;
  /** Shows what was, without motion, until `release`. */
  hold(): void;
  release(): void;
}

/** A replay of the last change to the study; `clock` moves it. */
export function createReplay(store: Store, view: View, background: Background, clock: Clock): Replay {
  const known = new Map<string, { to: number; bands: Bands }>();
  const phase = signal<"off" | "waiting" | "before" | "moving">("off");
  const bands = signal<ReadonlyMap<number, Bands> | null>(null);
  let run = 0;
  let abort: AbortController | null = null;

  /** Plans that are in both studies and whose results differ: index now, index and key then. */
  const moved = computed(() => {
    const then = store.previous.value;
    if (then === null) return [];
    const study = store.study.value;
    if (then.study.run.weeks !== study.run.weeks) return [];
    const keys = contentKeys(then.study, worldOf(then));
    return study.plans.flatMap(({ name }, plan) => {
      const index = then.study.plans.findIndex((other) => other.name === name);
      return index < 0 || keys[index] === store.keys.value[plan] ? [] : [{ plan, index, key: keys[index] }];
    });
  });

  // what is shown now may be what was after the next edit
  effect(() => {
    for (const { table } of view.plans.value) {
      if (table === null) continue;
      known.delete(table.key);
      known.set(table.key, { to: table.to, bands: bandsOf(table, view.headline.value) });
    }
    for (const key of known.keys()) if (known.size > MOST_KEPT) known.delete(key);
  });

  // any change of the study, or of what is looked at, ends it
  effect(() => {
    void [store.draft.value, store.world.value];
    end();
  });

  function worldOf({ study }: Draft): number {
    return Math.min(store.world.value, study.worlds.length - 1);
  }

  function end(): void {
    run++;
    abort?.abort();
    abort = null;
    batch(() => {
      phase.value = "off";
      bands.value = null;
    });
  }

  async function start(rests: boolean): Promise<void> {
    const then = store.previous.peek();
    const plans = moved.peek();
    if (then === null || plans.length === 0) return;
    const mine = ++run;
    phase.value = "waiting";
    try {
      const before = await bandsBefore(then, plans);
      if (mine === run) play(mine, before, rests);
    } catch (error) {
      if (mine !== run) return;
      end();
      const reason = errorText(error);
      store.message.value = { text: `What was before could not be worked out: ${reason}.` };
    }
  }

  /** From what was shown; what never was, or with fewer networks, is run. */
  async function bandsBefore(then: Draft, plans: typeof moved.value): Promise<Map<number, Bands>> {
    const found = new Map<number, Bands>();
    const missing: typeof plans = [];
    for (const each of plans) {
      const kept = known.get(each.key);
      if (kept !== undefined && kept.to >= shownOf(each.plan)) found.set(each.plan, kept.bands);
      else missing.push(each);
    }
    if (missing.length === 0) return found;
    abort = new AbortController();
    const { byWeek } = headlineOf(then.study.worlds[worldOf(then)]);
    const inputs = inputsOf(then.study, networkDataOf(store.networks.peek()), {
      ...{ weeks: true, groups: false, sites: false, trace: false },
    });
    const replicates = Math.max(1, ...missing.map(({ plan }) => shownOf(plan)));
    const indexes = [...new Set(missing.map(({ index }) => index))];
    const result = await background.run(inputs, worldOf(then), indexes, replicates, abort.signal);
    for (const { plan, index, key } of missing) {
      const made = weeklyBands(planOf(result, indexes.indexOf(index)), byWeek);
      known.set(key, { to: replicates, bands: made });
      found.set(plan, made);
    }
    return found;
  }

  function shownOf(plan: number): number {
    return view.plans.peek()[plan]?.table?.to ?? 0;
  }

  function play(mine: number, before: ReadonlyMap<number, Bands>, rests: boolean): void {
    batch(() => {
      phase.value = "before";
      bands.value = before;
    });
    if (rests || clock.still()) return;
    const began = clock.now();
    const step = () => {
      if (mine !== run) return;
      const share = (clock.now() - began - RESTS_FOR) / GOES_FOR;
      if (share >= 1) return end();
      if (share > 0) {
        batch(() => {
          phase.value = "moving";
          bands.value = between(before, eased(share));
        });
      }
      clock.next(step);
    };
    clock.next(step);
  }

  /** On the way from what was to what is; a plan without results yet stays where it was. */
  function between(before: ReadonlyMap<number, Bands>, share: number): Map<number, Bands> {
    const now = view.plans.peek();
    return new Map(
      [...before].map(([plan, from]) => {
        const table = now[plan]?.table;
        return [plan, table ? mixed(from, bandsOf(table, view.headline.value), share) : from];
      }),
    );
  }

  return {
    change: computed(() => (moved.value.length === 0 ? null : store.undoLabel.value)),
    phase,
    bands,
    toggle() {
      if (phase.value === "off") void start(false);
      else end();
    },
    hold() {
      end();
      void start(true);
    },
    release: end,
  };
}

/** Week by week and edge by edge, `share` of the way. */
export function mixed(from: Bands, to: Bands, share: number): Bands {
  const mix = (name: keyof Bands) => from[name].map((value, week) => value + (to[name][week] - value) * share);
  return Object.fromEntries(
    (Object.keys(from) as (keyof Bands)[]).map((name) => [name, mix(name)]),
  ) as unknown as Bands;
}

/** Slow at both ends. */
function eased(share: number): number {
  return share * share * (3 - 2 * share);
}
