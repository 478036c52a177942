import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readShare, readSiteTable, sitesOf, siteTableText, withRows } from "../../../src/app/world/site-rows.ts";
import type { SiteContext } from "../../../src/engine/world.ts";
import { defaultNetwork } from "../../../src/study/schema/defaults.ts";

const SITES = ["1", "2", "3", "4"];
const SHARES = "Support was read as shares from 0 to 1.";
const PERCENT = "Support was read as percent.";

describe("a table of sites", () => {
  test("lists every site of a world, generated ones by number", () => {
    expect(sitesOf({ ...defaultNetwork("community"), sites: 3 } as never, undefined)).toEqual(["1", "2", "3"]);
    expect(sitesOf(defaultNetwork("random"), undefined)).toEqual(["1"]);
    expect(sitesOf({ kind: "imported", digest: "" }, { sites: ["Alder", "Birch"] } as never)).toEqual([
      "Alder",
      "Birch",
    ]);
  });

  test("that was copied and is pasted again is the same, whatever the sites are called", () => {
    const label = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
      .map((text) => text.normalize("NFC").trim())
      .filter((text) => text !== "" && !/[\p{Cc}\ufeff]/u.test(text));
    const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: undefined });
    const table = fc.uniqueArray(label, { minLength: 1, maxLength: 12 }).chain((sites) =>
      fc.record({
        sites: fc.constant(sites),
        known: fc.tuple(
          ...sites.map((site) => fc.record({ support: share, turnover: share }).map((row) => ({ site, ...row }))),
        ),
      }),
    );
    fc.assert(
      fc.property(table, ({ sites, known }) => {
        const given = withRows([], known.map(bare), sites);
        const { rows, problems } = readSiteTable(siteTableText(sites, given), sites);
        expect(problems).toEqual([]);
        expect(withRows(given, rows, sites)).toEqual(given);
        expect(withRows([], rows, sites)).toEqual(given);
      }),
    );
  });

  test.each([
    ["a spreadsheet with a header", "site\tsupport\tturnover\n1\t0.6\t0.004\n2\t\t0.01\n"],
    ["columns in another order", "turnover,site,support\n0.004,1,0.6\n0.01,2,\n"],
    ["no header", "1\t0.6\t0.004\n2\t\t0.01"],
    ["semicolons and decimal commas", "Ward;Support;Turnover\r\n1;0,6;0,004\r\n2;;0,01\r\n"],
    ["tabs and decimal commas", "1\t0,6\t0,004\n2\t\t0,01\n"],
    ["quotes", '"site","support","turnover"\n"1","0.6","0.004"\n"2","","0.01"\n'],
    ["four columns without a header", "1\t0.6\t\t0.004\n2\t\t\t0.01\n"],
    ["percent signs", "site\tsupport\tturnover\n1\t60 %\t0.4%\n2\t\t1 %\n"],
    ["a header that says percent", "site\tsupport (%)\tturnover %\n1\t60\t0.4\n2\t\t1\n"],
  ])("is read from %s", (_, text) => {
    const { rows, problems } = readSiteTable(text, SITES);
    expect(problems).toEqual([]);
    expect(rows).toEqual([
      { site: "1", support: 0.6, turnover: 0.004 },
      { site: "2", turnover: 0.01 },
    ]);
  });

  test.each([
    ["0 to 1", "1\t0.6\n2\t1\n", [0.6, 1], SHARES],
    ["whole percent without a sign", "1\t60\n2\t1\n3\t0\n", [0.6, 0.01, 0], PERCENT],
    ["all of them 1", "1\t1\n2\t1\n", [1, 1], SHARES],
  ])("says how numbers were understood: %s", (_, text, support, note) => {
    const table = readSiteTable(text, SITES);
    expect(table.rows.map((row) => row.support)).toEqual(support);
    expect(table.notes).toEqual([note]);
  });

  test.each([
    [
      "an unknown site",
      "site\tsupport\n1\t0.5\nNorth\t0.5\n",
      3,
      "'North' is no site of this world; its sites are '1', '2', '3', '4'",
    ],
    ["a bad number", "1\t0.5\n2\tmuch\n", 2, "support is 'much', which is no number"],
    ["a site twice", "1\t0.5\n\n1\t0.6\n", 3, "site '1' was already in row 1"],
    ["a row without site", "site\tsupport\n\t0.5\n", 2, "the site is missing"],
    ["a slip among shares", "1\t0.5\n2\t1.4\n", 2, "support is '1.4', above 1; write 1.4 % if percent is meant"],
    ["a number below 0", "1\t-0.5\n", 1, "support is '-0.5'; it must be from 0 to 1, or 0 % to 100 %"],
    ["percent above 100", "1\t140 %\n", 1, "support is '140 %'; it must be from 0 to 1, or 0 % to 100 %"],
    ["no column of sites", "support\tturnover\n0.5\t0.1\n", 1, "no column is called site"],
    ["a header alone", "site\tsupport\n", 1, "there are no rows of sites in what was pasted"],
    ["a quote that is not closed", '1\t"0.5\n2\t0.6\n', 1, "a double quote is not closed"],
  ])("tells %s by its row", (_, text, row, message) => {
    const { problems } = readSiteTable(text, SITES);
    expect(problems).toHaveLength(1);
    expect(problems[0].row).toBe(row);
    expect(problems[0].message).toContain(message);
  });

  test("keeps the good rows apart from the wrong ones", () => {
    const { rows, problems } = readSiteTable("1\t0.5\n2\tx\n9\t0.5\n4\t0.2\n", SITES);
    expect(rows.map(({ site }) => site)).toEqual(["1", "4"]);
    expect(problems.map(({ row }) => row)).toEqual([2, 3]);
  });

  test("any text gives rows or problems, never an exception", () => {
    const piece = fc.constantFrom(
      "\t",
      "\n",
      ",",
      ";",
      '"',
      "%",
      "site",
      "support",
      "1",
      "0.5",
      "60",
      "",
      "é",
      "\u0000",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((list) => list.join("")),
        ),
        (text) => {
          const { rows, problems } = readSiteTable(text, SITES);
          for (const row of rows) expect(SITES).toContain(row.site);
          if (rows.length === 0) expect(problems.length).toBeGreaterThan(0);
        },
      ),
    );
  });

  test("pasted rows take the place of theirs; an empty row clears a site, and the others stay", () => {
    const known = [
      { site: "1", support: 0.1 },
      { site: "3", turnover: 0.2 },
    ];
    expect(withRows(known, [{ site: "4", support: 0.9 }, { site: "1" }], SITES)).toEqual([
      { site: "3", turnover: 0.2 },
      { site: "4", support: 0.9 },
    ]);
  });
});

test.each([
  ["0.6", 0.6],
  ["60 %", 0.6],
  [" 60% ", 0.6],
  ["0,6", 0.6],
  ["", null],
  ["0", 0],
])("a cell takes %j", (text, value) => expect(readShare(text)).toBe(value));

test.each(["60", "abc", "-1", "200 %"])("a cell does not take %j", (text) => {
  expect(readShare(text)).toMatch(/^is '/);
});

function bare(entry: SiteContext): SiteContext {
  return Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as unknown as SiteContext;
}

test("capability of sites is read by its header or as the third of four columns, and written with the others", () => {
  const sites = ["1", "2"];
  const read = readSiteTable("site\tskills %\n1\t60\n2\t\n", sites);
  expect(read.problems).toEqual([]);
  expect(read.rows).toEqual([{ site: "1", capability: 0.6 }, { site: "2" }]);
  const unheaded = readSiteTable("1\t0.5\t0.4\t0.01\n", sites);
  expect(unheaded.rows).toEqual([{ site: "1", support: 0.5, capability: 0.4, turnover: 0.01 }]);
  expect(siteTableText(sites, unheaded.rows)).toBe("site\tsupport\tcapability\tturnover\n1\t0.5\t0.4\t0.01\n2\t\t\t\n");
});
