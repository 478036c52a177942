import { STATE_COUNT } from "../states.ts";

/** How many there are of what a column has entries for. */
export interface Sizes {
  people: number;
  sites: number;
  professions: number;
}

const byPerson = ({ people }: Sizes) => people;
const bySite = ({ sites }: Sizes) => sites;

/**
 * The columns of a community, in the order in which they stand on its buffer: type and length. Those at either end are
 * not used in every world, and a snapshot then ends before them.
 */
const COLUMNS = {
  /** Response f to the pull; P itself where the pull is negative. Not kept where the response is `linear`. */
  value: [Float64Array, byPerson],
  /** Complex: θ². Threshold: θ. Not kept where the response is `linear`. */
  threshold: [Float64Array, byPerson],
  /** What is left of the exponential clock of this stay. */
  left: [Float64Array, byPerson],
  /** What a site has of its own, before any programme. */
  ownOpportunity: [Float64Array, bySite],
  ownCapability: [Float64Array, bySite],
  opportunity: [Float64Array, bySite],
  capability: [Float64Array, bySite],
  feedback: [Float64Array, bySite],
  turnover: [Float64Array, bySite],
  /** Effort on capability, motivation, opportunity at each site. */
  emphasis: [Float64Array, ({ sites }: Sizes) => 3 * sites],
  /** Summed weight·influence of the active ties, in thousandths; not kept up for who is in a final state, unless `linear`. */
  pull: [Int32Array, byPerson],
  /** Summed weight of the active ties into each clinician; not kept up for who is in a final state, nor where all share one scale. */
  weight: [Int32Array, byPerson],
  /** The word that decides which change ends this stay. */
  pick: [Int32Array, byPerson],
  /** Changes so far: the count of this stay's draw. */
  stays: [Int32Array, byPerson],
  shockUntil: [Int32Array, bySite],
  /** People in each state: in all, by site, by profession, by margin. */
  counts: [Int32Array, () => STATE_COUNT],
  siteCounts: [Int32Array, ({ sites }: Sizes) => sites * STATE_COUNT],
  professionCounts: [Int32Array, ({ professions }: Sizes) => professions * STATE_COUNT],
  marginCounts: [Int32Array, () => 2 * STATE_COUNT],
  /** Influence of each state, in thousandths. */
  influence: [Int32Array, () => STATE_COUNT],
  /** Practice state and what else decides the clinician's rates, packed as in rate-class.ts. */
  kind: [Uint8Array, byPerson],
  /** 1 for who never changes. */
  committed: [Uint8Array, byPerson],
  /** Genuinely using contacts over active ties. Kept where there is noise. */
  contacts: [Int32Array, byPerson],
} as const;

type Column = Float64Array | Int32Array | Uint8Array;

/** The columns of a community, by name. */
export type Columns = { readonly [K in keyof typeof COLUMNS]: InstanceType<(typeof COLUMNS)[K][0]> } & {
  readonly buffer: ArrayBuffer;
};

/** Columns of zeros, each from a multiple of 8 bytes on. */
export function columnsFor(sizes: Sizes): Columns {
  const table = Object.entries(COLUMNS).map(([name, [Type, length]]) => ({ name, Type, length: length(sizes) }));
  const bytes = table.map(({ Type, length }) => 8 * Math.ceil((length * Type.BYTES_PER_ELEMENT) / 8));
  const buffer = new ArrayBuffer(bytes.reduce((sum, some) => sum + some, 0));
  const columns: Record<string, Column | ArrayBuffer> = { buffer };
  let at = 0;
  table.forEach(({ name, Type, length }, k) => {
    columns[name] = new Type(buffer, at, length);
    at += bytes[k];
  });
  return columns as Columns;
}
