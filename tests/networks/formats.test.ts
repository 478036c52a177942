import { describe, expect, test } from "vitest";
import { type Files, imported, refused, tieTexts } from "./importing.ts";
import { CSV_PEOPLE, CSV_TIES, GRAPHML, LAYERS, MULTIPLEX, PAJEK, TIES } from "./samples.ts";

const SAMPLES: [string, Files][] = [
  ["csv", { ties: CSV_TIES, people: CSV_PEOPLE }],
  ["multiplex", { ties: MULTIPLEX, layers: LAYERS }],
  ["graphml", { ties: GRAPHML }],
  ["pajek", { ties: PAJEK }],
];

test.each(SAMPLES)("%s is told from its content and gives the same ties as every other format", (format, files) => {
  const result = imported(files);
  expect(tieTexts(result).sort()).toEqual(TIES);
  expect(result.report.format).toBe(format);
});

test.each(SAMPLES)("%s with Windows line ends reads the same", (_, files) => {
  const ties = (files.ties as string).replaceAll("\n", "\r\n");
  expect(imported({ ...files, ties }).network).toEqual(imported(files).network);
});

describe("multiplex edge lists", () => {
  test("four words a line without a header are one, and a layer is called by its number without a layers file", () => {
    const { network } = imported({ ties: "1 a b 1\n2 a b 1\n", tiesName: "x.edges" });
    expect(network.layers.map((layer) => layer.name)).toEqual(["1", "2"]);
  });

  test.each([
    [
      "a layer that is not listed",
      "3 a b 1\n",
      LAYERS,
      "ties.csv line 1: layer '3' is not in layers.txt. The order is: layer, from, to, weight.",
    ],
    [
      "a line cut short",
      "1 a b 1\n1 a\n",
      LAYERS,
      "ties.csv line 2: 2 values where a line has four: layer, from, to, weight, separated by spaces",
    ],
    ["another separator", "1,a,b,1\n", LAYERS, "ties.csv line 1: 1 value where a line has four"],
    [
      "a layer listed twice",
      "1 a b 1\n",
      `${LAYERS}1 other\n`,
      "layers.txt line 4: layer '1' or its label 'other' occurs twice",
    ],
    ["a layers file of one column", "1 a b 1\n", "label\nadvice\n", "layers.txt line 1: a layers file has two columns"],
    ["no ties at all", "\n", LAYERS, "ties.csv: the file holds no ties"],
  ])("%s is refused", (_, ties, layers, message) => {
    expect(refused({ ties, layers }).join("\n")).toContain(message);
  });

  test("swapped columns show as far too many layers", () => {
    const ties = Array.from({ length: 60 }, (_, i) => `p${i} p${i + 1} 1 1`).join("\n");
    expect(refused({ ties })[0]).toBe(
      "ties.csv: 60 layers; at most 50 can be read. Are the columns in the right order?",
    );
  });

  test("a layers file beside another format is refused", () => {
    expect(refused({ ties: GRAPHML, layers: LAYERS })[0]).toContain("layers.txt: ties.csv is read as graphml");
  });
});

describe("GraphML", () => {
  const graph = (inside: string, open = '<graph edgedefault="directed">') =>
    `<graphml>${open}${inside}</graph></graphml>`;
  const nodes = '<node id="a"/><node id="b"/>';

  test("node data become columns of people, with defaults", () => {
    expect(imported({ ties: GRAPHML }).network.people).toMatchObject({ id: ["a", "b", "c", "d"], site: [0, 0, 1, 1] });
  });

  test("a graph without direction gives ties both ways", () => {
    const ties = graph(`${nodes}<edge source="a" target="b"/>`, '<graph edgedefault="undirected">');
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "b→a 1 ties"]);
    expect(result.report.bothWays).toBe(1);
  });

  test("parallel edges of the same id and entities in ids are kept apart", () => {
    const ties = graph(
      '<node id="R&amp;D"/><node id="&#x61;"/><node id="c"/><edge id="1" source="R&amp;D" target="a"/><edge id="1" source="a" target="c"/>',
    );
    expect(tieTexts(imported({ ties }))).toEqual(["R&D→a 1 ties", "a→c 1 ties"]);
  });

  test("people may be called by an attribute, alone or to match a people file", () => {
    const key = '<key id="v" for="node" attr.name="name" attr.type="string"/>';
    const ties = `<graphml>${key}<graph edgedefault="directed"><node id="n0"><data key="v">a</data></node><node id="n1"><data key="v">b</data></node><edge source="n0" target="n1"/></graph></graphml>`;
    expect(tieTexts(imported({ ties }, { id: "name" }))).toEqual(["a→b 1 ties"]);
    expect(tieTexts(imported({ ties, people: "id\nb\na\n" }, { nodeId: "name" }))).toEqual(["a→b 1 ties"]);
    expect(refused({ ties, people: "id\nb\na\n" })[0]).toContain("person 'n0' is not in the people file");
  });

  test.each([
    [
      "a cut file",
      GRAPHML.slice(0, GRAPHML.indexOf('<edge source="c"')),
      "the file ends inside <graph> of line 7: it was cut",
    ],
    [
      "a tag cut in the middle",
      GRAPHML.slice(0, GRAPHML.indexOf('target="c"')),
      "ties.csv line 12: <edge> is not closed",
    ],
    ["tags that do not match", graph("<node id='a'></edge>"), "</edge> where <node> of line 1 is open"],
    ["another kind of XML", "<gexf/>", "the root element is <gexf>, not <graphml>"],
    ["a page of the web", "<!DOCTYPE html><html><body></body></html>", "the root element is <html>, not <graphml>"],
    ["no graph", "<graphml/>", "no <graph> in the file"],
    ["no direction", graph(nodes, "<graph>"), '<graph> needs edgedefault="directed"'],
    ["an edge to nobody", graph(`${nodes}<edge source="a" target="c"/>`), "person 'c' is not in the nodes of ties.csv"],
    ["an edge without target", graph(`${nodes}<edge source="a"/>`), "<edge> without source or target"],
    ["a node twice", graph(`${nodes}<node id="a"/>`), "person 'a' was already in line 1"],
    ["undeclared data", graph('<node id="a"><data key="z">1</data></node>'), "data key 'z' is not declared"],
    ["a hyperedge", graph("<hyperedge/>"), "<hyperedge> cannot be read"],
    [
      "an entity of its own",
      '<!DOCTYPE x [<!ENTITY a "b">]><graphml/>',
      "a DOCTYPE with declarations of its own is not read",
    ],
    ["an unknown entity", graph('<node id="&nbsp;"/>'), "&nbsp; is not a known entity"],
    ["endless nesting", "<a>".repeat(100_000), "more than 256 elements within each other"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties, tiesName: "ties.csv" }).join("\n")).toContain(message);
  });
});

describe("Pajek", () => {
  test("partitions and vectors become columns of people", () => {
    const { network } = imported({ ties: PAJEK }, { adopted: "adopted", never: [18], missing: [99], unit: "month" });
    expect(network.people.adopted).toEqual([1, 3, 0, null]);
    expect(network.people.attributes).toEqual([{ name: "age", values: ["30.5", "41", "28", "60"] }]);
  });

  test("lists, matrices and relations are read", () => {
    const lists = "*Vertices 3\n*Arcslist\n1 2 3\n*Edgeslist\n2 3\n";
    expect(tieTexts(imported({ ties: lists }))).toEqual(["1→2 1 ties", "1→3 1 ties", "2→3 1 ties", "3→2 1 ties"]);
    const matrix = '*Vertices 2\n1 "a"\n2 "b"\n*Matrix\n0 4\n0 0\n';
    expect(tieTexts(imported({ ties: matrix }))).toEqual(["a→b 4 ties"]);
    const relations = '*Vertices 2\n1 a\n2 b\n*Arcs :1 "advice"\n1 2 1\n*Edges :2 "lunch"\n1 2 1\n';
    expect(tieTexts(imported({ ties: relations }))).toEqual(["a→b 1 advice", "a→b 1 lunch", "b→a 1 lunch"]);
  });

  test("people with equal labels are called by their numbers, with a warning", () => {
    const result = imported({ ties: '*Vertices 2\n1 "x"\n2 "x"\n*Arcs\n1 2\n' });
    expect(result.network.people.id).toEqual(["1", "2"]);
    expect(result.problems[0]?.code).toBe("labels-not-unique");
  });

  test.each([
    ["a tie to no vertex", "*Vertices 2\n*Arcs\n1 3\n", "ties.csv line 3: vertex '3' is not a number from 1 to 2"],
    ["a tie cut short", "*Vertices 2\n*Arcs\n1\n", "ties.csv line 3: a tie needs two vertices: was the line cut?"],
    ["a label cut short", '*Vertices 2\n1 "a', "ties.csv line 2: a double quote is not closed"],
    ["a matrix cut short", "*Vertices 2\n*Matrix\n0 1\n", "the matrix of line 2 ends after 1 of 2 rows"],
    [
      "a partition cut short",
      PAJEK.slice(0, PAJEK.indexOf("18\n")),
      "ties.csv line 21: 'adopted' has 2 values for 4 vertices: was the file cut?",
    ],
    ["no number of vertices", "*Vertices\n", "*Vertices needs a number of people"],
    ["two modes", "*Vertices 5 2\n", "a two-mode network"],
    [
      "networks of different people",
      "*Network a\n*Vertices 2\n*Network b\n*Vertices 3\n",
      "network 'b' lists other vertices",
    ],
    ["ties before vertices", "*Arcs\n1 2\n", "*arcs before *Vertices"],
    ["an unknown section", "*Vertices 1\n*Knots\n", "'*Knots' is not read; known are *Network"],
    ["no section", "% nothing\n", "no *Vertices in the file"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties }).join("\n")).toContain(message);
  });
});
