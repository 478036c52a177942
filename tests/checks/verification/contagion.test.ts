import { SI } from "../../../src/checks/verification/si.ts";
import { TRANSFORMATIONS } from "../../../src/checks/verification/transformations.ts";
import { everyRow } from "./every-row.ts";

await everyRow(SI);
await everyRow(TRANSFORMATIONS);
