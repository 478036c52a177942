import type { IconName } from "../controls/icons.tsx";
import type { TabName } from "../state/ui.ts";

/** The views of the page, in order; a view that is added here gets its tab, on narrow screens in the bar at the foot. */
export const TABS: readonly { id: TabName; label: string; icon: IconName }[] = [
  { id: "explore", label: "Explore", icon: "explore" },
  { id: "compare", label: "Compare", icon: "compare" },
];
