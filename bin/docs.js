/** `npm run docs`: writes docs/parameters.md from the schema. Needs tsx, for the sources are TypeScript. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parametersTable } from "../src/study/parameters-table.ts";
import { ROOT } from "./install.js";

writeFileSync(join(ROOT, "docs", "parameters.md"), parametersTable());
