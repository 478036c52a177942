import { describe, expect, test } from "vitest";
import { type Files, imported, refused, tieTexts } from "../importing.ts";
import { CSV_PEOPLE, CSV_TIES, DL, GEXF, GRAPHML, LAYERS, MULTIPLEX, PAJEK, TIES } from "../samples.ts";

const SAMPLES: [string, Files][] = [
  ["csv", { ties: CSV_TIES, people: CSV_PEOPLE }],
  ["multiplex", { ties: MULTIPLEX, layers: LAYERS }],
  ["graphml", { ties: GRAPHML }],
  ["gexf", { ties: GEXF }],
  ["pajek", { ties: PAJEK }],
  ["dl", { ties: DL }],
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
    ["another kind of XML", "<svg/>", "the root element is <svg>, not <graphml>"],
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

describe("GEXF", () => {
  const graph = (inside: string, open = '<graph defaultedgetype="directed">') =>
    `<gexf version="1.3">${open}${inside}</graph></gexf>`;
  const nodes = '<nodes><node id="a"/><node id="b"/></nodes>';

  test("ids, labels and attributes of nodes become columns of people, with defaults", () => {
    const { people } = imported({ ties: GEXF }).network;
    expect(people).toMatchObject({ id: ["a", "b", "c", "d"], site: [0, 0, 1, 1], sites: ["N", "S"] });
    expect(people.attributes).toEqual([{ name: "label", values: ["Ann", "Bob", "Cat", "Dan"] }]);
    expect(imported({ ties: GEXF }, { id: "label" }).network.people.id).toEqual(["Ann", "Bob", "Cat", "Dan"]);
  });

  test("an edge of no type is of the graph's, which is undirected unless it says otherwise", () => {
    const edge = (type = "") => `${nodes}<edges><edge source="a" target="b"${type}/></edges>`;
    expect(tieTexts(imported({ ties: graph(edge()) }))).toEqual(["a→b 1 ties"]);
    expect(tieTexts(imported({ ties: graph(edge(), "<graph>") }))).toHaveLength(2);
    expect(tieTexts(imported({ ties: graph(edge(' type="mutual"')) }))).toHaveLength(2);
    expect(tieTexts(imported({ ties: graph(edge(' kind="advice"')) }))).toEqual(["a→b 1 advice"]);
  });

  test("a weight may be an attribute that is named", () => {
    const attribute = '<attributes class="edge"><attribute id="w" title="times" type="integer"/></attributes>';
    const edge = '<edge source="a" target="b" weight="9"><attvalues><attvalue for="w" value="4"/></attvalues></edge>';
    const ties = graph(`${attribute}${nodes}<edges>${edge}</edges>`);
    expect(tieTexts(imported({ ties }))).toEqual(["a→b 9 ties"]);
    expect(tieTexts(imported({ ties }, { weight: "times" }))).toEqual(["a→b 4 ties"]);
    expect(refused({ ties }, { weight: "often" })[0]).toContain("no edge attribute 'often'");
  });

  test.each([
    ["a cut file", GEXF.slice(0, GEXF.indexOf('<edge id="2"')), "the file ends inside <edges> of line 16"],
    ["another root", "<svg/>", "the root element is <svg>, not <gexf>"],
    ["no graph", "<gexf/>", "no <graph> in the file"],
    [
      "an edge to nobody",
      graph(`${nodes}<edges><edge source="a" target="c"/></edges>`),
      "person 'c' is not in the nodes",
    ],
    ["an edge without target", graph(`${nodes}<edges><edge source="a"/></edges>`), "<edge> without target"],
    ["a node without id", graph("<nodes><node/></nodes>"), "<node> without id"],
    [
      "an unknown type",
      graph(`${nodes}<edges><edge source="a" target="b" type="x"/></edges>`),
      "type 'x' is not directed",
    ],
    [
      "an undeclared value",
      graph('<nodes><node id="a"><attvalues><attvalue for="9" value="1"/></attvalues></node></nodes>'),
      "value for '9', which is no <attribute> of nodes",
    ],
    [
      "a network that changes",
      graph(nodes, '<graph mode="dynamic">'),
      "a network that changes over time cannot be read",
    ],
    [
      "groups",
      graph('<nodes><node id="a"><nodes><node id="b"/></nodes></node></nodes>'),
      "nodes within a node cannot be read",
    ],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties, tiesName: "ties.gexf" }).join("\n")).toContain(message);
  });
});

describe("UCINET DL", () => {
  test.each([
    ["numbers", "dl n=3 format=edgelist1\ndata:\n1 2 2\n2 3\n", ["1→2 2 ties", "2→3 1 ties"]],
    [
      "labels",
      'DL N = 3\nFORMAT = edgelist1\nLABELS:\nann,"bob b",cat\nDATA:\n1 2 2\n2 3\n',
      ["ann→bob b 2 ties", "bob b→cat 1 ties"],
    ],
    [
      "labels embedded",
      "dl n=3, format=edgelist1\nlabels embedded:\ndata:\nann bob 2\nbob cat\n",
      ["ann→bob 2 ties", "bob→cat 1 ties"],
    ],
    ["nodes and those they name", "dl n=3 format=nodelist1\ndata:\n1 2 3\n3\n", ["1→2 1 ties", "1→3 1 ties"]],
    ["a matrix over several lines", "dl n=2\ndata: 0 4\n0 0\n", ["1→2 4 ties"]],
    ["a matrix without diagonal", "dl n=3 diagonal=absent\ndata:\n1 0\n0 2\n0 0\n", ["1→2 1 ties", "2→3 2 ties"]],
    [
      "a matrix with labels embedded",
      "dl n=2\nlabels embedded\ndata:\n a b\na 0 4\nb 1 0\n",
      ["a→b 4 ties", "b→a 1 ties"],
    ],
    [
      "relations in lists",
      "dl n=2 nm=2 format=edgelist1\nmatrix labels: advice, lunch\ndata:\n1 2\n!\n2 1\n",
      ["1→2 1 advice", "2→1 1 lunch"],
    ],
  ])("%s are read", (_, ties, expected) => {
    expect(tieTexts(imported({ ties }))).toEqual(expected);
  });

  test("people whom embedded labels do not name are told", () => {
    const result = imported({ ties: "dl n=3 format=edgelist1\nlabels embedded\ndata:\na b\n" });
    expect(result.network.people.id).toEqual(["a", "b"]);
    expect(result.problems[0]?.message).toBe("n says 3 people, but the ties name 2; the others are left out");
  });

  test.each([
    ["no number of people", "dl format=edgelist1\ndata:\n1 2\n", "n=, the number of people, is missing"],
    ["no data", "dl n=3\n", "ties.csv line 1: no data: in the file"],
    [
      "a matrix cut short",
      "dl n=2\ndata:\n0 1\n0\n",
      "ties.csv line 4: the matrix ends in row 2 of 2: was the file cut?",
    ],
    ["a matrix too long", "dl n=2\ndata:\n0 1\n0 0\n0 1\n", "ties.csv line 5: '0' after the end of the data"],
    ["a value that is no number", "dl n=2\ndata:\n0 x\n0 0\n", "ties.csv line 3: 'x' is not a number"],
    ["too few labels", "dl n=3\nlabels:\na,b\ndata:\n", "ties.csv line 4: 2 labels where 3 are needed"],
    ["a label twice", "dl n=2\nlabels:\na,a\ndata:\n0 1\n0 0\n", "ties.csv line 3: label 'a' occurs twice"],
    [
      "nobody of that number",
      "dl n=2 format=edgelist1\ndata:\n1 3\n",
      "ties.csv line 3: '3' is not a number from 1 to 2",
    ],
    [
      "a line cut short",
      "dl n=2 format=edgelist1\ndata:\n1\n",
      "ties.csv line 3: 1 values where a line has two people",
    ],
    [
      "a quote that is not closed",
      'dl n=2\nlabels:\n"a,b\ndata:\n0 1\n0 0\n',
      "ties.csv line 3: a double quote is not closed",
    ],
    ["two modes", "dl nr=2 nc=3\ndata:\n", "a two-mode network"],
    [
      "another format",
      "dl n=2 format=edgearray1\ndata:\n",
      "format 'edgearray1' is not read; known are fullmatrix, edgelist1, nodelist1",
    ],
    [
      "a column twice",
      "dl n=2\nlabels embedded\ndata:\na a\na 0 1\na 0 0\n",
      "ties.csv line 4: label 'a' occurs twice",
    ],
    ["rows in another order", "dl n=2\nlabels embedded\ndata:\na b\nb 0 1\na 0 0\n", "row 'b' where 'a' is due"],
    [
      "more people than n",
      "dl n=1 format=edgelist1\nlabels embedded\ndata:\na b\n",
      "the ties name 2 people, but n says 1",
    ],
    ["too many relations", "dl n=2 format=edgelist1\ndata:\n1 2\n!\n2 1\n", "more relations than nm=1"],
  ])("%s is refused", (_, ties, message) => {
    expect(refused({ ties }, { format: "dl" }).join("\n")).toContain(message);
  });
});
