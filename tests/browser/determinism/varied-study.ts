import { runsCsv } from "../../../src/analysis/tables/runs-csv.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import { type Collected, execute } from "../../../workers/execute.ts";
import type { Runner } from "../../../workers/runner.ts";

const DIGEST = "0".repeat(64);

/** Asks something of every part of the engine: kinds of network, responses, noise, turnover, shocks, reviews, phases. */
const STUDY = {
  groundswell: 1,
  name: "Varied",
  run: { weeks: 52, replicates: 8, seed: "the same everywhere" },
  plans: [
    { name: "Soft" },
    {
      name: "Hard",
      core: { strength: 0.8, selection: "betweenness" },
      tactics: { soft: 0.3, hard: 0.7, phases: [{ from: 10, to: 20, hard: 0.1 }] },
      theory: { emphasis: { capability: 0.2, motivation: 0.2, opportunity: 0.6 } },
      data: { every: 4 },
      programme: { start: 2, end: 40 },
    },
  ],
  worlds: [
    { name: "Community", context: { turnover: 0.01, shocks: { perYear: 3, size: 0.3, weeks: 4 } } },
    { name: "Small world", network: { kind: "smallWorld" }, people: { response: "complex", noise: 0.001 } },
    { name: "Preferential", network: { kind: "preferential" }, people: { response: "threshold" } },
    { name: "Imported", network: { kind: "imported", digest: DIGEST, file: "ring.network.json" } },
  ],
};

/** Forty people on two sites in a ring, each influencing the next two. */
function ring(): NetworkData {
  const people = Array.from({ length: 40 }, (_, i) => i);
  const ties = people.flatMap((i) => [1, 2].map((step) => ({ from: i, to: (i + step) % 40, step })));
  return {
    id: people.map((i) => `p${i}`),
    site: people.map((i) => (i < 20 ? 0 : 1)),
    sites: ["north", "south"],
    team: null,
    profession: people.map((i) => i % 2),
    professions: ["doctor", "nurse"],
    margin: people.map((i) => (i % 5 === 0 ? 1 : 0)),
    threshold: null,
    initial: people.map((i) => (i === 3 ? 2 : 255)),
    committed: null,
    from: ties.map(({ from }) => from),
    to: ties.map(({ to }) => to),
    weight: ties.map(({ step }) => step),
    layer: ties.map(({ step }) => step - 1),
  };
}

/**
 * The study's `runs.csv`. It is run twice, beside other work in the background and after it, on workers that have kept
 * networks of neither or of both; fails if these differ. Closes the runner.
 */
export async function variedRuns(runner: Runner): Promise<string> {
  const parsed = parseStudyValue(STUDY);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ path, message }) => `${path}: ${message}`).join("\n"));
  const { study } = parsed;
  const inputs = inputsOf(study, { [DIGEST]: ring() }, { weeks: false, groups: false, sites: false, trace: false });
  try {
    const replicates = { from: 1, to: study.run.replicates };
    const beside = execute(
      runner,
      { ...inputs, weeks: 20, plans: inputs.plans.toReversed() },
      { replicates, priority: "background", jobSize: 3 },
    );
    const first = tableOf(study, await execute(runner, inputs, { replicates }));
    await beside;
    const again = tableOf(study, await execute(runner, { ...inputs }, { replicates, jobSize: 2 }));
    if (again !== first) throw new Error(`run again, the study gives another table:\n${again}`);
    return first;
  } finally {
    await runner.close();
  }
}

function tableOf({ plans, worlds }: Study, collected: Collected): string {
  const names = { plans: plans.map(({ name }) => name), worlds: worlds.map(({ name }) => name) };
  return [
    ...runsCsv(
      names,
      collected.worlds.map(({ result }) => result),
    ),
  ].join("");
}
