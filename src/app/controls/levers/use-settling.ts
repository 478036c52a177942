import { useEffect, useRef } from "preact/hooks";

/** Milliseconds without another step after which a run of key presses is over. */
const IDLE = 1500;

/** Ends a run of merged edits at once, or a moment after the page has shown the last of them. */
export function useSettling(settle: () => void): { now(): void; soon(): void } {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const frame = useRef(0);
  const forget = () => {
    clearTimeout(timer.current);
    cancelAnimationFrame(frame.current);
  };
  useEffect(() => forget, []);
  return {
    now() {
      forget();
      settle();
    },
    soon() {
      forget();
      // counted from the picture: on a slow machine two presses in a row are further apart than a moment
      frame.current = requestAnimationFrame(() => {
        timer.current = setTimeout(settle, IDLE);
      });
    },
  };
}
