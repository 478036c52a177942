import { GRANOVETTER } from "../../../src/checks/verification/granovetter.ts";
import { LATTICE } from "../../../src/checks/verification/lattice.ts";
import { PLACEMENT } from "../../../src/checks/verification/placement.ts";
import { REWIRING } from "../../../src/checks/verification/rewiring.ts";
import { everyRow } from "./every-row.ts";

await everyRow(GRANOVETTER);
await everyRow(LATTICE);
await everyRow(REWIRING);
await everyRow(PLACEMENT);
