import { COMMUNITY } from "../../../src/checks/patterns/lessons/community.ts";
import { CONTEXT } from "../../../src/checks/patterns/lessons/context.ts";
import { DATA } from "../../../src/checks/patterns/lessons/data.ts";
import { HARD_AND_SOFT } from "../../../src/checks/patterns/lessons/hard-and-soft.ts";
import { everyRow } from "./every-row.ts";

for (const check of [COMMUNITY, DATA, HARD_AND_SOFT, CONTEXT]) await everyRow(check);
