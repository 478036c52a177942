/** Bounds of what is read, so that a wrong file ends in a message and not in exhausted memory. */
export const NETWORK_LIMITS = {
  /** Bytes (or characters) of one file. */
  size: 400_000_000,
  people: 2_000_000,
  ties: 5_000_000,
  layers: 50,
  /** Different professions: results are told by profession. */
  professions: 250,
  columns: 1_000,
  /** Units of time in an observed curve. */
  units: 6_000,
} as const;
