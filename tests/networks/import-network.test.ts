import { describe, expect, test } from "vitest";
import type { ImportOptions } from "../../src/networks/import-network.ts";
import { formatReport } from "../../src/networks/import-network.ts";
import { imported, refused, tieTexts } from "./importing.ts";

const PEOPLE = "id,site\na,N\nb,N\nc,S\nd,S\n";
const TIES = "from,to,layer\na,b,advice\nb,c,advice\nc,d,friend\n";

describe("what only the user knows", () => {
  test("direction must be said, and the message says why", () => {
    const [problem] = refused({ ties: TIES }, { direction: undefined as never });
    expect(problem).toContain("--direction: say which way ties run");
    expect(problem).toContain("No file tells, and results depend on it.");
  });

  test("nominates turns ties round: influence runs from the person named", () => {
    expect(tieTexts(imported({ ties: "from,to\na,b\n" }, { direction: "nominates" }))).toEqual(["b→a 1 ties"]);
    expect(tieTexts(imported({ ties: "from,to\na,b\n" }, { direction: "influences" }))).toEqual(["a→b 1 ties"]);
  });

  test("the direction stands in the report as a sentence", () => {
    const lines = formatReport(imported({ ties: TIES }, { direction: "nominates" }).report);
    expect(lines[1]).toBe(
      "Direction: `from` names `to` as a source, so influence runs from the person named to the one who names.",
    );
  });

  test("layers are team ties unless told", () => {
    expect(imported({ ties: TIES }).network.layers.map((layer) => layer.as)).toEqual(["team", "team"]);
    expect(imported({ ties: TIES }, { layerAs: { friend: "bridge" } }).network.layers).toEqual([
      { name: "advice", as: "team" },
      { name: "friend", as: "bridge" },
    ]);
    expect(refused({ ties: TIES }, { layerAs: { fiend: "bridge" } })).toEqual([
      "--layer-as: no layer 'fiend' in ties.csv; the layers are 'advice', 'friend'",
    ]);
  });

  test("ties between sites become bridges in a layer of their own", () => {
    const { network, report } = imported({ people: PEOPLE, ties: TIES }, { betweenSites: "bridge" });
    expect(network.layers[2]).toEqual({ name: "advice between sites", as: "bridge" });
    expect(network.ties.layer).toEqual([0, 2, 1]);
    expect(report.layers.map((layer) => layer.ties)).toEqual([1, 1, 1]);
  });

  test("values that are no option are refused", () => {
    const options = {
      direction: "both",
      weights: "sum",
      betweenSites: "team",
      unit: "day",
      format: "svg",
      unknown: "keep",
    };
    expect(refused({ ties: TIES }, options as unknown as ImportOptions).map((text) => text.split(":")[0])).toEqual([
      "--direction",
      "--format",
      "--unit",
      "--weights",
      "--between-sites",
      "--unknown",
      "--unit",
    ]);
  });
});

describe("weights", () => {
  test("must be whole numbers from 1 to 15", () => {
    expect(refused({ ties: "from,to,weight\na,b,1\na,c,0.5\nb,c,16\nc,a,2\n" })).toEqual([
      "ties.csv line 3: Say --weights scale to scale all weights to 1..15, or --weights ignore to take all as 1: " +
        "weight '0.5' is not a whole number from 1 to 15 (so are 2 of 4 weights).",
    ]);
  });

  test("are scaled so that the largest is 15 and none vanishes", () => {
    const { network } = imported({ ties: "from,to,weight\na,b,0.5\na,c,0.25\nb,c,0.001\n" }, { weights: "scale" });
    expect(network.ties.weight).toEqual([15, 8, 1]);
  });

  test("are all 1 when ignored", () => {
    const { network } = imported({ ties: "from,to,weight\na,b,20\na,c,many\n" }, { weights: "ignore" });
    expect(network.ties.weight).toEqual([1, 1]);
  });

  test("a decimal comma is recognised", () => {
    expect(refused({ ties: "from;to;weight\na;b;1,5\n" })[0]).toContain(
      "Write decimals with a point: weight '1,5' has a comma.",
    );
  });
});

describe("ties that are not taken as they stand", () => {
  test("a tie repeated within a layer is merged and keeps the larger weight; in another layer it is another tie", () => {
    const ties = "from,to,layer,weight\na,b,x,2\na,b,x,3\na,b,x,1\na,b,y,1\nb,a,x,1\n";
    const result = imported({ ties });
    expect(tieTexts(result)).toEqual(["a→b 3 x", "a→b 1 y", "b→a 1 x"]);
    expect(result.report.duplicatesMerged).toBe(2);
  });

  test("a list given twice over imports as the same network", () => {
    const rows = "a,b,x,2\nb,c,x,3\nc,a,y,1\n";
    const once = imported({ ties: `from,to,layer,weight\n${rows}` });
    const twice = imported({ ties: `from,to,layer,weight\n${rows}${rows}` });
    expect(twice.network.ties).toEqual(once.network.ties);
  });

  test("self ties are left out and reported", () => {
    const { network, report } = imported({ ties: "from,to\na,a\na,b\n" });
    expect(network.ties.from).toHaveLength(1);
    expect(formatReport(report)).toContain("1 tie of a person to itself left out.");
  });

  test("ties to unknown people are left out only when told, and each is named", () => {
    const files = { people: PEOPLE, ties: "from,to\na,b\na,N7\n" };
    const result = imported(files, { unknown: "drop" });
    expect(result.report.unknownDropped).toBe(1);
    expect(result.problems).toMatchObject([{ code: "unknown-person", line: 3, severity: "warning" }]);
  });
});

describe("adoption", () => {
  const people = "id,when\na,1\nb,3\nc,18\nd,99\ne,1\n";
  const ties = "from,to\na,b\n";
  const options = { adopted: "when", never: [18], missing: [99], unit: "month" } as const;

  test("dates become cumulative counts; never counts as eligible, missing does not", () => {
    const { network, report } = imported({ people, ties }, options);
    expect(network.observed).toMatchObject({ unit: "month", eligible: 4, cumulative: [2, 2, 3] });
    expect(network.observed?.weeksPerUnit).toBeCloseTo(365.25 / 7 / 12, 12);
    expect(network.people.adopted).toEqual([1, 3, 0, null, 1]);
    expect(report.adoption).toMatchObject({ adopters: 3, never: 1, unknown: 1 });
  });

  test("the same curve whether a code is written 18, 018 or 18.0", () => {
    const written = imported({ people: people.replace("18", "18.0").replace("99", "099"), ties }, options);
    expect(written.network.observed).toEqual(imported({ people, ties }, options).network.observed);
  });

  test("a value that is neither date nor code is refused by line", () => {
    const wrong = people.replace("3", "March").replace("e,1", "e,");
    expect(refused({ people: wrong, ties }, options)).toEqual([
      "people.csv line 3: 'when' is 'March', neither a whole number nor a date (2014-03-31). If it is a code, say what it means with --never or --missing.",
      "people.csv line 6: 'when' is empty. Say what an empty cell means: --never empty or --missing empty.",
    ]);
  });

  test("an empty cell is what the user says", () => {
    const empty = people.replace("e,1", "e,");
    expect(imported({ people: empty, ties }, { ...options, missing: [99, "empty"] }).network.people.adopted?.[4]).toBe(
      null,
    );
    expect(imported({ people: empty, ties }, { ...options, never: [18, "empty"] }).network.people.adopted?.[4]).toBe(0);
  });

  test("the unit must be said, and one code cannot mean two things", () => {
    expect(refused({ people, ties }, { adopted: "when" })[0]).toContain("--unit: say in which unit");
    expect(refused({ people, ties }, { ...options, missing: [18] })[0]).toContain("'18' is also a code of --missing");
  });

  test("calendar dates are counted from the start that is said", () => {
    const dated = "id,when\na,2014-03-31\nb,2014-01\nc,never\nd,2015-01-01\n";
    const known = { adopted: "when", never: ["never"], unit: "month", start: "2014-01" } as const;
    expect(imported({ people: dated, ties }, known).network.people.adopted).toEqual([3, 1, 0, 13]);
    expect(imported({ people: dated, ties }, { ...known, unit: "quarter" }).network.people.adopted).toEqual([
      1, 1, 0, 5,
    ]);
    expect(refused({ people: dated, ties }, { ...known, start: "2014-02" })[0]).toContain("before the first month");
    expect(refused({ people: dated.replace("03-31", "02-30"), ties }, known)[0]).toContain("'2014-02-30'");
    expect(refused({ people: dated, ties }, { adopted: "when", never: ["never"], unit: "month" })[0]).toContain(
      "--start",
    );
  });

  test("years count from the first year that is said", () => {
    const years = "id,when\na,1948\nb,1950\n";
    const { network } = imported({ people: years, ties }, { adopted: "when", unit: "year", start: 1948 });
    expect(network.observed?.cumulative).toEqual([1, 1, 2]);
  });

  test("codes that nobody declared are suspected or refused, never a curve of a million months", () => {
    const result = imported({ people, ties }, { adopted: "when", unit: "month" });
    expect(result.problems[0]?.message).toContain(
      "1 person adopted in month 99 or later, 81 months after everybody else",
    );
    expect(refused({ people: people.replace("99", "999999"), ties }, { adopted: "when", unit: "month" })[0]).toContain(
      "more than 6000 months after the first",
    );
  });

  test("codes without a column of dates are refused", () => {
    expect(refused({ people, ties }, { never: [18] })[0]).toContain("--never: is of use only with");
  });
});

test("isolates and connected groups are counted, isolates apart", () => {
  const { report } = imported({ people: `${PEOPLE}e,N\nf,S\n`, ties: "from,to\na,b\nc,d\nd,e\n" });
  expect(report).toMatchObject({ people: 6, isolates: 1, components: { count: 2, largest: 3 } });
});

test("reciprocity is the share of ties that are answered in their layer", () => {
  const { report } = imported({ ties: "from,to\na,b\nb,a\nb,c\nc,d\n" });
  expect(report.layers[0]?.reciprocity).toBe(0.5);
});
