import type { Signal } from "@preact/signals";

/** Milliseconds a pointer has to be on a plan before the others fade. */
export const RESTS_FOR = 150;

/** Lets a plan stand out once a pointer stays on it; one that only passes, or lies where a plan appears, changes nothing. */
export interface Hover {
  /** The pointer moved on a plan. */
  over(plan: number): void;
  leave(): void;
}

/** Writes the plan that stands out into `shown`; null for none. */
export function createHover(shown: Signal<number | null>): Hover {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: number | null = null;

  function leave(): void {
    clearTimeout(timer);
    waiting = null;
    shown.value = null;
  }

  return {
    over(plan) {
      if (waiting === plan) return;
      leave();
      waiting = plan;
      timer = setTimeout(() => {
        shown.value = plan;
      }, RESTS_FOR);
    },
    leave,
  };
}
