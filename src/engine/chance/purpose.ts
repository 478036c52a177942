/** What a draw is for. Part of the key, so no two purposes share a draw. Numbers below 32. */
export const PURPOSE = {
  replicate: 0,
  person: 1,
  tie: 2,
  initial: 3,
  committed: 4,
  threshold: 5,
  clock: 6,
  support: 7,
  supportMore: 8,
  core: 9,
  champion: 10,
  reach: 11,
  vertical: 12,
  feedback: 13,
  review: 14,
  shock: 15,
  topology: 16,
  activation: 17,
  first: 18,
  pivot: 19,
  siteOrder: 20,
  skills: 21,
  skillsMore: 22,
  /** What is unknown of the constants of behaviour. */
  constant: 23,
  /** Resampling of finished runs, for intervals: the model itself draws none. */
  resample: 30,
  /** Audits of a finished run: the model itself draws none. */
  audit: 31,
} as const;
