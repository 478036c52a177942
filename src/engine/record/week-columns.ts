import { STATE_KEYS } from "../states.ts";
import { HOUR_LEVERS, hoursColumn } from "../week/costs.ts";

/** Names of the weekly columns, in the order they are recorded; hours last, those of the week that ends. */
export const WEEK_COLUMNS = [
  ...STATE_KEYS,
  "community",
  "conflict",
  "core",
  "legitimacy",
  "opportunity",
  "capability",
  "emphasisCapability",
  "emphasisMotivation",
  "emphasisOpportunity",
  "activeTies",
  ...HOUR_LEVERS.map(hoursColumn),
] as const;

/** The name of a weekly column. */
export type WeekColumn = (typeof WEEK_COLUMNS)[number];
