import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { CommandWorld, STUDY } from "../world.ts";

const PEOPLE = `name,ward,month
ann,North,1
bob,North,2
cat,South,9
dan,South,
eve,South,2
`;
const TIES = `from,to,layer
ann,bob,advice
bob,ann,advice
cat,dan,friend
dan,eve,friend
ann,cat,friend
`;
const LINE =
  "import --people people.csv --ties ties.csv --id name --site ward --adopted month --never 9 --missing empty --unit month --direction nominates --out w.network.json";

const world = () => new CommandWorld({ "people.csv": PEOPLE, "ties.csv": TIES });

describe("import", () => {
  test.each([
    ["--out x.json --study x.json", "--study x.json: this is the file of --out, too"],
    ["--out x.json --study ./x.json", "--study ./x.json: this is the file of --out, too"],
    ["--out ties.csv --force", "--out ties.csv: this is the file of --ties, too"],
    ["--out x.json --study a/../ties.csv --force", "--study a/../ties.csv: this is the file of --ties, too"],
  ])("of %s is refused, and nothing is written", async (line, message) => {
    const here = world();
    const { code, err } = await here.run(`import --ties ties.csv --direction nominates ${line}`);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect([...here.files.keys()]).toEqual(["people.csv", "ties.csv"]);
    expect(here.text("ties.csv")).toBe(TIES);
  });

  test("tells what it understood, writes the network file, and gives the lines for a study", async () => {
    const here = world();
    const { code, out, err } = await here.run(`${LINE} --layer-as advice=team,friend=bridge`);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("5 people in 2 sites (North: 2, South: 3)");
    expect(out).toContain("3 adopted, 1 never (9); 1 not known (empty)");
    expect(out).toMatch(/advice: 2 ties as team.*\n.*friend: 3 ties as bridge/);
    const [, snippet] =
      out.match(/In a study beside this file, a world takes it as its network:\n {2}"network": (.*)\n/) ?? [];
    const network = JSON.parse(snippet);
    expect(network).toEqual({
      kind: "imported",
      file: "w.network.json",
      digest: expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    here.put("mine.json", { ...STUDY, worlds: [{ name: "Ward", network }] });
    expect((await here.run("validate mine.json w.network.json")).out).toBe(
      'mine.json: good, study "Small" with 3 plans in 1 world\nw.network.json: good, network "ties" of 5 people, 5 ties\n',
    );
    expect((await here.run("compare mine.json")).code).toBe(0);
  });

  test("writes a study of two plans to start from, which compares with the observed curve beside it", async () => {
    const here = world();
    const { code, out } = await here.run(`${LINE} --study studies/w.json`);
    expect(code).toBe(0);
    expect(out).toContain("Next: groundswell compare studies/w.json\n");
    const study = JSON.parse(here.text("studies/w.json"));
    expect(study.worlds[0].network.file).toBe("../w.network.json");
    expect(study.plans).toHaveLength(2);
    const compared = await here.run("compare studies/w.json --replicates 5");
    expect(compared.code).toBe(0);
    expect(compared.out).toContain('Observed adoption (share of 4 with a date or "never")');
    expect(compared.out).toMatch(/^ +1 +4 +25 % +\d+ % +\d+ %$/m);
    const { worlds } = JSON.parse((await here.run("compare studies/w.json --json --quiet --replicates 5")).out);
    expect(worlds[0].observed.rows[1]).toMatchObject({ unit: 2, week: 9, observed: 0.75 });
  });

  test("says outright what only the user knows, with everything else that is wrong", async () => {
    const { code, err } = await world().run("import --people people.csv --ties ties.csv --id nam --out w.json");
    expect(code).toBe(2);
    expect(err).toMatch(/^groundswell: The files cannot be imported:\n/);
    expect(err).toContain('--direction: say which way ties run: "nominates" when');
    expect((await world().run("import")).err).toMatch(/--ties FILE is missing: ties: .*\n--out FILE is missing/);
    expect((await world().run(`${LINE} --layer-as advice`)).err).toBe(
      "groundswell: --layer-as: 'advice' is not of the form LAYER=KIND, as advice=team\n",
    );
    expect((await world().run(LINE.replace("people.csv", "persons.csv"))).err).toBe(
      "groundswell: persons.csv: there is no such file.\n",
    );
  });

  test("tells a bad line by its number", async () => {
    const here = world();
    here.put("ties.csv", `${TIES}ann,zoe,advice\n`);
    const { code, err } = await here.run(LINE);
    expect(code).toBe(2);
    expect(err).toMatch(/ties\.csv line 7: .*'zoe'/);
    expect(here.files.has("w.network.json")).toBe(false);
  });

  test("never overwrites unasked", async () => {
    const here = world();
    here.put("w.network.json", "precious");
    const { code, err } = await here.run(LINE);
    expect(code).toBe(2);
    expect(err).toMatch("w.network.json: already there, and nothing is overwritten unasked.");
    expect((await here.run(`${LINE} --force`)).code).toBe(0);
  });

  test("gives the report as data with --json", async () => {
    const { out } = await world().run(`${LINE} --json`);
    expect(JSON.parse(out)).toMatchObject({ network: { file: "w.network.json" }, report: { people: 5, ties: 5 } });
  });
});

describe("a study's networks", () => {
  const imported = async () => {
    const here = world();
    await here.run(LINE);
    const digest = JSON.parse((await here.run(`${LINE} --force --json`)).out).network.digest as string;
    return { here, digest };
  };
  const on = (network: object) => ({ ...STUDY, worlds: [{ name: "Ward", network: { kind: "imported", ...network } }] });

  test("are found from the study's own folder, or stand in the study itself, with the same runs", async () => {
    const { here, digest } = await imported();
    here.put("studies/s.json", on({ file: "../w.network.json", digest }));
    here.put("inline.json", on({ inline: JSON.parse(here.text("w.network.json")) }));
    expect((await here.run("run studies/s.json --quiet --out a")).code).toBe(0);
    const { code, err } = await here.run("run inline.json --quiet --out b");
    expect(err).toMatch(/^Wrote/);
    expect(code).toBe(0);
    expect(here.text("b/runs.csv")).toBe(here.text("a/runs.csv"));
    // the copy of the study in a finds the network from there
    expect((await here.run("run a/study.json --quiet --out c")).code).toBe(0);
    expect(here.text("c/runs.csv")).toBe(here.text("a/runs.csv"));
    expect(JSON.parse(here.text("a/manifest.json")).networks).toEqual([{ name: "ties", digest }]);
  });

  test("that have changed are refused, with both digests and what to do", async () => {
    const { here, digest } = await imported();
    const other = digest.replace(/^./, (first) => (first === "0" ? "1" : "0"));
    here.put("s.json", on({ file: "w.network.json", digest: other }));
    const { code, err } = await here.run("compare s.json");
    expect(code).toBe(2);
    expect(err).toBe(
      "groundswell: s.json: the network file w.network.json is not the one this study was made with.\n" +
        `  the study says   "digest": "${other}"\n  the file has     "digest": "${digest}"\n` +
        "If the file is right, put its digest in the study; otherwise bring back the file.\n",
    );
  });

  test("that are missing or broken are told by their own path", async () => {
    const { here, digest } = await imported();
    here.put("s.json", on({ file: "nets/w.network.json", digest }));
    expect((await here.run("compare s.json")).err).toBe(
      "groundswell: nets/w.network.json, the network of s.json: there is no such file.\n",
    );
    here.put("nets/w.network.json", here.text("w.network.json").slice(0, 100));
    const { code, err } = await here.run("compare s.json");
    expect(code).toBe(2);
    expect(err).toMatch(/^groundswell: nets\/w\.network\.json: this network file cannot be used:\n/);
  });

  test("name the clinicians of a trace", async () => {
    const { here, digest } = await imported();
    here.put("s.json", on({ file: "w.network.json", digest }));
    await here.run("run s.json --quiet --out o --trace");
    const clinicians = here
      .text("o/trace.csv")
      .split("\n")
      .slice(1, -1)
      .map((row) => row.split(",")[4]);
    expect(clinicians.length).toBeGreaterThan(0);
    for (const clinician of clinicians) expect(["ann", "bob", "cat", "dan", "eve"]).toContain(clinician);
  });
});

const PHYSICIANS = "../shared/data/ckm-physicians";

// real data that are not part of the project
if (!existsSync(PHYSICIANS)) console.warn(`skipped: the physicians' data are not at ${PHYSICIANS}`);
test.skipIf(!existsSync(PHYSICIANS))(
  "the physicians of Coleman, Katz and Menzel are imported and compared",
  async () => {
    const names = ["nodes.txt", "multiplex.edges", "layers.txt"];
    const here = new CommandWorld(
      Object.fromEntries(names.map((name) => [name, readFileSync(`${PHYSICIANS}/${name}`, "utf8")])),
    );
    const { code, out } = await here.run(
      "import --people nodes.txt --id nodeID --site nodeCity --adopted nodeAdoptionDate --never 18 --missing 98,99 --unit month " +
        "--ties multiplex.edges --layers layers.txt --direction nominates --layer-as advice=team --out ckm.network.json --study ckm.json",
    );
    expect(code).toBe(0);
    expect(out).toContain("246 people in 4 sites");
    expect(out).toContain("1551 ties in 3 layers");
    expect(out).toContain("11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109 of 125");
    const compared = await here.run("compare ckm.json --replicates 10 --quiet");
    expect(compared.code).toBe(0);
    expect(compared.out).toMatch(/^ +17 +74 +87 % /m);
  },
);
