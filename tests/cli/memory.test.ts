import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Task } from "../../src/cli/commands/run-options.ts";
import { memoryOf } from "../../src/cli/session/memory-bound.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { writeProgram } from "./program.ts";
import { CommandWorld, STUDY } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "groundswell-"));
afterAll(() => rmSync(folder, { recursive: true }));

// the resident memory of the process at its highest, in kilobytes, is its last line
const program = writeProgram(folder, "console.error(process.resourceUsage().maxRSS);");

const crowd = { kind: "complete", clinicians: 3 };
const plans = [{ name: "A" }, { name: "B", tactics: { soft: 0.9 } }];

describe("the memory that a run is said to take at most is what the process takes at most", () => {
  test.each([
    ["results that are large", { network: crowd }, 520, 2, 900, ["--out", join(folder, "large"), "--trace"]],
    ["summaries alone", { network: crowd }, 1, 0, 20_000, []],
    ["networks that are large", { network: { kind: "community", sites: 100, teamsPerSite: 100 } }, 4, 2, 4, []],
  ] as const)("%s", (name, world, weeks, workers, replicates, more) => {
    const run = { weeks, replicates, seed: "memory" };
    const text = JSON.stringify({ groundswell: 1, name, run, plans, worlds: [{ name: "W", ...world }] });
    const path = join(folder, "study.json");
    writeFileSync(path, text);
    const command = workers === 0 ? "compare" : "run";
    const asked = Math.max(1, workers);
    const words = [command, path, "--quiet", "--workers", String(asked), ...more];
    const { stderr, status } = spawnSync(process.execPath, ["--import", "tsx", program, ...words], {
      encoding: "utf8",
    });
    expect(status, stderr).toBe(0);
    const peak = Number(stderr.trim().split("\n").at(-1)) * 1024;
    const parsed = parseStudy(text);
    if (!parsed.ok) throw new Error("invalid fixture");
    const task: Task = {
      study: parsed.study,
      replicates: { from: 1, to: replicates },
      scenarios: [0, 1].map((plan) => ({ world: 0, plan })),
      trace: more.length > 0 ? 1 : null,
    };
    const bound = memoryOf(task, {}, workers > 0, asked);
    expect(peak).toBeLessThanOrEqual(bound);
    expect(peak).toBeGreaterThan(bound / 4);
  });
});

describe("memory that is allowed", () => {
  const told = async (network: object, line: string) => {
    const here = new CommandWorld({ "s.json": { ...STUDY, worlds: [{ name: "W", network }] } });
    const { code, err } = await here.run(`run s.json --quiet ${line}`);
    return { code, err, workers: here.workers };
  };

  test("a network that is too large for it is refused before it is drawn, with what it needs", async () => {
    const { code, err, workers } = await told({ kind: "random", clinicians: 2_000_000, degree: 20 }, "--memory 2");
    expect([code, workers]).toEqual([2, []]);
    expect(err).toMatch(
      /need up to 3 GB of memory; 2 GB are allowed\.\nMake the network smaller, or allow .*: --memory 3\./,
    );
  });

  test("fewer workers are used where so many do not fit, and that is said", async () => {
    const { err, workers } = await told(
      { kind: "complete", clinicians: 4000 },
      "--memory 2 --replicates 3 --workers 3",
    );
    expect(workers).toEqual([2]);
    expect(err).toContain("2 workers are used: more need more than the 2 GB of memory that are allowed (--memory).\n");
  });
});
