import { STATE_COUNT } from "../states.ts";

/**
 * What tells the rates of clinicians at one site apart, packed into one byte: the practice state in the lowest bits, then
 * one bit each for the margins, a negative peer pull, settled use, and a genuinely using contact.
 */
const STATE_BITS = 32 - Math.clz32(STATE_COUNT - 1);

/** The bits of the practice state. */
export const STATE_MASK: number = (1 << STATE_BITS) - 1;
/** The bit of the margins. */
export const AT_MARGIN: number = 1 << STATE_BITS;
/** The bit of a negative peer pull. */
export const NEGATIVE: number = AT_MARGIN << 1;
/** The bit of use that has become habit; only with genuine use. */
export const SETTLED: number = NEGATIVE << 1;
/** The bit of a genuinely using contact. */
export const EXPOSED: number = SETTLED << 1;

/** How many classes there are. */
export const RATE_CLASSES: number = EXPOSED << 1;
