import { LASTING } from "../../../src/checks/patterns/lasting.ts";
import { LOCAL_LEARNING } from "../../../src/checks/patterns/local-learning.ts";
import { NO_CLIFF } from "../../../src/checks/patterns/no-cliff.ts";
import { STRUCTURE } from "../../../src/checks/patterns/structure.ts";
import { WITHDRAWAL } from "../../../src/checks/patterns/withdrawal.ts";
import { everyRow } from "./every-row.ts";

for (const check of [LASTING, STRUCTURE, NO_CLIFF, LOCAL_LEARNING, WITHDRAWAL]) await everyRow(check);
