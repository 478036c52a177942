import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printedUntil } from "./printed.ts";

test("Ctrl-C ends a run of the built program cleanly and keeps the finished replicates", async () => {
  const folder = mkdtempSync(join(tmpdir(), "groundswell-"));
  const words = ["bin/groundswell.js", "run", "scenarios/default.json", "--replicates", "20000", "--out", folder];
  const program = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"] });
  try {
    // a hundred runs and more: the first replicates of all, whichever worker was quicker
    await printedUntil(program.stderr, /[1-9]\d\d[\d,]* of/);
    program.kill("SIGINT");
    if (program.exitCode === null) await once(program, "exit");
    expect(program.exitCode).toBe(130);
    const rows = readFileSync(join(folder, "runs.csv"), "utf8").trimEnd().split("\n").length - 1;
    expect(rows).toBeGreaterThan(0);
    expect(rows).toBeLessThan(20_000 * JSON.parse(readFileSync("scenarios/default.json", "utf8")).plans.length);
  } finally {
    program.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  }
}, 60_000);
