import type { Check } from "../../check.ts";
import { peersRows } from "./peer-effect.ts";
import { siteRows } from "./sites-change.ts";
import { trendRows } from "./trend.ts";
import { watchedRows } from "./watched.ts";

/** Published patterns by which no constant, circumstance or dose was set. */
export const HELD_OUT: Check = {
  id: "held-out",
  title: "Held out: published patterns no constant was set by",
  about:
    "No constant, circumstance or dose was set by these findings. Their set-ups, though, were chosen after trying several, and each row says which: read them as exploration, not as predictions made beforehand. A row that does not hold says why.",
  async rows(lab) {
    const parts = await Promise.all([watchedRows(lab), siteRows(lab), trendRows(lab), peersRows(lab)]);
    return parts.flat();
  },
};
