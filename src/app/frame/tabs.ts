import type { FunctionComponent } from "preact";
import type { IconName } from "../controls/icon.tsx";
import { later } from "../controls/later.tsx";
import { Explore } from "../explore/explore.tsx";

/** A view of the page, under the name that `ui.tab` knows it by. */
export interface Tab {
  id: string;
  label: string;
  icon: IconName;
  View: FunctionComponent;
}

/** The views of the page, in order; the page begins with the first. A view that is added here has its place in every bar. */
export const TABS: readonly Tab[] = [
  { id: "explore", label: "Explore", icon: "explore", View: Explore },
  {
    id: "compare",
    label: "Compare",
    icon: "compare",
    View: later(() => import("../compare/compare.tsx").then((part) => part.Compare)),
  },
];
