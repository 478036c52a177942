import type { Check } from "./check.ts";
import { PAIRING } from "./pairing.ts";
import { ADOPT_ABANDON } from "./verification/adopt-abandon.ts";
import { AVERAGING } from "./verification/averaging.ts";
import { BASS } from "./verification/bass.ts";
import { COMMITTED_MINORITY } from "./verification/committed-minority.ts";
import { CONSTANT_RATE } from "./verification/constant-rate.ts";
import { GRANOVETTER } from "./verification/granovetter.ts";
import { INFLUENCE_SPREAD } from "./verification/influence-spread.ts";
import { LATTICE } from "./verification/lattice.ts";
import { PLACEMENT } from "./verification/placement.ts";
import { REWIRING } from "./verification/rewiring.ts";
import { SI } from "./verification/si.ts";
import { TRANSFORMATIONS } from "./verification/transformations.ts";
import { WATTS } from "./verification/watts.ts";

/** What is known in closed form or from papers, and the model reduces to; in the order of the table. */
export const VERIFICATION: readonly Check[] = [
  GRANOVETTER,
  WATTS,
  LATTICE,
  REWIRING,
  BASS,
  SI,
  ADOPT_ABANDON,
  COMMITTED_MINORITY,
  AVERAGING,
  INFLUENCE_SPREAD,
  PLACEMENT,
  TRANSFORMATIONS,
  CONSTANT_RATE,
  PAIRING,
];
