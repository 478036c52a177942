import { ADOPT_ABANDON } from "../../../src/checks/verification/adopt-abandon.ts";
import { BASS } from "../../../src/checks/verification/bass.ts";
import { CONSTANT_RATE } from "../../../src/checks/verification/constant-rate.ts";
import { everyRow } from "./every-row.ts";

await everyRow(BASS);
await everyRow(ADOPT_ABANDON);
await everyRow(CONSTANT_RATE);
