import { useEffect, useState } from "preact/hooks";

/** The media query of narrow screens. */
export const NARROW = "(max-width: 780px)";

/** The media query of screens without room for columns beside each other; `--crowded` of `styles/break-points.css`. */
export const CROWDED = "screen and (max-width: 1020px)";

/** Whether a media query holds; drawn anew when that changes. */
export function useMedia(query: string): boolean {
  const [holds, setHolds] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const list = matchMedia(query);
    const update = () => setHolds(list.matches);
    list.addEventListener("change", update);
    return () => list.removeEventListener("change", update);
  }, [query]);
  return holds;
}

/** Whether the window is as narrow as a phone; `--narrow` of `styles/break-points.css`. */
export function useNarrow(): boolean {
  return useMedia(NARROW);
}
