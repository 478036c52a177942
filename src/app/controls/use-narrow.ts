import { useEffect, useState } from "preact/hooks";

/** The media query of narrow screens. */
export const NARROW = "(max-width: 780px)";

/** Whether the window is as narrow as a phone; `--narrow` of `styles/break-points.css`. */
export function useNarrow(): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  useEffect(() => {
    const query = matchMedia(NARROW);
    const update = () => setNarrow(query.matches);
    query.addEventListener("change", update);
    return () => query.removeEventListener("change", update);
  }, []);
  return narrow;
}
