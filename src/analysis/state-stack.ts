import { STATES } from "../engine/states.ts";

/** The practice states as a stack, from the floor to the ceiling; what they share always adds up to all. */
export const STATE_STACK = [...STATES].sort((one, other) => one.stack - other.stack);
