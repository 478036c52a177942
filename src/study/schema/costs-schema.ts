import { type About, quantity, settingsGroup } from "./quantity.ts";

const hours = (value: number, label: string, help: string, unit: string) =>
  quantity(value, [0, 1000], { label, help, unit, step: 0.01, usual: [0, 20] } satisfies About);

/** Hours of work by lever; all illustrative. */
export const costs = settingsGroup({
  core: hours(2, "Hours for the core", "Hours of a core member at full strength.", "hours a week"),
  soft: hours(0.1, "Hours for soft tactics", "Hours a clinician at full soft tactics.", "hours a week"),
  hard: hours(0.02, "Hours for hard tactics", "Hours a clinician at full hard tactics.", "hours a week"),
  resources: hours(0.15, "Hours for resources", "Hours a clinician at full resources.", "hours a week"),
  meetings: hours(0.1, "Hours for meetings", "Hours a clinician at full meetings.", "hours a week"),
  conflictWork: hours(0.5, "Hours for work on conflict", "Hours a site at full work on conflict.", "hours a week"),
  feedback: hours(4, "Hours for feedback", "Hours a site for one feedback report at full burden.", "hours"),
  review: hours(8, "Hours for reviews", "Hours a site for one review.", "hours"),
}).meta({ label: "Costs", help: "Hours of work by lever." });
