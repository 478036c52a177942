import { useMemo } from "preact/hooks";
import type { TimeFrame } from "../../../../viz/time.ts";
import { usePage } from "../use-page.ts";

/** The weeks all charts show and the unit they are written in; the same object while both are the same. */
export function useTime(): TimeFrame {
  const { store, ui } = usePage();
  const { from, to } = store.shownWeeks.value;
  const unit = ui.timeUnit.value;
  return useMemo(() => ({ from, to, unit }), [from, to, unit]);
}
