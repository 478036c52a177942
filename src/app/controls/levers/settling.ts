import { useEffect, useRef } from "preact/hooks";

/** Milliseconds without another step after which a run of key presses is over. */
const IDLE = 1000;

/** Ends a run of merged edits at once, or a moment after the last of them. */
export function useSettling(settle: () => void): { now(): void; soon(): void } {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return {
    now() {
      clearTimeout(timer.current);
      settle();
    },
    soon() {
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, IDLE);
    },
  };
}
