import { describe, expect, test } from "vitest";
import packageFile from "../../../package.json" with { type: "json" };
import { writeLink } from "../../../src/study/link/link.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { CommandWorld, STUDY } from "../world.ts";

describe("a study", () => {
  test("is a file, or the name of one that comes with the program; a file of the same name goes first", async () => {
    const world = new CommandWorld({ "shipped/core.json": { ...STUDY, name: "Shipped" } });
    expect((await world.run("run core --replicates 1")).out).toMatch(/^Shipped\n/);
    world.put("core", { ...STUDY, name: "Mine" });
    expect((await world.run("run core --replicates 1")).out).toMatch(/^Mine\n/);
  });

  test("is a link as the page makes it, whole or from its # on, and a broken link is told", async () => {
    const parsed = parseStudyValue(STUDY);
    if (!parsed.ok) throw new Error("invalid study");
    const link = await writeLink(parsed.study, packageFile.version);
    const world = new CommandWorld({ "shipped/core.json": STUDY, "s.json": STUDY });
    const { code, out } = await world.run(["compare", `https://example.org/page/#${link}`, "--replicates", "2"]);
    expect(code).toBe(0);
    expect((await world.run(["compare", link, "--replicates", "2"])).out).toBe(out);
    const rows = (text: string) => text.split("\n").slice(2);
    expect(rows(out)).toEqual(rows((await world.run("compare s.json --replicates 2")).out));
    const cut = await world.run(["compare", link.slice(0, -20)]);
    expect(cut.code).toBe(2);
    expect(cut.err).toMatch(/^groundswell: link: this study has 1 error:\n.*it was changed on the way/);
    expect(cut.err.length).toBeLessThan(200);
    const older = await world.run(["compare", await writeLink(parsed.study, "0.0.1"), "--replicates", "2"]);
    expect(older.out + older.err).toContain("made with Groundswell 0.0.1");
  });

  test("says which version wrote it where that is another one, to validate, run and compare; the runs are the same", async () => {
    const world = new CommandWorld({
      "s.json": STUDY,
      "older.json": { ...STUDY, madeWith: "0.0.1" },
      "this.json": { ...STUDY, madeWith: packageFile.version },
    });
    const said = `  warning: it was made with Groundswell 0.0.1, and this is ${packageFile.version}: results may differ`;
    for (const command of ["validate", "run --replicates 2", "compare --replicates 2"]) {
      const lines = async (name: string) =>
        (await world.run(`${command} ${name}`)).out.replaceAll(name, "").split("\n");
      const [older, same, silent] = [await lines("older.json"), await lines("this.json"), await lines("s.json")];
      expect(older.filter((line) => line !== said)).toEqual(silent);
      expect(older).toContain(said);
      expect(same).toEqual(silent);
    }
    await world.run("run older.json --replicates 2 --out o");
    expect(JSON.parse(world.text("o/study.json")).madeWith).toBe(packageFile.version);
    expect((await world.run("validate o/study.json")).out).not.toContain("made with");
    const digest = JSON.parse(world.text("o/manifest.json")).study.digest;
    await world.run("run s.json --replicates 2 --out p");
    expect(JSON.parse(world.text("p/manifest.json")).study.digest).toBe(digest);
  });

  test("tells no version that is none: signs of a terminal in it are an error of the study", async () => {
    for (const madeWith of ["\u001b[2J1.0", "1.0\n  error: no", ""]) {
      const { code, out, err } = await new CommandWorld({ "s.json": { ...STUDY, madeWith } }).run("validate s.json");
      expect(code).not.toBe(0);
      expect(out + err).toContain("is no version");
      expect(out + err).not.toContain("\u001b");
    }
  });

  test("is a link that was changed on its way, where that can be undone; validate reads it too, and answers in a line", async () => {
    const parsed = parseStudyValue(STUDY);
    if (!parsed.ok) throw new Error("invalid study");
    const link = await writeLink(parsed.study, packageFile.version);
    const world = new CommandWorld();
    const whole = `https://example.org/page/#${link}`;
    for (const sent of [
      `https://example.org/page/%23${link}`,
      `https://x.safelinks.protection.outlook.com/?url=${encodeURIComponent(whole)}&data=05`,
      `<${whole}>`,
      `${link}&plan=2&utm_source=mail).`,
      whole.replace(/.{50}/g, "$&\n> "),
    ]) {
      expect(await world.run(["validate", sent])).toMatchObject({
        code: 0,
        err: "",
        out: expect.stringMatching(/^link: good, study .*\n$/),
      });
      expect((await world.run(["run", sent, "--replicates", "1"])).code).toBe(0);
    }
    for (const lost of [`https://example.org/page/%23${link.slice(0, -9)}`, whole.toLowerCase()]) {
      for (const command of ["validate", "run"]) {
        const { code, err } = await world.run([command, lost]);
        expect([code, err.includes("changed on the way"), err.length < 200]).toEqual([2, true, true]);
      }
    }
    expect((await world.run(["run", "https://example.org/page/"])).err).toContain("this is not a link to a study");
  });

  test("that is not there is told, with the nearest name and all that come with the program", async () => {
    const world = new CommandWorld({ "shipped/core.json": STUDY, "shipped/default.json": STUDY });
    const { code, err } = await world.run("compare defalt");
    expect(code).toBe(2);
    expect(err).toBe(
      "groundswell: defalt: there is no such file, and no study of this name. Did you mean default?\n" +
        "Studies that come with groundswell: core, default\n",
    );
    expect((await world.run("run my/study.json")).err).toBe("groundswell: my/study.json: there is no such file.\n");
    expect((await world.run("run ./shipped")).err).toBe("groundswell: ./shipped: there is no such file.\n");
  });

  test("that is broken is told with all its problems, their places and lines", async () => {
    const text =
      '{"groundswell": 1,\n "plans": [\n {"tactics": {"hard": 1.4}},\n {"tactic": {}}],\n "worlds": [{"people": {"conflict": "much"}}]}';
    const { code, err } = await new CommandWorld({ "b.json": text }).run("run b.json");
    expect(code).toBe(2);
    expect(err).toMatch(/^groundswell: b\.json: this study has 3 errors:\n/);
    expect(err).toContain("plans[0].tactics.hard: 1.4 is above 1 (line 3)\n");
    expect(err).toMatch(/plans\[1\]\.tactic: unknown key; did you mean "tactics"\? \(line 4\)\n/);
    expect(err).toMatch(/worlds\[0\]\.people\.conflict: "much" is not a number \(line 5\)\n/);
    expect(err).not.toMatch(/^ +at /m);
  });

  test("that is no text in UTF-8, or a folder, is told", async () => {
    const world = new CommandWorld({ "u.json": Uint8Array.of(0x7b, 0xff, 0xfe), "folder/s.json": STUDY });
    expect((await world.run("run u.json")).err).toBe(
      "groundswell: u.json: this is not text in UTF-8. Save it as UTF-8 and try again.\n",
    );
    expect((await world.run("run ./folder/")).code).toBe(2);
  });

  test("that does not fit its imported network is told before it runs", async () => {
    const world = new CommandWorld({ "ties.csv": "from,to\na,b\nb,c\n" });
    await world.run("import --ties ties.csv --direction influences --out n.json --study s.json");
    const study = JSON.parse(world.text("s.json"));
    study.worlds[0].people = { thresholds: [0.1, 0.2] };
    study.worlds[0].context = { perSite: [{ site: "ward 9", support: 0.1 }] };
    world.put("s.json", study);
    const { code, err } = await world.run("compare s.json");
    expect(code).toBe(2);
    expect(err).toContain("s.json: the study does not fit its network:\n");
    expect(err).toMatch(/worlds\[0\]\.context\.perSite\[0\]\.site: "ward 9" is no site of the imported network/);
    expect(err).toContain("worlds[0].people.thresholds: has 2 values for 3 clinicians\n");
  });

  test("that names a network by its digest alone is told to say where the file is", async () => {
    const network = { kind: "imported", digest: "a".repeat(64) };
    const { code, err } = await new CommandWorld({ "s.json": { ...STUDY, worlds: [{ network }] } }).run("run s.json");
    expect(code).toBe(2);
    expect(err).toContain("names an imported network by its digest aaaaaaaaaaaa… alone.\n");
  });

  test("the engine's refusal is bad input, not a bug", async () => {
    const plans = [{ core: { selection: "named", named: ["nobody"] } }];
    const { code, err } = await new CommandWorld({ "s.json": { ...STUDY, plans } }).run("run s.json");
    expect(err).not.toMatch("fault of the program");
    expect(code).toBe(2);
  });
});

describe("validate", () => {
  test("tells of every file whether it is good, and ends with 2 when one is not", async () => {
    const world = new CommandWorld({
      "good.json": STUDY,
      "bad.json": { groundswell: 1, plans: [{ tactics: { soft: 2 } }] },
    });
    const { code, out, err } = await world.run("validate good.json bad.json none.json");
    expect(code).toBe(2);
    expect(out).toBe('good.json: good, study "Small" with 3 plans in 2 worlds\n');
    expect(err).toMatch(/^bad\.json: this study has 1 error:\n {2}plans\[0\]\.tactics\.soft: 2 is above 1/);
    expect(err).toMatch(/none\.json: there is no such file\.\n$/);
    expect((await world.run("validate good.json")).code).toBe(0);
  });

  test("gives problems as data with --json", async () => {
    const world = new CommandWorld({ "bad.json": '{"groundswell": 1, "plans": [{"tactics": {"soft": 2}}]}' });
    const { code, out } = await world.run("validate bad.json --json");
    expect(code).toBe(2);
    const { ok, files } = JSON.parse(out);
    expect(ok).toBe(false);
    expect(files[0].problems[0]).toMatchObject({ code: "too-big", path: "plans[0].tactics.soft", line: 1 });
  });

  test("tells a broken network file as one", async () => {
    const { err } = await new CommandWorld({ "n.json": '{"groundswellNetwork": 1, "people": {' }).run(
      "validate n.json",
    );
    expect(err).toMatch(/^n\.json: this network file cannot be used:\n/);
  });
});
