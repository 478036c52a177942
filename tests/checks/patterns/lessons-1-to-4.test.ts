import { CONFLICT } from "../../../src/checks/patterns/lessons/conflict.ts";
import { CORE } from "../../../src/checks/patterns/lessons/core.ts";
import { RESOURCES } from "../../../src/checks/patterns/lessons/resources.ts";
import { THEORY } from "../../../src/checks/patterns/lessons/theory.ts";
import { everyRow } from "./every-row.ts";

for (const check of [CORE, THEORY, RESOURCES, CONFLICT]) await everyRow(check);
