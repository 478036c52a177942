/**
 * Works out the example that comes with the page and writes it, compressed, to standard output. Needs tsx, for the
 * sources are TypeScript.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import { encodeExample } from "../src/app/results/stored-example.ts";
import { contentKeys } from "../src/app/state/content-keys.ts";
import { clinicianSum } from "../src/engine/network/site-sizes.ts";
import { simulate } from "../src/engine/simulate.ts";
import { inputsOf } from "../src/study/inputs-of.ts";
import { parseStudy } from "../src/study/parse/parse-study.ts";
import { ROOT } from "./install.js";

const parsed = parseStudy(readFileSync(join(ROOT, "scenarios", "default.json"), "utf8"));
if (!parsed.ok) throw new Error("invalid scenarios/default.json");
const { study } = parsed;
const inputs = inputsOf(study, {}, { weeks: true, groups: false, sites: false, trace: false });
const result = simulate(inputs, {
  world: 0,
  plans: [...study.plans.keys()],
  from: 1,
  to: study.run.replicates,
});
const { network } = study.worlds[0];
if (network.kind !== "community") throw new Error("invalid scenarios/default.json: no community");
const clinicians = clinicianSum(network);
const example = { keys: contentKeys(study, 0), clinicians, result };
process.stdout.write(deflateRawSync(encodeExample(example), { level: 9 }));
