import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../../importing.ts";

const told = (ties: string, options = {}) => imported({ ties }, options).problems.map(({ message }) => message);
const read = (ties: string, options = {}) => tieTexts(imported({ ties }, options));

describe("comments and what programs leave at the ends of lines and files", () => {
  test.each([
    ["# who asks whom\nfrom,to\nana,ben\n"],
    ["% who asks whom\n%\n\nfrom,to\nana,ben\n"],
    ["// who asks whom, 2014; version 3\nfrom;to\nana;ben\n"],
    ["from\tto\n# the ward\nana\tben\n"],
    ["from,to\n# the ward, in May, by hand\nana,ben\n"],
    ["# Nodes: 2 Edges: 1\n# FromNodeId\tToNodeId\nana\tben\n"],
    ["#from,to\nana,ben\n"],
    ["from,to,\nana,ben,\n"],
    ["from,to\nana,ben,,\n"],
    ["from\tto\nana\tben\t\t\n"],
    ["from,to\r\nana,ben\r\n\u001a"],
    ["from,to\r\nana,ben\r\n\u001a\u0000\u0000"],
    ['sep=;\n"from";to\nana;ben\n'],
    ['"from" to\nana ben\n'],
    ['from to\n"ana" "ben"\n'],
    ['"from"\t"to"\n"ana"\t"ben"\n'],
    ['"from" "to"\n"1" "ana" "ben"\n'],
    ['"from"\t"to"\n"x7"\t"ana"\t"ben"\n'],
    ['"","from","to"\n"1","ana","ben"\n'],
  ])("%j is one tie", (ties) => {
    expect(read(ties)).toEqual(["ana→ben 1 ties"]);
  });

  test("an id may begin with the mark of a comment", () => {
    expect(read("from,to\n#1,#2\n")).toEqual(["#1→#2 1 ties"]);
    expect(read('from,to\n"#","!"\n"# ward","% b"\n')).toEqual(["#→! 1 ties", "# ward→% b 1 ties"]);
  });

  test("lines are counted with comments", () => {
    expect(refused({ people: "id\na\n", ties: "# x\n\nfrom,to\na,zoe\n" })[0]).toMatch(/^ties\.csv line 4: /);
    expect(refused({ ties: "# x\nfrom,whom\na,b\n" })[0]).toMatch(/^ties\.csv line 2: no column for 'to'/);
  });

  test("a ^Z in the middle is no end", () => {
    expect(refused({ ties: "from,to\na,b\n\u001ac,d\n" })[0]).toContain("control character 0x1a");
  });

  test("a value more in every line is not taken for names of rows where nothing says so", () => {
    const decimals = refused({ ties: "from,to,weight\nana,ben,1,5\nben,cem,2,5\n" })[0];
    expect(decimals).toContain("if a decimal comma parts two of them, write decimals with a point");
    expect(refused({ ties: "from to\nana ben 2\nben cem 1\n" })[0]).toContain("row.names = FALSE");
  });
});

describe("a list without a header", () => {
  test("of two numbers a line is pairs, and told", () => {
    expect(read("1 2\n2 3\n")).toEqual(["1→2 1 ties", "2→3 1 ties"]);
    expect(told("1 2\n2 3\n")).toEqual(["no header: each line was read as from, to"]);
  });

  test("says in KONECT's first line whether ties have a direction", () => {
    expect(read("% sym unweighted\n1 2\n")).toEqual(["1→2 1 ties", "2→1 1 ties"]);
    expect(read("% asym weighted\n1 2 3\n")).toEqual(["1→2 3 ties"]);
  });

  test("of four numbers may be layers or waves: it is asked", () => {
    const waves = "3 1 1 1\n1 2 1 1\n2 3 1 1\n3 1 1 2\n1 3 1 2\n";
    expect(refused({ ties: waves })[0]).toMatch(/say --format multiplex; if the last is a wave or a time, add a first/);
    expect(imported({ ties: waves }, { format: "multiplex" }).report.layers).toHaveLength(3);
    expect(imported({ ties: "1 1 2 1\n2 1 3 1\n", tiesName: "x.edges" }).report.layers).toHaveLength(2);
  });

  test("of names and numbers is not taken for a header", () => {
    expect(refused({ ties: "ana ben 1\nben cem 1\n" })[0]).toContain("Add a first line such as from,to,weight");
  });
});

describe("whether a tie has a direction", () => {
  test.each([
    ["Type", "Undirected", "Directed"],
    ["TYPE", "mutual", "DIRECTED"],
    ["Typ", "Ungerichtet", "Gerichtet"],
    ["Type", "Non orienté", "Orienté"],
    ["Tipo", "No dirigido", "Dirigido"],
    ["kind", "non-directed", "directed"],
    ["Тип", "Неориентированный", "Ориентированный"],
    ["directed", "FALSE", "TRUE"],
  ])("is told by a column %s that reads %s and %s", (header, both, one) => {
    const ties = `Source,Target,${header},Weight\nana,ben,${both},2\nben,cem,${one},1\n`;
    expect(read(ties)).toEqual(["ana→ben 2 ties", "ben→ana 2 ties", "ben→cem 1 ties"]);
    expect(told(ties)).toEqual([]);
  });

  test("is an error where a cell of that column says something else", () => {
    const ties = "from,to,type\na,b,directed\nb,c,directed\nc,a,sideways\n";
    expect(refused({ ties })[0]).toMatch(/^ties\.csv line 4: 'type' is 'sideways'.*Directed, Undirected, Mutual$/);
  });

  test("is not told by a column of other words, which stays unused", () => {
    expect(told("from,to,type\na,b,advice\nb,c,friend\nc,a,friend\n")).toEqual([
      "1 column of ties not used: 'type'. --layer 'type' would make 2 layers: 'advice', 'friend'",
    ]);
  });

  test("may be said for all ties at once", () => {
    const result = imported({ ties: "from,to\na,b\nb,c\nc,b\n" }, { bothWays: true });
    expect(tieTexts(result)).toEqual(["a→b 1 ties", "b→a 1 ties", "b→c 1 ties", "c→b 1 ties"]);
    expect(result.report).toMatchObject({ bothWays: 3, duplicatesMerged: 1 });
  });
});

describe("columns", () => {
  test("of usual names are found, and all others told", () => {
    const ties = "nominator\tnominee\tstrength\tkind\nana\tben\t2\tadvice\nben\tcem\t1\tfriend\nana\tcem\t1\tfriend\n";
    expect(read(ties)).toEqual(["ana→ben 1 ties", "ben→cem 1 ties", "ana→cem 1 ties"]);
    expect(told(ties)[0]).toMatch(
      /^2 columns of ties not used: 'strength', 'kind'\. --layer 'kind' .*--weight 'strength'/,
    );
    expect(told(ties, { layer: "kind", weight: "strength" })).toEqual([]);
    const { columns } = imported({ ties }, { layer: "kind" }).report;
    expect(columns.map(({ role, column }) => `${role} from ${column}`)).toEqual([
      "first person from nominator",
      "second person from nominee",
      "layer from kind",
    ]);
  });
});

describe("cells that name nobody", () => {
  test.each(["NA", "N/A", "n/a", ".", "", "NaN", "#N/A", "null"])(
    "as %j: such ties are left out and told, people stay",
    (none) => {
      const result = imported({ ties: `from,to\nana,ben\nben,${none}\ncem,${none}\n` });
      expect(tieTexts(result)).toEqual(["ana→ben 1 ties"]);
      expect(result.network.people.id).toEqual(["ana", "ben", "cem"]);
      expect(result.problems[0]).toMatchObject({ code: "names-nobody", line: 3 });
      expect(result.problems[0]!.message).toMatch(/^2 ties left out/);
    },
  );

  test("are people where the people file lists one of that name", () => {
    const result = imported({ people: "id\nana\nNA\n", ties: "from,to\nana,NA\n" });
    expect(tieTexts(result)).toEqual(["ana→NA 1 ties"]);
    expect(result.problems).toEqual([]);
  });
});

describe("people of other spelling", () => {
  test("are named: R and spreadsheets write 100000 as 1e+05", () => {
    const people = "id\n100000\n100001\n";
    const message = /'1e\+05' is 100000 as R and spreadsheets write it; write it in digits/;
    expect(refused({ people, ties: "from,to\n1e+05,100001\n" })[0]).toMatch(message);
    expect(refused({ people, ties: "from,to\n100000.0,100001\n" })[0]).toContain("('100000' is: is that meant?)");
  });

  test("ids that repeat by site say so", () => {
    const people = "id,ward\n1,A\n2,A\n1,B\n2,B\n";
    expect(refused({ people, ties: "from,to\n1,2\n" })[0]).toContain("Ids repeat by 'ward': join the two, as 'A-1'");
  });
});
