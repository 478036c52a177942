import { expect } from "vitest";
import { type ImportOptions, type ImportOutcome, importNetwork } from "../../src/networks/import-network.ts";
import { formatProblem } from "../../src/text/problem.ts";

/** Files of a test as text or bytes; the ties file is called ties.csv unless named. */
export interface Files {
  people?: string | Uint8Array;
  ties: string | Uint8Array;
  tiesName?: string;
  layers?: string | Uint8Array;
}

export function importFiles(files: Files, options: Partial<ImportOptions> = {}): ImportOutcome {
  return importNetwork(
    {
      ties: { name: files.tiesName ?? "ties.csv", content: files.ties },
      ...(files.people === undefined ? {} : { people: { name: "people.csv", content: files.people } }),
      ...(files.layers === undefined ? {} : { layers: { name: "layers.txt", content: files.layers } }),
    },
    { direction: "influences", ...options },
  );
}

/** The network, or a failed test that shows the problems. */
export function imported(files: Files, options: Partial<ImportOptions> = {}) {
  const result = importFiles(files, options);
  if (!result.ok) expect.unreachable(result.problems.map(formatProblem).join("\n"));
  return result;
}

/** The problems as printed; a failed test if there is a network. */
export function refused(files: Files, options: Partial<ImportOptions> = {}): string[] {
  const result = importFiles(files, options);
  expect(result.ok).toBe(false);
  return result.problems.filter((problem) => problem.severity === "error").map(formatProblem);
}

/** Ties by name with weight and layer: "a→b 2 advice". */
export function tieTexts(result: ReturnType<typeof imported>): string[] {
  const { people, ties, layers } = result.network;
  return ties.from.map(
    (from, t) => `${people.id[from]}→${people.id[ties.to[t]!]} ${ties.weight[t]} ${layers[ties.layer[t]!]!.name}`,
  );
}
