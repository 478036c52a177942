import { afterEach, describe, expect, test, vi } from "vitest";
import { browserRunner, browserThread } from "../../../workers/browser.ts";
import { pool } from "../../../workers/pool.ts";
import { WorkerDied } from "../../../workers/runner.ts";
import { runnerLaws, threadLaws } from "../../workers/runner-laws.ts";
import { SILENT, sampleInputs, sampleSimulate } from "../../workers/sample.ts";

describe("web workers", () => {
  const start = () =>
    browserThread(new Worker(new URL("./sample-browser-worker.ts", import.meta.url), { type: "module" }));
  runnerLaws(start);
  threadLaws(start);

  test("one that ends without a word is noticed and replaced, and the job told about after a second try", async () => {
    const runner = pool(1, start);
    const job = (replicate: number) => ({ world: 0, plans: [0], from: replicate, to: replicate });
    await runner.run(sampleInputs(), job(1));
    const silent = runner.run(sampleInputs(), job(SILENT));
    await expect(silent).rejects.toBeInstanceOf(WorkerDied);
    expect(await runner.run(sampleInputs(), job(2))).toEqual(sampleSimulate(sampleInputs(), job(2)));
    await runner.close();
  });
});

describe("a browser without workers", () => {
  afterEach(() => vi.unstubAllGlobals());

  const refused = class {
    constructor() {
      throw new DOMException("no", "SecurityError");
    }
  };
  test.each([
    ["that has none", undefined],
    ["that refuses them", refused],
  ])("%s says so once and runs on the page's own thread", async (_, Worker) => {
    vi.stubGlobal("Worker", Worker);
    let said = 0;
    const runner = browserRunner({ workers: 2, none: () => said++ });
    expect(said).toBe(1);
    const refusedJob = runner.run(sampleInputs(), { world: 0, plans: [9], from: 1, to: 1 });
    await expect(refusedJob).rejects.toThrow();
    await runner.close();
  });
});
