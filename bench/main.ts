/**
 * `npm run bench`: the speed of the engine against a yardstick in the same run. Seeded; prints figures and ratios and
 * judges nothing but shows the bound it is held to. `-- --smoke` does a little of each; `-- --only NAME` one part.
 */
import { parseArgs } from "node:util";
import { compareCommand, leverMoved, twoWorkers } from "./command.ts";
import { fullModel, national, simpleContagion, smallWorldDrawn } from "./engine.ts";
import { builtPage } from "./page.ts";
import { print } from "./report.ts";

const { values } = parseArgs({ options: { smoke: { type: "boolean" }, only: { type: "string" } } });
const smoke = values.smoke ?? false;

const parts: Record<string, () => Promise<void> | void> = {
  full: () => fullModel(smoke),
  draw: () => smallWorldDrawn(smoke),
  simple: () => simpleContagion(smoke),
  national: () => national(smoke),
  workers: () => twoWorkers(smoke),
  lever: () => leverMoved(smoke),
  compare: () => compareCommand(smoke),
  page: () => builtPage(smoke),
};

const asked = values.only ? [values.only] : Object.keys(parts);
for (const name of asked) {
  if (!(name in parts)) throw new Error(`no part "${name}"; there are ${Object.keys(parts).join(", ")}`);
  print(`\n${name}`);
  await parts[name]();
}
