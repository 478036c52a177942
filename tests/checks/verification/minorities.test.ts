import { AVERAGING } from "../../../src/checks/verification/averaging.ts";
import { COMMITTED_MINORITY } from "../../../src/checks/verification/committed-minority.ts";
import { everyRow } from "./every-row.ts";

await everyRow(COMMITTED_MINORITY);
await everyRow(AVERAGING);
