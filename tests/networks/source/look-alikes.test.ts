import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNetworkFile } from "../../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../../src/networks/file/write-network-file.ts";
import { imported, refused, tieTexts } from "../importing.ts";

/** "ana maria" as different programs write it. */
const WAYS = ["ana maria", "ana  maria", "ana\u00a0maria", "ana \u202fmaria", "ana\u200b maria", "ana maria\u2060"];
const told = (result: ReturnType<typeof imported>) =>
  result.problems.filter(({ code }) => code.startsWith("look-alike-")).map(({ message }) => message);

describe("names that look the same", () => {
  test.each(WAYS)("are one person, whichever way the ties write it: %j", (way) => {
    const people = "id,site\nana maria,N\nben,N\n";
    const result = imported({ people, ties: `from,to\n${way},ben\n` });
    expect(tieTexts(result)).toEqual(["ana maria→ben 1 ties"]);
    expect(told(result)).toEqual(
      way === "ana maria"
        ? []
        : [
            "1 person is written in several ways that look the same (other blanks, signs of no width), and taken as one each: 'ana maria'",
          ],
    );
  });

  test.each([
    ["Pajek", '*Vertices 2\n1 "ana\u00a0 maria"\n2 "ben"\n*Arcs\n1 2\n'],
    ["DL", 'dl n=2 format=edgelist1\nlabels embedded:\ndata:\n"ana\u00a0maria" ben\n'],
    [
      "GraphML",
      '<graphml><graph edgedefault="directed"><node id="ana&#160;maria"/><node id="ben"/><edge source="ana&#160;maria" target="ben"/></graph></graphml>',
    ],
    [
      "GML",
      'graph [ directed 1 node [ id 1 label "ana&nbsp;maria" ] node [ id 2 label "ben" ] edge [ source 1 target 2 ] ]',
    ],
    ["a matrix", ",ana\u00a0maria,ben\nana\u00a0maria,0,1\nben,0,0\n"],
  ])("are the id that a study writes, in %s as well", (_, ties) => {
    expect(imported({ ties }).network.people.id).toEqual(["ana maria", "ben"]);
  });

  test("with letters put together or not are one: a file written on a Mac fits one that was not", () => {
    const people = "id\nJos\u00e9\nben\n";
    expect(tieTexts(imported({ people, ties: "from,to\nJose\u0301,ben\n" }))).toEqual(["Jos\u00e9→ben 1 ties"]);
  });

  test("are refused where a list of people has them twice", () => {
    expect(refused({ people: "id\nana maria\nana\u00a0maria\n", ties: "from,to\nana maria,b\n" })[0]).toContain(
      "line 3: person 'ana maria' was already in line 2",
    );
  });

  test("are one site, one team, one profession, one layer, and told", () => {
    const people =
      "id,site,team,profession\na,Ward 1,T 1,staff nurse\nb,Ward\u00a01,T  1,staff\u00a0nurse\nc,Ward 2,T 1,staff nurse\n";
    const result = imported({ people, ties: "from,to,layer\na,b,at work\nb,c,at\u00a0work\n" });
    expect(result.network.people.sites).toEqual(["Ward 1", "Ward 2"]);
    expect(result.network.people.professions).toEqual(["staff nurse"]);
    expect(new Set(result.network.people.team)).toEqual(new Set(["T 1"]));
    expect(result.network.layers.map(({ name }) => name)).toEqual(["at work"]);
    expect(told(result).map((message) => message.replace(/ written.*: /, ": "))).toEqual([
      "1 layer is: 'at work'",
      "1 site is: 'Ward 1'",
      "1 team is: 'T 1'",
      "1 profession is: 'staff nurse'",
    ]);
  });

  test("of layers can be given a role by any of them that is written", () => {
    const result = imported(
      { ties: "from,to,layer\na,b,at\u00a0work\nb,a,x\n" },
      { layerAs: { "at\u00a0work": "bridge" } },
    );
    expect(result.network.layers[0]).toEqual({ name: "at work", as: "bridge" });
  });

  test("of signs without width alone are names, as the file writes them, and the network reads back", () => {
    const { network } = imported({ ties: "from,to,layer\n\u200b,ben,\u2060\n" });
    expect(network.people.id).toEqual(["\u200b", "ben"]);
    expect(parseNetworkFile(writeNetworkFile(network))).toEqual({ ok: true, network, problems: [] });
  });

  test("in any mixture give the network of one way", () => {
    const way = fc.constantFrom(...WAYS);
    fc.assert(
      fc.property(fc.array(way, { minLength: 1, maxLength: 6 }), (ways) => {
        const ties = `from,to\n${ways.map((name, i) => `${name},p${i}\n`).join("")}`;
        const plain = `from,to\n${ways.map((_, i) => `ana maria,p${i}\n`).join("")}`;
        const [one, other] = [imported({ ties }), imported({ ties: plain })];
        expect(one.network).toEqual(other.network);
      }),
      { numRuns: 50 },
    );
  });
});
