import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, watch, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { writeProgram } from "../program.ts";
import { STUDY } from "../world.ts";

const folder = mkdtempSync(join(tmpdir(), "groundswell-sweep-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = writeProgram(folder);
const DESIGN = {
  groundswellDesign: 1,
  study: STUDY,
  factors: [{ name: "hard", sets: "plans[Hard].tactics.hard", range: [0, 1] }],
  design: { kind: "sobol", points: 1500 },
  replicates: 1,
  chance: "fresh",
};
writeFileSync(join(folder, "d.json"), JSON.stringify(DESIGN));

/** Bytes of all the parts of a sweep. */
function written(parts: string): number {
  return readdirSync(parts).reduce((sum, name) => sum + statSync(join(parts, name)).size, 0);
}

/** Sweeps; killed as soon as its parts have grown to so many bytes. Gives the exit code, null where it was killed. */
function sweep(out: string, killAt: number): Promise<number | null> {
  const parts = join(out, "parts");
  mkdirSync(parts, { recursive: true });
  const words = ["sweep", join(folder, "d.json"), "--out", out, "--resume", "--csv", "--quiet", "--workers", "2"];
  const child = spawn(process.execPath, ["--import", "tsx", program, ...words], { stdio: "ignore" });
  const watcher = watch(parts, () => {
    if (written(parts) >= killAt) child.kill("SIGKILL");
  });
  return new Promise((resolve) => {
    child.on("close", (code) => {
      watcher.close();
      resolve(code);
    });
  });
}

const FINAL = [
  "points.csv",
  "runs.csv",
  "runs.parquet",
  "differences.parquet",
  "problem.json",
  "README.md",
  "manifest.json",
];
const files = (out: string) =>
  Object.fromEntries(FINAL.map((name) => [name, readFileSync(join(out, name)).toString("base64")]));

/** How often it is killed: each costs the start of a process. */
const KILLS = 3;

test("a sweep that is killed again and again loses nothing and has the same final files", async () => {
  const whole = join(folder, "whole");
  expect(await sweep(whole, Number.POSITIVE_INFINITY)).toBe(0);
  const all = written(join(whole, "parts"));
  const out = join(folder, "killed");
  let kills = 0;
  let before = 0;
  for (let k = 1; k <= KILLS; k++) {
    const code = await sweep(out, (all * k) / (KILLS + 1));
    if (code === null) kills++;
    const now = written(join(out, "parts"));
    expect(now).toBeGreaterThanOrEqual(before);
    before = now;
  }
  // the last ones may have come to the end before the kill did
  expect(kills).toBeGreaterThanOrEqual(KILLS - 1);
  expect(await sweep(out, Number.POSITIVE_INFINITY)).toBe(0);
  expect(files(out)).toEqual(files(whole));
});
