/**
 * `npm run fuzz [-- --seed TEXT --seconds N --target NAME]`: damaged files of every kind that is read, for so many seconds
 * (60). Each must give a whole result or an error that says something, within five seconds. Prints what failed as a case for
 * tests/fuzz/cases.json and ends with 1. The same seed gives the same files.
 */
import { parseArgs } from "node:util";
import { type FuzzCase, failureOf } from "./failure.ts";
import { inputs } from "./inputs.ts";
import { TARGETS } from "./targets.ts";

const { values } = parseArgs({
  options: {
    seed: { type: "string", default: String(Date.now()) },
    seconds: { type: "string", default: "60" },
    target: { type: "string" },
  },
});
const seconds = Number(values.seconds);
if (!(seconds > 0)) throw new Error(`--seconds: ${values.seconds} is not a number above 0`);
if (values.target !== undefined && TARGETS[values.target] === undefined) {
  throw new Error(`--target: ${values.target} is none of ${Object.keys(TARGETS).join(", ")}`);
}

const end = Date.now() + 1000 * seconds;
const failures: FuzzCase[] = [];
let count = 0;
for (const { target, bytes } of inputs(values.seed, values.target)) {
  const why = await failureOf(target, bytes);
  count++;
  if (why !== null) {
    failures.push({ target, base64: Buffer.from(bytes).toString("base64"), why });
    console.log(JSON.stringify(failures.at(-1)));
  }
  if (Date.now() > end || failures.length === 20) break;
}
console.log(`${count} damaged files, ${failures.length} failed, --seed ${values.seed}`);
if (failures.length > 0) process.exitCode = 1;
