import { describe, expect, test } from "vitest";
import { cured, curesOf } from "../../../src/app/import/cures.ts";
import { inPageWords } from "../../../src/app/import/import-words.ts";
import { type Importing, removeFile, setOption, setRole, UNUSED } from "../../../src/app/import/importing.ts";
import { codesFile } from "../../../src/app/import/reading/understood.ts";
import { networkDigest } from "../../../src/networks/file/network-file.ts";
import { parseNetworkFile } from "../../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../../src/networks/file/write-network-file.ts";
import { importNetwork } from "../../../src/networks/import-network.ts";
import { guessColumns, PEOPLE_COLUMNS, previewFile } from "../../../src/networks/preview.ts";
import { formatProblem } from "../../../src/text/problem.ts";
import { GRAPHML, LAYERS, MULTIPLEX, PAJEK } from "../../networks/samples.ts";
import { given, understand } from "./given-files.ts";

const PEOPLE = "name,ward,role,month,remark\nAnn,North,nurse,1,x\nBob,North,doctor,never,\nCat,South,nurse,,y\n";
const TIES = "from,to,layer\nAnn,Bob,advice\nBob,Cat,advice\nCat,Ann,friend\n";
const directed = (importing: Importing) => setOption(importing, "direction", "nominates");
const told = (importing: Importing) => understand(importing).problems.map(formatProblem);

describe("files that are given", () => {
  test("are told apart by what is in them, whatever they are called and in whatever order they come", () => {
    const roles = (importing: Importing) => Object.fromEntries(importing.files.map(({ name, role }) => [name, role]));
    const files = { "a.csv": TIES, "b.csv": PEOPLE };
    expect(roles(given(files))).toEqual({ "a.csv": "ties", "b.csv": "people" });
    expect(roles(given({ "x.graphml": GRAPHML, "y.net": PAJEK, "z.edges": MULTIPLEX, "l.txt": LAYERS }))).toEqual({
      ...{ "x.graphml": "ties", "y.net": "ties" },
      ...{ "z.edges": "ties", "l.txt": "layers" },
    });
    expect(previewFile({ name: "s.json", content: '{ "groundswell": 1 }' }).role).toBe("study");
    expect(previewFile({ name: "n.json", content: '{ "groundswellNetwork": 1 }' }).role).toBe("network");
  });

  test("show their columns and first rows", () => {
    const preview = previewFile({ name: "p.csv", content: PEOPLE });
    expect(preview).toMatchObject({ header: ["name", "ward", "role", "month", "remark"], count: 3, problems: [] });
    expect(preview.rows[0]).toEqual(["Ann", "North", "nurse", "1", "x"]);
  });

  test("that are no text say so by name, and nothing is thrown", () => {
    const importing = given({ "p.xlsx": "PK\u0003\u0004" });
    expect(importing.files[0].preview.problems[0].message).toMatch(/spreadsheet workbook/);
    expect(told(importing).join()).toMatch(/p\.xlsx: this is a spreadsheet workbook/);
  });

  test("of the same name take the place of the former", () => {
    const first = given({ "p.csv": PEOPLE, "t.csv": TIES });
    const second = given({ "t.csv": `${TIES}Ann,Cat,friend\n` }, directed(first));
    expect(second.files.map(({ name }) => name)).toEqual(["p.csv", "t.csv"]);
    expect(understand(second).made?.network.ties.from).toHaveLength(4);
    expect(removeFile(second, "p.csv").files).toHaveLength(1);
  });

  test("have their columns guessed from the words people use, each column once", () => {
    expect(guessColumns(["name", "ward", "role", "month"], PEOPLE_COLUMNS)).toEqual({
      ...{ id: "name", site: "ward", profession: "role" },
    });
    expect(guessColumns(["Name", "ID", "Hospital", "Adoption date"], PEOPLE_COLUMNS)).toEqual({
      ...{ id: "ID", site: "Hospital" },
    });
  });
});

describe("what the page shows of a file", () => {
  const direct = (content: string, name: string) =>
    importNetwork({ ties: { name, content } }, { direction: "nominates" });
  const MATRIX = ",ana,ben,cem\nana,0,1,1\nben,1,0,0\ncem,0,1,0\n";
  const TYPED = "Source,Target,Type,Weight\nana,ben,Undirected,2\nben,cem,Directed,1\n";

  test.each([
    ["m.csv", MATRIX, "matrix"],
    ["t.csv", TYPED, "csv"],
    ["p.txt", "1 2\n2 3\n", "csv"],
    ["w.tsv", "nominator\tnominee\tkind\nana\tben\tadvice\nben\tana\tfriend\n", "csv"],
    ["g.txt", GRAPHML, "graphml"],
  ])("is the network the command line makes of %s", (name, content, format) => {
    const importing = { ...directed(given({ [name]: content })), codes: false };
    expect(importing.files[0]!.role).toBe("ties");
    const { made, ties } = understand(importing);
    expect(ties?.format).toBe(format);
    const result = direct(content, name);
    expect(made?.network).toEqual(result.ok && result.network);
  });

  test("a survey is ties, and one button reads it as such", () => {
    const importing = directed(given({ "s.csv": "id,ask1,ask2\na,b,c\nb,a,\nc,a,b\n" }));
    const [problem] = understand(importing).problems;
    const [cure] = curesOf(problem!, importing.options);
    expect(cure!.words).toBe("Read as a survey");
    expect(understand(cured(importing, cure!)).made?.network.ties.from).toHaveLength(5);
  });

  test("attributes of the ties of a graph can be chosen for weights and layers, and given up", () => {
    const importing = directed(given({ "g.graphml": GRAPHML }));
    expect(understand(importing).ties?.attributes).toEqual(["weight", "layer"]);
    const bare = setOption(setOption(importing, "weight", UNUSED), "layer", UNUSED);
    expect(understand(bare).made?.network.layers.map(({ name }) => name)).toEqual(["ties"]);
    expect(new Set(understand(bare).made?.network.ties.weight)).toEqual(new Set([1]));
  });

  test("the format can be chosen, and what was said of columns it does not have is forgotten", () => {
    const waves = setRole(
      directed(given({ "w.dat": "3 1 1 1\n1 2 1 1\n2 3 1 1\n3 1 1 2\n1 3 1 2\n" })),
      "w.dat",
      "ties",
    );
    const [problem] = understand(waves).problems;
    const said = cured(waves, curesOf(problem!, waves.options)[0]!);
    expect(understand(said).ties?.layers).toEqual(["3", "1", "2"]);
    const typed = setOption(directed(given({ "t.csv": TYPED })), "format", "matrix");
    expect(understand(typed).tieColumns).toEqual([]);
  });

  test("one step does what an error asks for", () => {
    const heavy = directed(given({ "t.csv": "from,to,weight\na,b,300\nb,c,20\n" }));
    const [problem] = understand(heavy).problems;
    const [scale] = curesOf(problem!, heavy.options);
    expect(scale!.words).toBe("Scale the weights");
    expect(understand(cured(heavy, scale!)).made?.network.ties.weight).toEqual([15, 1]);
    expect(curesOf(problem!, cured(heavy, scale!).options).map(({ words }) => words)).toEqual([
      "Take all weights as 1",
    ]);
  });

  test.each([
    ["n.net", "*Vertices 3 2\n*Edges\n1 3\n2 3\n"],
    ["d.dl", "dl nr=2 nc=1\ndata:\n1\n1\n"],
    ["k.txt", "% bip unweighted\n1 1\n2 1\n"],
    ["m.csv", "person,event\na,x\nb,x\n"],
  ])("people and what they share in %s are tied by one button", (name, content) => {
    const shared = directed(given({ [name]: content }));
    const [problem] = understand(setRole(shared, name, "ties")).problems;
    const [cure] = curesOf(problem!, shared.options);
    expect(cure!.words).toBe("Tie people who share one");
    expect(understand(cured(setRole(shared, name, "ties"), cure!)).made?.network.ties.from).toHaveLength(2);
  });

  test("ties may all run both ways", () => {
    const both = setOption(directed(given({ "t.csv": "from,to\na,b\n" })), "bothWays", true);
    expect(understand(both).made?.network.ties.from).toHaveLength(2);
  });
});

describe("what is said about them", () => {
  const both = given({ "p.csv": PEOPLE, "t.csv": TIES });

  test("must hold the direction of ties; no file tells", () => {
    const before = understand(both);
    expect(before.made).toBe(null);
    expect(before.problems.map(formatProblem)).toEqual([
      "Direction: say which way ties run; no file tells, and results depend on it",
    ]);
    const { made } = understand(directed(both));
    expect(made?.network.report).toMatchObject({ people: 3, ties: 3, direction: "nominates" });
    const back = understand(setOption(both, "direction", "influences")).made!.network.ties;
    expect([back.from, back.to]).toEqual([made!.network.ties.to, made!.network.ties.from]);
  });

  test("names a bad line by file and number", () => {
    const importing = directed(given({ "t.csv": `${TIES}N7,Ann,advice\n` }, both));
    expect(told(importing)[0]).toMatch(
      /^t\.csv line 5: person 'N7' is not in the people file p\.csv\. .*leave such ties out with “Ties to people who are not listed: leave out”\.$/,
    );
    const dropped = understand(setOption(importing, "unknown", "drop"));
    expect(dropped.made?.network.report.unknownDropped).toBe(1);
  });

  test("leaves a column unused when told, even one of a usual name", () => {
    const usual = directed(given({ "p.csv": "id,site,profession\na,N,x\nb,S,y\n", "t.csv": "from,to,layer\na,b,l\n" }));
    expect(understand(usual).made!.report.join(" ")).toContain("2 sites");
    const one = setOption(setOption(usual, "site", UNUSED), "layer", UNUSED);
    const { made } = understand(one);
    expect(made!.network.people.sites).toEqual(["all"]);
    expect(made!.network.layers.map(({ name }) => name)).toEqual(["ties"]);
    expect(understand(given({ "p.csv": "id,site\na,N\nb,S\n" }, one)).made!.network.people.sites).toEqual(["all"]);
  });

  test("holds the meaning of codes of adoption before there is a curve", () => {
    const dated = setOption(directed(both), "adopted", "month");
    expect(told(dated)[0]).toBe("Dates count in: say in which unit adoption dates count: week, month, quarter, year");
    const unit = setOption(dated, "unit", "month");
    expect(told(unit)).toEqual([
      expect.stringMatching(/^p\.csv line 3: 'month' is 'never'.*“Means never adopted” or “Means not known”\.$/),
      expect.stringMatching(
        /^p\.csv line 4: 'month' is empty\. .*“Means never adopted: empty” or “Means not known: empty”\.$/,
      ),
    ]);
    const said = setOption(setOption(unit, "never", ["never"]), "missing", ["empty"]);
    expect(understand(said).made?.network.observed).toMatchObject({ unit: "month", eligible: 2, cumulative: [1] });
    expect(understand(setOption(said, "adopted", UNUSED)).made?.network.observed).toBe(null);
  });

  test("gives layers their part", () => {
    const importing = setOption(directed(both), "layerAs", { friend: "bridge" });
    const { ties, made } = understand(importing);
    expect(ties?.layers).toEqual(["advice", "friend"]);
    expect(made?.network.layers).toEqual([
      { name: "advice", as: "team" },
      { name: "friend", as: "bridge" },
    ]);
  });

  test("asks for ties when there are none, and for one file when there are two", () => {
    expect(told(setRole(both, "t.csv", "layers"))[0]).toMatch(/Which file holds the ties/);
    expect(told(directed(setRole(both, "p.csv", "ties"))).join()).toMatch(/Two files are said to hold the ties/);
  });

  test.each([
    ["GraphML", { "g.graphml": GRAPHML }, 4],
    ["Pajek", { "g.net": PAJEK.slice(0, PAJEK.indexOf("*Partition")) }, 4],
    ["a multiplex list", { "g.edges": MULTIPLEX, "l.txt": LAYERS }, 4],
  ])("is little for %s: the direction alone", (_, files, people) => {
    const importing = directed(given(files as unknown as Record<string, string>));
    expect(understand(importing).made?.network.people.id).toHaveLength(people);
  });

  test("columns of the people whom a graph file lists itself can be chosen", () => {
    const importing = directed(given({ "g.graphml": GRAPHML }));
    expect(understand(importing).peopleColumns).toEqual(["id", "site"]);
    expect(understand(importing).made?.network.people.sites).toEqual(["N", "S"]);
    expect(understand(setOption(importing, "site", UNUSED)).made?.network.people.sites).toEqual(["all"]);
  });
});

describe("names", () => {
  const both = directed(given({ "p.csv": PEOPLE, "t.csv": TIES }));

  test("become codes, and columns without a use are left out: no name is anywhere in the network", () => {
    const made = understand(both).made!;
    expect(made.network.people.id).toEqual(["C001", "C002", "C003"]);
    expect(made.coded?.leftOut).toEqual(["month", "remark"]);
    expect(writeNetworkFile(made.network)).not.toMatch(/Ann|Bob|Cat/);
    expect(codesFile(made)).toBe("code,person\nC001,Ann\nC002,Bob\nC003,Cat\n");
  });

  test("stay where the person says so, with all that the files hold", () => {
    const { made } = understand({ ...both, codes: false });
    expect(made?.network.people.id).toEqual(["Ann", "Bob", "Cat"]);
    expect(made?.network.people.attributes.map(({ name }) => name)).toEqual(["month", "remark"]);
  });

  test("in codes or not, the network file reads back as it was and its digest is that of what is used", () => {
    for (const codes of [true, false]) {
      const { network, digest } = understand({ ...both, codes }).made!;
      expect(parseNetworkFile(writeNetworkFile(network))).toEqual({ ok: true, network, problems: [] });
      expect(networkDigest(JSON.parse(writeNetworkFile(network)))).toBe(digest);
    }
  });

  test("of a finished network file become codes as well, and codes stay as they are", () => {
    const named = understand({ ...both, codes: false }).made!.network;
    const made = understand(given({ "n.json": writeNetworkFile(named) })).made!;
    expect(made.network.people.id).toEqual(["C001", "C002", "C003"]);
    const again = understand(given({ "n.json": writeNetworkFile(made.network) })).made!;
    expect(again.coded).toBe(null);
    expect(again.digest).toBe(made.digest);
  });
});

test("messages speak of the fields of the page, not of options of the command line", () => {
  const words = (message: string) => inPageWords({ code: "x", path: "--layer-as", message, severity: "error" });
  expect(words("Say --weights scale to scale all, or --weights ignore to take all as 1")).toMatchObject({
    path: "Kinds of ties",
    message: "Say “Weights: scale to 1 to 15” to scale all, or “Weights: take all as 1” to take all as 1",
  });
  expect(words("is of use only with the column of adoption dates: say it with --adopted").message).toMatch(
    /“When adopted”$/,
  );
});
