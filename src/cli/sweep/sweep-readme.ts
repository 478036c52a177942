import { LIMITS } from "../../study/limits.ts";
import { type Factor, type FactorSpace, valuesOf } from "../../sweep/design/factor.ts";
import { inThousands } from "../../text/words/count-in-words.ts";
import type { LoadedDesign } from "./load-design.ts";

/** What is told of a sweep besides its design. */
export interface SweepFacts {
  version: string;
  replicates: number;
  /** Runs of which an error is told. */
  failed: number;
}

/** The README of a sweep's folder: what it is of, what its files hold, and how to read them. */
export function sweepReadme({ design }: LoadedDesign, { version, replicates, failed }: SweepFacts): string {
  const { name, question, notes, factors, points, study, kind, chance, seed } = design;
  const plans = study.plans.map((plan) => plan.name).join(", ");
  const worlds = study.worlds.map((world) => world.name).join(", ");
  const alike =
    chance === "same"
      ? "Replicate 1 has the same network and chance at every point, and so on: differences between points are paired."
      : "Every point has networks and chance of its own.";
  return [
    `# ${name}`,
    ...(question === "" ? [] : ["", question]),
    ...(notes === "" ? [] : ["", notes]),
    "",
    `${inThousands(points.length)} points (${KINDS[kind.kind]}, seed ${seed}), ${inThousands(replicates)} replicates each, of the study "${study.name}": plans ${plans}; worlds ${worlds};`,
    `${study.run.weeks} weeks, seed ${study.run.seed}. Made with Groundswell ${version}. ${alike}`,
    ...(failed === 0 ? [] : ["", `${inThousands(failed)} runs could not be made; the column \`error\` says why.`]),
    "",
    "## Factors",
    "",
    ...factors.map((factor) => `- \`${factor.name}\` (${factor.role}): ${spaceWords(factor)}`),
    "",
    "## Files",
    "",
    "- `design.json`, `study.json`: what was run.",
    "- `points.csv`: a row a point, with the value of every factor.",
    "- `runs.parquet`: a row a run: point, plan, world, replicate, factors, every summary, error.",
    ...(study.plans.length < 2
      ? []
      : [
          `- \`differences.parquet\`: the same less the run of ${study.plans[0].name} at the same point, in the same world and replicate.`,
        ]),
    "- `problem.json`, `Y_….txt`: for SALib; a line a point, the mean over the replicates.",
    "- `outcomes….csv` (with --csv): a row a run of one plan in one world, for `groundswell sensitivity`.",
    "- `parts/`: what was written while it ran; it may be deleted once nothing is to be added.",
    "- `manifest.json`: digests and seeds. It is written last: where it is, the folder is whole.",
    "",
    "`groundswell reopen` gives any point as a study, and any run of it again.",
    "",
    "## Reading it",
    "",
    "```python",
    "import pandas as pd",
    'runs = pd.read_parquet("runs.parquet")  # with --csv: pd.read_csv("runs.csv", na_values=["NA"])',
    'runs.groupby(["point", "plan"]).genuineEnd.mean()',
    "```",
    "",
    "Null (NA in CSV) is not applicable, infinite (Inf) not reached.",
    "",
    "## What this model cannot tell you",
    "",
    ...LIMITS.map((limit) => `- ${limit}`),
    "",
  ].join("\n");
}

const KINDS = {
  list: "a list",
  factorial: "every combination",
  oneAtATime: "one factor at a time, which is blind to interactions",
  latinHypercube: "a Latin hypercube",
  sobol: "a scrambled Sobol sequence",
  morris: "trajectories of Morris",
  saltelli: "Saltelli's design",
  table: "a table",
} as const;

function spaceWords({ space }: Factor): string {
  if (space.kind !== "range") return `${setWords(space)} ${valuesOf(space).join(", ")}`;
  const { least, most, whole, distribution } = space;
  const spread = {
    uniform: "uniform",
    logUniform: "log-uniform",
    triangular: "triangular",
    normal: "normal, cut off",
  }[distribution.kind];
  return `${setWords(space)} from ${least} to ${most}${whole ? ", whole numbers" : ""}, ${spread}`;
}

function setWords(space: FactorSpace): string {
  if (space.kind === "settings") return "settings moved together:";
  return `${space.targets.map(({ list, indexes, path }) => `${list}[${indexes.join(", ")}].${path}`).join(", ")},`;
}
