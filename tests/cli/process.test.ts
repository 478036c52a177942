import { spawn } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeProgram } from "./program.ts";
import { STUDY } from "./world.ts";

const folder = mkdtempSync(join(tmpdir(), "groundswell-"));
afterAll(() => rmSync(folder, { recursive: true }));

const program = writeProgram(folder);
writeFileSync(join(folder, "s.json"), JSON.stringify(STUDY));

/** Runs the command line as a process of its own; `onError` sees what it writes to stderr as it comes. */
function run(
  words: string[],
  onError: (text: string, kill: (signal: NodeJS.Signals) => void) => void = () => {},
  what: string | null = program,
) {
  const child = what === null ? spawn("sh", words) : spawn(process.execPath, ["--import", "tsx", what, ...words]);
  const text = { out: "", err: "" };
  child.stdout.on("data", (data) => {
    text.out += data;
  });
  child.stderr.on("data", (data) => {
    text.err += data;
    onError(text.err, (signal) => child.kill(signal));
  });
  return new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, ...text }));
  });
}

describe("as a process", () => {
  test("runs.csv and weeks.csv are the same bytes with 1, 2 and 8 workers", async () => {
    const tables = [];
    for (const workers of ["1", "2", "8"]) {
      const out = join(folder, `workers-${workers}`);
      const { code, err } = await run([
        "run",
        join(folder, "s.json"),
        "--quiet",
        "--workers",
        workers,
        "--weeks",
        "--out",
        out,
      ]);
      expect({ code, err }).toMatchObject({ code: 0 });
      tables.push(["runs.csv", "weeks.csv"].map((name) => readFileSync(join(out, name), "utf8")));
    }
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[2]).toEqual(tables[0]);
    expect(tables[0][0].split("\n")).toHaveLength(2 + 3 * 2 * 8);
  });

  test.each([
    ["SIGINT", "Ctrl-C"],
    ["SIGHUP", "a terminal that is closed"],
  ] as const)(
    "%s (%s), also when it is passed on twice, ends it with 130, and what is finished is written",
    async (signal, _) => {
      const out = join(folder, signal);
      let told = false;
      const words = ["compare", join(folder, "s.json"), "--replicates", "100000", "--workers", "2", "--out", out];
      const { code, err } = await run(words, (text, kill) => {
        // a thousand runs: by then every world has some
        if (told || !/ · [\d,]{5,} of /.test(text)) return;
        told = true;
        kill(signal);
        setTimeout(() => kill(signal), 50);
      });
      const [, finished] = err.match(/Stopped: (\d+) of 100000 replicates were finished, and are kept\./) ?? [];
      expect(code).toBe(130);
      expect(readFileSync(join(out, "runs.csv"), "utf8").split("\n")).toHaveLength(2 + 3 * 2 * Number(finished));
    },
  );

  test.skipIf(!existsSync("/dev/full"))(
    "a full disk behind its output is told, and the tables are written",
    async () => {
      const out = join(folder, "full");
      const full = openSync("/dev/full", "w");
      const words = ["run", join(folder, "s.json"), "--quiet", "--replicates", "2", "--out", out];
      const child = spawn(process.execPath, ["--import", "tsx", program, ...words], {
        stdio: ["ignore", full, "pipe"],
      });
      closeSync(full);
      let err = "";
      child.stderr!.on("data", (data) => {
        err += data;
      });
      const code = await new Promise((resolve) => child.on("close", resolve));
      expect([code, err]).toEqual([
        2,
        `Wrote study.json, runs.csv, bands.csv, comparison.csv, manifest.json into ${out}.\ngroundswell: what is printed could not be written: the disk is full.\n`,
      ]);
      expect((await run(["check", out])).code).toBe(0);
    },
  );

  test.skipIf(!existsSync("/proc/self"))(
    "a folder that cannot be made or written into is refused in a line, and soon",
    async () => {
      for (const [out, why] of [
        ["/proc/x", "/proc/x: no folder can be made here."],
        ["/proc/x/y", "/proc/x/y: no folder can be made here."],
        ["/dev/full", "/dev/full: this is a device or the like, not a folder."],
        [program, `${program}: this is a file, not a folder.`],
        ["", "--out: an empty text names no folder."],
      ]) {
        const { code, err } = await run(["run", join(folder, "s.json"), "--quiet", "--out", out]);
        expect([code, err], out).toEqual([2, `groundswell: ${why}\n`]);
      }
    },
  );

  test.skipIf(process.platform === "win32")(
    "where too few files may be open, that is said, and how to allow more",
    async () => {
      // the command is loaded once its limit is reached
      const few = join(folder, "few.mts");
      writeFileSync(
        few,
        `import { openSync } from "node:fs";
const { main } = await import(${JSON.stringify(join(process.cwd(), "src/cli/main.ts"))});
const { nodeEffects } = await import(${JSON.stringify(join(process.cwd(), "src/cli/effects/node-effects.ts"))});
try { for (;;) openSync(${JSON.stringify(program)}, "r"); } catch {}
process.exitCode = await main(process.argv.slice(2));
`,
      );
      const { code, err } = await run(
        ["-c", `ulimit -n 64; exec "$0" --import tsx "$1" run s.json`, process.execPath, few],
        undefined,
        null,
      );
      expect([code, err]).toEqual([
        2,
        "groundswell: this terminal lets a program open too few files at once: 64 and 16 more a worker are enough.\nAllow more with: ulimit -n 1024\n",
      ]);
    },
  );

  test("a run that is killed while it gives tables their names leaves no manifest, and the next one mends the folder", async () => {
    const out = join(folder, "killed");
    const killed = join(folder, "killed.mts");
    writeFileSync(
      killed,
      `import { main } from ${JSON.stringify(join(process.cwd(), "src/cli/main.ts"))};
      import { nodeEffects } from ${JSON.stringify(join(process.cwd(), "src/cli/effects/node-effects.ts"))};
      const effects = nodeEffects();
      let names = 0;
      const rename = async (from, to) => {
        if (names++ === 2) process.kill(process.pid, "SIGKILL");
        await effects.files.rename(from, to);
      };
      await main(process.argv.slice(2), { ...effects, files: { ...effects.files, rename } });`,
    );
    const words = ["run", join(folder, "s.json"), "--quiet", "--replicates", "2", "--out", out, "--force"];
    await run(words);
    expect((await run(["check", out])).code).toBe(0);
    expect((await run(words, () => {}, killed)).code).toBe(null);
    expect(existsSync(join(out, "groundswell.lock"))).toBe(true);
    expect((await run(["check", out])).err).toMatch("there is no manifest.json");
    expect((await run(words)).code).toBe(0);
    expect((await run(["check", out])).code).toBe(0);
    const names = ["bands.csv", "comparison.csv", "manifest.json", "runs.csv", "study.json"];
    expect(readdirSync(out).sort()).toEqual(names);
  });

  test("a reader that leaves early is no fault", async () => {
    const child = spawn(process.execPath, ["--import", "tsx", program, "schema"]);
    child.stdout.once("data", () => child.stdout.destroy());
    let err = "";
    child.stderr.on("data", (data) => {
      err += data;
    });
    const code = await new Promise((resolve) => child.on("close", resolve));
    expect([code, err]).toEqual([0, ""]);
  });

  test("studies that come with the program are found from the sources", async () => {
    const { code, err } = await run(["compare", "no-such-study"]);
    expect(code).toBe(2);
    expect(err).toMatch(/Studies that come with groundswell: /);
  });
});
