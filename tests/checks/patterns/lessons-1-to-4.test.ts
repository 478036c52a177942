import { CONFLICT } from "../../../src/checks/patterns/conflict.ts";
import { CORE } from "../../../src/checks/patterns/core.ts";
import { RESOURCES } from "../../../src/checks/patterns/resources.ts";
import { THEORY } from "../../../src/checks/patterns/theory.ts";
import { everyRow } from "./every-row.ts";

for (const check of [CORE, THEORY, RESOURCES, CONFLICT]) await everyRow(check);
