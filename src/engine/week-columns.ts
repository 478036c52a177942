/** Names of the weekly columns, in the order they are recorded. */
export const WEEK_COLUMNS = [
  "notUsing",
  "surface",
  "genuine",
  "resisting",
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
  "hoursCore",
  "hoursSoft",
  "hoursHard",
  "hoursResources",
  "hoursMeetings",
  "hoursConflictWork",
  "hoursData",
  "hoursReviews",
] as const;

export type WeekColumn = (typeof WEEK_COLUMNS)[number];
