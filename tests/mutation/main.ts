/**
 * `npm run mutate [-- --only <parts of names, with commas>] [--stages <n>] [--jobs <n>]`: breaks one term of the model at a time, in a copy of the
 * project, and runs the tests that say what the model does, stage by stage, until one of them fails. Prints what killed
 * each mutation, and exits with 1 if any survived. Run it by hand after a change of the engine or of its tests. `--stages`
 * leaves out the later, slower stages; `--jobs` is how many run at a time.
 *
 * Weighed: Stryker 10 (@stryker-mutator/core). It asks for Node 22, breaks every operator of a file and not each term of the
 * published model, and tries hundreds of mutants that mean nothing: ours stays, some 400 lines without the lists.
 */
import { parseArgs } from "node:util";
import { Copy } from "./copy.ts";
import { STAGES, snapshots } from "./judge.ts";
import { MUTATIONS } from "./list.ts";
import type { Mutation } from "./mutation.ts";

const { values } = parseArgs({
  options: {
    only: { type: "string", default: "" },
    stages: { type: "string", default: String(STAGES.length) },
    jobs: { type: "string", default: "2" },
  },
});
const parts = values.only.split(",");
const chosen = MUTATIONS.filter(({ name }) => parts.some((part) => name.includes(part)));
if (chosen.length === 0) throw new Error(`no mutation has "${values.only}" in its name`);
const project = process.cwd();
const recorded = snapshots(project);
if (recorded.length > 0)
  throw new Error(`tests that compare with recorded output do not count: ${recorded.join(", ")}`);

interface Fate {
  mutation: Mutation;
  outcome: "killed" | "SURVIVED" | "INVALID";
  by: string;
  seconds: number;
}

const copies = Array.from({ length: Math.min(Number(values.jobs), chosen.length) }, () => new Copy(project));
process.on("SIGINT", () => process.exit(130));
process.on("exit", () => {
  for (const copy of copies) copy.remove();
});

const unbroken = new Map<number, Promise<void>>();
const fates: Fate[] = [];
const waiting = [...chosen];
await Promise.all(
  copies.map(async (copy) => {
    for (let mutation = waiting.shift(); mutation; mutation = waiting.shift()) {
      const fate = await fateOf(mutation, copy);
      fates.push(fate);
      console.log(line(fate));
    }
  }),
);
await Promise.all(copies.map((copy) => copy.end()));
summarise();

async function fateOf(mutation: Mutation, copy: Copy): Promise<Fate> {
  const start = performance.now();
  const fate = (outcome: Fate["outcome"], by: string) => ({
    mutation,
    outcome,
    by,
    seconds: (performance.now() - start) / 1000,
  });
  for (const [s, stage] of STAGES.slice(0, Number(values.stages)).entries()) {
    await passesUnbroken(s, copy);
    const verdict = await copy.broken(mutation, stage);
    if (verdict.outcome === "failed") return fate("killed", verdict.test);
    if (verdict.outcome === "broken") return fate("INVALID", verdict.why);
  }
  return fate("SURVIVED", "");
}

/** A stage that fails without any mutation would say nothing: then nothing is reported. Tried once, in the copy that gets there first. */
function passesUnbroken(stage: number, copy: Copy): Promise<void> {
  const known = unbroken.get(stage);
  if (known) return known;
  const tried = copy.unbroken(STAGES[stage]).then((verdict) => {
    if (verdict.outcome === "passed") return;
    const what = verdict.outcome === "failed" ? verdict.test : verdict.why;
    throw new Error(`the tests do not pass though nothing is broken: ${what}`);
  });
  unbroken.set(stage, tried);
  return tried;
}

function line({ mutation, outcome, by, seconds }: Fate): string {
  return `${outcome.padEnd(8)}  ${`${seconds.toFixed(0)} s`.padStart(5)}  ${mutation.name.padEnd(44)}  ${by}`;
}

function summarise(): void {
  const order = new Map(chosen.map(({ name }, k) => [name, k]));
  const rank = ({ mutation }: Fate) => order.get(mutation.name) ?? 0;
  const left = fates.filter(({ outcome }) => outcome !== "killed").sort((a, b) => rank(a) - rank(b));
  const byFile = new Map<string, number>();
  for (const { by, outcome } of fates) {
    const file = by.split(":")[0];
    if (outcome === "killed") byFile.set(file, (byFile.get(file) ?? 0) + 1);
  }
  console.log(`\n${fates.length} mutations, ${fates.length - left.length} killed:`);
  for (const [file, count] of [...byFile].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(5)}  ${file}`);
  // tests that fail, as they should here, leave an exit code of 1 behind
  process.exitCode = left.length === 0 ? 0 : 1;
  if (left.length === 0) return;
  console.log(`\nnot killed:`);
  for (const fate of left) console.log(line(fate));
}
