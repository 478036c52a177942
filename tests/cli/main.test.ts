import { describe, expect, test } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { CommandWorld, STUDY } from "./world.ts";

const world = () => new CommandWorld({ "s.json": STUDY, "shipped/default.json": STUDY, "shipped/core.json": STUDY });

describe("the program", () => {
  test("tells its commands, and its version", async () => {
    const { code, out } = await world().run("--help");
    expect(code).toBe(0);
    for (const name of ["run", "compare", "validate", "check", "import", "schema"])
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
    expect((await world().run("")).out).toBe(out);
    expect(await world().run("--version")).toEqual({ code: 0, out: `${packageFile.version}\n`, err: "" });
  });

  test("tells every option of a command from the data that parse it", async () => {
    const { code, out } = await world().run("compare --help");
    expect(code).toBe(0);
    const options = "replicates seed plan world workers out force trace weeks json quiet".split(" ");
    for (const option of options) expect(out).toContain(`--${option}`);
    expect(out).toContain("--trace[=REPLICATE]");
    expect(out).toContain("Examples\n  groundswell compare default\n");
  });

  test("an unknown command gets the nearest one, and exit code 2", async () => {
    expect(await world().run("compar s.json")).toEqual({
      code: 2,
      out: "",
      err: "groundswell: There is no command compar. Did you mean groundswell compare?\nSee groundswell --help.\n",
    });
  });

  test("an unknown option gets the nearest one", async () => {
    const { code, err } = await world().run("compare s.json --replicate 10");
    expect(code).toBe(2);
    expect(err).toBe("groundswell: There is no option --replicate. Did you mean --replicates?\n");
    expect((await world().run("--verson")).err).toMatch("There is no option --verson.");
  });

  test("everything wrong with the options is told at once", async () => {
    const { code, err } = await world().run("run s.json --workers 0 --seed --json --fast");
    expect(code).toBe(2);
    expect(err).toBe(
      "groundswell: --workers: 0 is below 1\n--seed: needs a value (TEXT)\nThere is no option --fast.\n",
    );
  });

  test("values of options are checked", async () => {
    const message = async (options: string) =>
      (await world().run(`run s.json ${options}`)).err.replace("groundswell: ", "").trim();
    expect(await message("--workers 1.5")).toBe("--workers: '1.5' is not a whole number");
    expect(await message("--workers 257")).toBe("--workers: 257 is above 256");
    expect(await message("--json=yes")).toBe("--json: takes no value");
    expect(await message("--replicates 0")).toBe("--replicates: 0: replicates count from 1");
    expect(await message("--replicates many")).toBe("--replicates: 'many' is neither a number nor a range as 21-40");
    expect(await message("--replicates 9-3")).toBe("--replicates: 9-3 ends before it begins");
    expect(await message("--replicates 2000000")).toBe("--replicates: 2000000 is above 1000000");
    expect(await message("--seed=")).toBe("--seed: an empty text is no seed");
    expect(await message("--trace")).toBe("--trace writes trace.csv: say into which folder with --out DIR");
    expect(await message("--trace=x --out o")).toBe("--trace: 'x' is no replicate; they count from 1");
    expect(await message("--plan Sotf --world Base")).toBe(
      "--plan: there is no plan 'Sotf'. The study has: Soft only, Hard, Copy",
    );
    expect(await message("--plan Copi --world 3")).toBe(
      "--plan: there is no plan 'Copi'. Did you mean 'Copy'? The study has: Soft only, Hard, Copy\n--world: there is no world '3'. The study has: Base, Hostile",
    );
  });

  test("an option given twice is refused, unless it is a list", async () => {
    for (const line of ["--seed a --seed b", "--force --force --out o", "--replicates=2 --replicates 3"]) {
      const { code, err } = await world().run(`run s.json ${line}`);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(/^groundswell: --(seed|force|replicates) is given twice: give it once\.\n$/),
      ]);
    }
    expect((await world().run("run s.json --quiet --plan 1 --plan 2 --replicates 1")).code).toBe(0);
  });

  test("no option is suggested that is another word", async () => {
    expect((await world().run("run s.json --week 3")).err).toContain("Did you mean --weeks?");
    for (const word of ["weeks", "speed-up", "year"]) {
      expect((await world().run(`verify --${word}`)).err).toBe(`groundswell: There is no option --${word}.\n`);
    }
  });

  test("one is counted as one", async () => {
    const { out } = await world().run("run s.json --quiet --replicates 1");
    expect(out).toMatch(/^1 replicate, 12 weeks/m);
  });

  test("a comparison of a shipped study of one plan says what to do", async () => {
    const here = new CommandWorld({ "shipped/bass.json": { ...STUDY, plans: [{ name: "Only" }] } });
    expect((await here.run("compare bass")).err).toContain(
      "It comes with Groundswell: run it with groundswell run bass, or add the second plan in a copy of it.\n",
    );
  });

  test("a decimal comma in a study gets a hint", async () => {
    const here = new CommandWorld({ "s.json": '{"groundswell": 1, "plans": [{"tactics": {"soft": 0,30}}]}' });
    expect((await here.run("validate s.json")).err).toContain("is a decimal comma meant? Write a point, as in 0.30");
  });

  test("a word too many or too few is told with how the line should be", async () => {
    expect((await world().run("run")).err).toBe(
      "groundswell: Something is missing: groundswell run STUDY\nSee groundswell run --help.\n",
    );
    expect((await world().run("run s.json 7")).err).toBe(
      "groundswell: One word too many: '7'. It is: groundswell run STUDY\nSee groundswell run --help.\n",
    );
  });

  test("a fault of the program is told as one, with its stack, and exit code 1", async () => {
    const { code, err } = await world().run("run s.json", {
      runner: async () => {
        throw new Error("no threads here");
      },
    });
    expect(code).toBe(1);
    expect(err).toMatch(
      /^groundswell [\d.]+ failed; this is a fault of the program, not of your files\.\nPlease report it/,
    );
    expect(err).toMatch(/Error: no threads here\n +at /);
  });
});

test("schema prints JSON Schema of studies", async () => {
  const { code, out } = await world().run("schema");
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ type: "object", properties: { plans: {}, worlds: {}, run: {} } });
});
