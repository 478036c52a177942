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
