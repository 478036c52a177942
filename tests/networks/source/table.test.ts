import { describe, expect, test } from "vitest";
import { imported, refused, tieTexts } from "../importing.ts";

const PEOPLE = "id,site,profession\na,North,nurse\nb,North,doctor\nc,South,nurse\n";
const TIES = "from,to,weight\na,b,2\nb,c,1\n";

describe("tables of people and ties", () => {
  test("people and ties are read with their columns", () => {
    const { network } = imported({ people: PEOPLE, ties: TIES });
    expect(network.people.id).toEqual(["a", "b", "c"]);
    expect(network.people.sites).toEqual(["North", "South"]);
    expect(network.people.site).toEqual([0, 0, 1]);
    expect(network.people.professions).toEqual(["nurse", "doctor"]);
    expect(tieTexts(imported({ people: PEOPLE, ties: TIES }))).toEqual(["a→b 2 ties", "b→c 1 ties"]);
  });

  test.each([
    ["comma", ","],
    ["semicolon", ";"],
    ["tab", "\t"],
    ["spaces", "  "],
  ])("columns separated by %s are told from the header", (_, separator) => {
    const people = PEOPLE.replaceAll(",", separator);
    const ties = TIES.replaceAll(",", separator);
    expect(imported({ people, ties }).network.people).toEqual(imported({ people: PEOPLE, ties: TIES }).network.people);
    expect(tieTexts(imported({ people, ties }))).toEqual(["a→b 2 ties", "b→c 1 ties"]);
  });

  test("a first line sep=; is obeyed and lines are counted with it", () => {
    const ties = "sep=;\nfrom;to\na;b\na;Z\n";
    expect(refused({ people: PEOPLE, ties })[0]).toContain("ties.csv line 4: person 'Z'");
  });

  test("quoted values may hold separators, quotes and line ends, and lines are still counted right", () => {
    const people = 'id,site,remark\na,"North, wing 1","said ""no""\nand left"\nb,South,\nb,South,\n';
    expect(refused({ people, ties: TIES })[0]).toContain("people.csv line 5: person 'b' was already in line 4");
    const unique = imported({ people: people.replace("b,South,\n", ""), ties: "from,to\na,b\n" });
    expect(unique.network.people.sites).toEqual(["North, wing 1", "South"]);
    expect(unique.network.people.attributes).toEqual([{ name: "remark", values: ['said "no"\nand left', ""] }]);
  });

  test("byte order mark, mixed line ends and empty lines do not matter", () => {
    const people = `\ufeff${PEOPLE.replace("\n", "\r\n").replace("b,North", "\r\n\r\nb,North")}`;
    expect(imported({ people, ties: TIES }).network.people).toEqual(
      imported({ people: PEOPLE, ties: TIES }).network.people,
    );
  });

  test("columns without a role are kept as attributes", () => {
    const people = "id,years,site\na,3,N\nb,,S\n";
    const { network } = imported({ people, ties: "from,to\na,b\n" });
    expect(network.people.attributes).toEqual([{ name: "years", values: ["3", ""] }]);
  });

  test("names that object keys treat specially are people like others", () => {
    const people = "id,site,__proto__\n__proto__,constructor,1\nconstructor,__proto__,2\ntoString,hasOwnProperty,3\n";
    const ties = "from,to,layer\n__proto__,constructor,__proto__\ntoString,__proto__,constructor\n";
    const result = imported({ people, ties });
    expect(tieTexts(result)).toEqual(["__proto__→constructor 1 __proto__", "toString→__proto__ 1 constructor"]);
    expect(result.network.people.attributes).toEqual([{ name: "__proto__", values: ["1", "2", "3"] }]);
    expect(Object.getPrototypeOf(result.network.people)).toBe(Object.prototype);
  });

  test("without a people file people are taken from the ties, at one site", () => {
    const { network } = imported({ ties: TIES });
    expect(network.people.id).toEqual(["a", "b", "c"]);
    expect(network.people.sites).toEqual(["all"]);
  });

  test("columns are mapped by name", () => {
    const people = "Nr,Ward,Shift,Job,Edge,T,S,C\na,N,day,nurse,yes,0.25,genuine,no\nb,S,night,,FALSE,,,1\n";
    const options = {
      ...{ id: "Nr", site: "Ward", team: "Shift", profession: "Job" },
      ...{ margin: "Edge", threshold: "T", initial: "S", committed: "C" },
    };
    const { network } = imported(
      { people, ties: "ego,alter,times\na,b,3\n" },
      { ...options, from: "ego", to: "alter", weight: "times" },
    );
    expect(network.people).toMatchObject({
      team: ["day", "night"],
      professions: ["nurse", "unknown"],
      margin: [1, 0],
      threshold: [0.25, null],
      initial: [2, null],
      committed: [0, 1],
      attributes: [],
    });
    expect(network.ties.weight).toEqual([3]);
  });
});

describe("broken tables are refused with file, line and remedy", () => {
  const cases: [string, string, string, string][] = [
    ["an empty people file", "", TIES, "people.csv: the file is empty. The first line must name the columns."],
    ["a people file with only a header", "id,site\n", TIES, "people.csv: the file lists no people"],
    [
      "a missing header of people",
      "a,North\nb,South\n",
      TIES,
      "people.csv line 1: no column 'id' in the first line, which reads 'a', 'North'. Say with --id which column names the person.",
    ],
    [
      "a missing header of ties",
      PEOPLE,
      "a,b\nb,c\n",
      "ties.csv line 1: no column for 'from' and 'to'; the first line reads 'a', 'b'. Name the columns in the first line, or say with --from and --to which they are.",
    ],
    [
      "a header of numbers",
      PEOPLE,
      "1,2,1\n1,3,1\n",
      "ties.csv line 1: the header is missing: the first line must name the columns, but reads '1', '2', '1'",
    ],
    [
      "an unknown separator",
      PEOPLE.replaceAll(",", "|"),
      TIES,
      "no column 'id' in the first line, which reads 'id|site|profession'",
    ],
    [
      "two separators mixed",
      PEOPLE,
      "from,to\na;b\n",
      "ties.csv line 2: 1 value where the header has 2 columns (separated by comma",
    ],
    ["a cut line", PEOPLE, "from,to,weight\na,b,1\nb,c", "ties.csv line 3: 2 values where the header has 3 columns"],
    ["a cut quoted value", 'id,site\na,"Nor', TIES, "people.csv line 2: a double quote is not closed"],
    [
      "text after a closing quote",
      'id,site\na,"North"x\n',
      TIES,
      "people.csv line 2: a double quote is not closed, or text follows a closing quote",
    ],
    ["a column twice", "id,site,site\na,N,S\n", TIES, "people.csv line 1: column 'site' occurs twice"],
    ["a person twice", `${PEOPLE}a,North,nurse\n`, TIES, "people.csv line 5: person 'a' was already in line 2"],
    ["a person without id", "id,site\n,N\n", TIES, "people.csv line 2: a person without id"],
    ["an empty site", "id,site\na,\n", TIES, "people.csv line 2: 'site' is empty"],
    [
      "an unknown person",
      PEOPLE,
      "from,to\na,b\na,N7\n",
      "ties.csv line 3: person 'N7' is not in the people file people.csv.",
    ],
    [
      "a name in other letters",
      PEOPLE,
      "from,to\na,B\n",
      "person 'B' is not in the people file people.csv ('b' is: is that meant?)",
    ],
    [
      "swapped columns of ties",
      PEOPLE,
      "from,to,weight\n2,a,b\n1,b,c\n",
      "line 2: Are the columns in the right order? Name another with --weight, or say --weights ignore to take all as 1 but those that say 'no': weight 'b' is a word, not a number (so are 2 of 2 weights).",
    ],
    [
      "swapped columns of people",
      "site,id,profession\na,North,nurse\nb,North,doctor\n",
      TIES,
      "people.csv line 3: person 'North' was already in line 2. Each person has one line; is this the column that names people?",
    ],
    [
      "a margin that is neither yes nor no",
      "id,margin\na,maybe\n",
      TIES,
      "people.csv line 2: 'margin' is 'maybe'; allowed are 1 and 0, yes and no, true and false",
    ],
  ];
  test.each(cases)("%s", (_, people, ties, message) => {
    expect(refused({ people, ties }).join("\n")).toContain(message);
  });

  test("a column of several hundred professions is taken for another column", () => {
    const people = `id,profession\n${Array.from({ length: 300 }, (_, i) => `a${i},${i}`).join("\n")}\n`;
    expect(refused({ people, ties: "from,to\na1,a2\n" })).toEqual([
      "people.csv: 300 professions; at most 250 can be read. Is this the column of professions?",
    ]);
  });

  test("thresholds and states are checked", () => {
    const people = "id,t,s\na,-1,5\nb,x,used\n";
    const problems = refused({ people, ties: "from,to\na,b\n" }, { threshold: "t", initial: "s" });
    expect(problems).toEqual([
      "people.csv: 2 times: line 2: 't' is '-1'; a threshold is a number, 0 or above; line 3: 't' is 'x'; a threshold is a number, 0 or above",
      "people.csv: 2 times: line 2: 's' is '5'; allowed are 0 not using, 1 surface, 2 genuine, 3 resisting; line 3: 's' is 'used'; allowed are 0 not using, 1 surface, 2 genuine, 3 resisting",
    ]);
  });

  test("problems of one cause are one, with its cure first, its number and the first lines", () => {
    const ties = `from,to\n${"a,N7\n".repeat(50)}`;
    expect(refused({ people: PEOPLE, ties })).toEqual([
      "ties.csv: Add the person there, or leave such ties out with --unknown drop. 50 times: " +
        "lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11: person 'N7' is not in the people file people.csv; and 40 more",
    ]);
    const different = `from,to\n${["N1", "N2", "A", "N3", "N4"].map((name) => `a,${name}\n`).join("")}`;
    expect(refused({ people: PEOPLE, ties: different })).toEqual([
      "ties.csv: Add the person there, or leave such ties out with --unknown drop. 5 times: " +
        "line 2: person 'N1' is not in the people file people.csv; line 3: person 'N2' is not in the people file people.csv; " +
        "line 4: person 'A' is not in the people file people.csv ('a' is: is that meant?); and 2 more, as in lines 5, 6",
    ]);
  });

  test("an unknown column lists those that are there", () => {
    expect(refused({ people: PEOPLE, ties: TIES }, { id: "nodeID" })).toEqual([
      "people.csv line 1: no column 'nodeID' for --id; the columns are 'id', 'site', 'profession'",
    ]);
  });
});
