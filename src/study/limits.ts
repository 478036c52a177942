/** What stands beside the results wherever they go. */
export const LIMITS: readonly string[] = [
  "Your organisation’s rate of uptake, or a date.",
  "Whether the practice helps patients.",
  "What a named person will do.",
  "Anything for which there is no lever.",
  "Probabilities in the real world. What a verdict counts are simulated runs.",
  "True costs. Hours are illustrative.",
];

/** The paper that the levers come from. */
export const PAPER =
  "Aveling, Martin, Armstrong, Banerjee and Dixon-Woods (2012), “Quality improvement through clinical communities: eight lessons for practice”, Journal of Health Organization and Management 26(2), 158–174.";

/** One line for where there is no room for more. */
export const SHORT_LIMIT = "Simulated, under stated assumptions: not a forecast.";
