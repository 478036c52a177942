/** Weeks of a month: a twelfth of a year of 52 weeks, as years are counted everywhere in the model. */
export const WEEKS_PER_MONTH = 52 / 12;
