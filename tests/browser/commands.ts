import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { BrowserCommand } from "vitest/node";

declare module "vitest/browser" {
  interface BrowserCommands {
    /** `runs.csv` of the varied study, run in Node by so many workers. */
    runsInNode(workers: number): Promise<string>;
  }
}

const asked = new Map<number, Promise<string>>();

/** What a browser test may ask of Node; the browsers share the answers. */
export const runsInNode: BrowserCommand<[workers: number]> = ({ project }, workers) => {
  const known = asked.get(workers);
  if (known !== undefined) return known;
  const { root } = project.config;
  const words = ["--import", "tsx", join(root, "tests/browser/determinism/runs-in-node.ts"), String(workers)];
  const runs = promisify(execFile)(process.execPath, words, { cwd: root, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
  );
  asked.set(workers, runs);
  return runs;
};
