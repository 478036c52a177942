import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";
import { GEXF } from "../samples.ts";

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

  test("values that no attribute declares are kept as text, and told", () => {
    const node = '<node id="a"><attvalues><attvalue for="url" value="x"/></attvalues></node><node id="b"/>';
    const result = imported({ ties: graph(`<nodes>${node}</nodes><edges><edge source="a" target="b"/></edges>`) });
    expect(result.network.people.attributes).toContainEqual({ name: "url", values: ["x", ""] });
    expect(result.problems[0]?.message).toBe(
      "attributes that the file does not declare are taken as text: 'url' of nodes (1 value)",
    );
  });

  test("a prefix on every element is no matter", () => {
    const prefixed = GEXF.replace(/<(\/?)(?=[a-z])/g, "<$1g:").replace("xmlns=", "xmlns:g=");
    expect(imported({ ties: prefixed }).network).toEqual(imported({ ties: GEXF }).network);
  });

  test("what an edge says in the file's own words can be chosen, and is told where it is not used", () => {
    const edge = (label: string) => `<edge source="a" target="b" type="Directed" label="${label}" weight="3"/>`;
    const ties = graph(`${nodes}<edges>${edge("asks")}${edge("helps")}</edges>`);
    const result = imported({ ties });
    expect(result.problems[0]?.message).toBe(
      "1 edge attribute of ties not used: 'label'. --layer 'label' would make 2 layers: 'asks', 'helps'",
    );
    expect(tieTexts(imported({ ties }, { layer: "label", weight: "weight" }))).toEqual(["a→b 3 asks", "a→b 3 helps"]);
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
      "an edge without type where edges differ in type",
      graph(`${nodes}<edges><edge source="a" target="b"/></edges>`, '<graph defaultedgetype="mixed">'),
      'an edge without type, where defaultedgetype="mixed" leaves it to each edge. Give each edge type="directed"',
    ],
    [
      "an edge that is there at some times alone",
      graph(`${nodes}<edges><edge source="a" target="b" start="1" end="3"/></edges>`),
      "a network that changes over time cannot be read",
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
