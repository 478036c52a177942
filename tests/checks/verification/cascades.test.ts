import { INFLUENCE_SPREAD } from "../../../src/checks/verification/influence-spread.ts";
import { WATTS } from "../../../src/checks/verification/watts.ts";
import { everyRow } from "./every-row.ts";

await everyRow(WATTS);
await everyRow(INFLUENCE_SPREAD);
