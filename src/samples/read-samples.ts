import type { FactorColumn } from "../analysis/sensitivity/factor-column.ts";
import type { ChanceKind } from "../analysis/sensitivity/sobol.ts";
import { Findings } from "../networks/findings.ts";
import { decode, type SourceFile } from "../networks/source/decode.ts";
import { listedProblems, type Problem } from "../text/problem.ts";
import { designOf, factorGroups, type SampleDesign } from "./design-of.ts";
import { parseProblem } from "./parse-problem.ts";
import { readOutcomes, type SampleOutcome } from "./read-outcomes.ts";
import { readPoints } from "./read-points.ts";

/** The runs of any model over a design. */
export interface Samples {
  /** What indices are of: the factors, or the groups of them that are varied together. */
  factors: string[];
  columns: FactorColumn[];
  /** Whether factors are varied in groups. */
  grouped: boolean;
  design: SampleDesign;
  chance: ChanceKind;
  outcomes: SampleOutcome[];
}

/** Samples with what is worth knowing of their files, or everything that is wrong with these. */
export type SamplesResult = { ok: true; samples: Samples; problems: Problem[] } | { ok: false; problems: Problem[] };

/** The three files of a design and its runs. */
export interface SampleSources {
  problem: SourceFile;
  points: SourceFile;
  outcomes: SourceFile;
}

/** Reads a design, its points and the outcomes of their runs. Never throws: every mistake is told by file and line. */
export function readSamples(sources: SampleSources): SamplesResult {
  const findings = new Findings();
  const text = decode(sources.problem, findings);
  const parsed = text === null ? null : parseProblem(text);
  if (parsed?.ok === false) return failed(parsed.problems.map((problem) => inFile(problem, sources.problem.name)));
  const [pointsText, outcomesText] = [decode(sources.points, findings), decode(sources.outcomes, findings)];
  if (parsed === null || pointsText === null || outcomesText === null) return failed(findings.problems());
  const { problem } = parsed;
  const points = readPoints(pointsText, sources.points.name, problem, findings);
  if (points === null) return failed(findings.problems());
  const design = designOf(problem, points, findings);
  const outcomes = readOutcomes(outcomesText, sources.outcomes.name, points, problem, findings);
  if (design === null || outcomes === null || findings.errors > 0) return failed(findings.problems());
  const { names } = factorGroups(problem);
  const samples = { factors: names, columns: points.columns, grouped: names.length < problem.names.length };
  return {
    ok: true,
    samples: { ...samples, design, chance: problem.chance, outcomes },
    problems: listedProblems(findings.problems()),
  };
}

/** A problem of one file among several, by the name of the file and its line. */
function inFile(problem: Problem, file: string): Problem {
  const { line, path, message } = problem;
  const where = line === undefined ? file : `${file} line ${line}`;
  return { ...problem, path: where, message: path === "" ? message : `${path}: ${message}` };
}

function failed(problems: Problem[]): SamplesResult {
  return { ok: false, problems: listedProblems(problems) };
}
