import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";
import { GRAPHML } from "../samples.ts";

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

  test("attributes of edges that are not used are named, and what they could be", () => {
    const keys = '<key id="r" for="edge" attr.name="relation"/><key id="s" for="edge" attr.name="strength"/>';
    const edge = (relation: string, strength: number) =>
      `<edge source="a" target="b"><data key="r">${relation}</data><data key="s">${strength}</data></edge>`;
    const ties = `<graphml>${keys}<graph edgedefault="directed">${nodes}${edge("advice", 4)}${edge("friend", 2)}</graph></graphml>`;
    expect(imported({ ties }).problems.map(({ message }) => message)).toEqual([
      "2 edge attributes of ties not used: 'relation', 'strength'. " +
        "--layer 'relation' would make 2 layers: 'advice', 'friend'. --weight 'strength' would take its numbers as weights",
    ]);
    const used = imported({ ties }, { layer: "relation", weight: "strength" });
    expect(tieTexts(used)).toEqual(["a→b 4 advice", "a→b 2 friend"]);
    expect(used.problems).toEqual([]);
  });

  test("several graphs are layers of the same people, each with its own direction", () => {
    const graphs = (first: string, second: string) =>
      `<graphml><graph${first} edgedefault="directed">${nodes}<edge source="a" target="b"/></graph>` +
      `<graph${second} edgedefault="undirected">${nodes}<edge source="a" target="b"/></graph></graphml>`;
    const named = imported({ ties: graphs(' id="advice"', ' id="friend"') });
    expect(tieTexts(named)).toEqual(["a→b 1 advice", "a→b 1 friend", "b→a 1 friend"]);
    expect(named.network.people.id).toEqual(["a", "b"]);
    const layers = imported({ ties: graphs("", "") }).network.layers.map(({ name }) => name);
    expect(layers).toEqual(["graph 1", "graph 2"]);
  });

  test("a key may have one meaning for nodes and another for edges", () => {
    const keys = '<key id="name" for="node" attr.name="name"/><key id="name" for="edge" attr.name="layer"/>';
    const data = (value: string) => `<data key="name">${value}</data>`;
    const ties = `<graphml>${keys}<graph edgedefault="directed"><node id="a">${data("ana")}</node><node id="b">${data("ben")}</node><edge source="a" target="b">${data("asks")}</edge></graph></graphml>`;
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["a→b 1 asks"]);
    expect(result.network.people.attributes).toEqual([{ name: "name", values: ["ana", "ben"] }]);
  });

  test("data that no key declares are kept as text, and told", () => {
    const data = '<data key="ward">N</data>';
    const result = imported({
      ties: graph(
        `<node id="a">${data}</node><node id="b">${data}</node><edge source="a" target="b"><data key="weight">4</data></edge>`,
      ),
    });
    expect(tieTexts(result)).toEqual(["a→b 4 ties"]);
    expect(result.problems.map(({ message }) => message)).toEqual([
      "attributes that the file does not declare are taken as text: 'ward' of nodes (2 values), 'weight' of edges (1 value)",
    ]);
  });

  test("a prefix on every element is no matter", () => {
    const prefixed = GRAPHML.replace(/<(\/?)(?=[a-z])/g, "<$1gml:").replace("xmlns=", "xmlns:gml=");
    expect(imported({ ties: prefixed }).network).toEqual(imported({ ties: GRAPHML }).network);
  });

  test("ports do not matter", () => {
    const ties = graph(
      `<node id="a"><port name="p"/></node><node id="b"/><edge source="a" target="b" sourceport="p"/>`,
    );
    expect(tieTexts(imported({ ties }))).toEqual(["a→b 1 ties"]);
  });

  test.each([
    ["true", 1],
    ["1", 1],
    ["false", 2],
    ["0", 2],
  ])('an edge that says directed="%s" is %s ties', (directed, ties) => {
    const edge = `${nodes}<edge source="a" target="b" directed="${directed}"/>`;
    expect(tieTexts(imported({ ties: graph(edge) }))).toHaveLength(ties);
  });

  describe("of yEd", () => {
    const yed = (first: string, second: string, edge = "") => {
      const key =
        '<key id="d6" for="node" yfiles.type="nodegraphics"/><key id="d9" for="edge" yfiles.type="edgegraphics"/>';
      const node = (id: string, label: string) =>
        `<node id="${id}"><data key="d6"><y:ShapeNode><y:Fill color="#FFF"/><y:NodeLabel>${label}</y:NodeLabel></y:ShapeNode></data></node>`;
      return `<graphml xmlns:y="http://www.yworks.com/xml/graphml">${key}<graph edgedefault="directed">${node("n0", first)}${node("n1", second)}<edge source="n0" target="n1">${edge}</edge></graph></graphml>`;
    };

    test("people are called by their labels", () => {
      const result = imported({ ties: yed("ana", "ben") });
      expect(tieTexts(result)).toEqual(["ana→ben 1 ties"]);
      expect(result.problems).toEqual([]);
    });

    test.each(["ana", ""])("people of whom two are called %j go by their ids and keep their labels", (second) => {
      const result = imported({ ties: yed("ana", second) });
      expect(tieTexts(result)).toEqual(["n0→n1 1 ties"]);
      expect(result.network.people.attributes).toEqual([{ name: "label", values: ["ana", second] }]);
      expect(result.problems[0]?.code).toBe("labels-not-unique");
    });

    test("labels of edges can be layers", () => {
      const label = '<data key="d9"><y:PolyLineEdge><y:EdgeLabel>asks</y:EdgeLabel></y:PolyLineEdge></data>';
      expect(tieTexts(imported({ ties: yed("ana", "ben", label) }, { layer: "label" }))).toEqual(["ana→ben 1 asks"]);
    });
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
    [
      "a value said twice of one node",
      graph('<node id="a"><data key="z">1</data><data key="z">2</data></node>'),
      "data 'z' are said twice of one node or edge: '1' and '2'",
    ],
    [
      "graphs of different people",
      `<graphml><graph id="x" edgedefault="directed">${nodes}</graph><graph id="y" edgedefault="directed"><node id="c"/></graph></graphml>`,
      "graph 'y' has no person in common with 'x'",
    ],
    [
      "graphs that say different things of one person",
      '<graphml><graph edgedefault="directed"><node id="n0"><data key="name">ana</data></node></graph>' +
        '<graph edgedefault="directed"><node id="n0"><data key="name">eve</data></node></graph></graphml>',
      "data 'name' are said twice of one node or edge: 'ana' and 'eve'",
    ],
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
