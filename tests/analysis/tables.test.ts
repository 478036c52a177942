import { csvParseRows } from "d3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bandsCsv } from "../../src/analysis/tables/bands-csv.ts";
import { comparisonCsv } from "../../src/analysis/tables/comparison-csv.ts";
import { runsCsv } from "../../src/analysis/tables/runs-csv.ts";
import { traceCsv } from "../../src/analysis/tables/trace-csv.ts";
import { weeksCsv } from "../../src/analysis/tables/weeks-csv.ts";
import { planOf } from "../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS } from "../../src/engine/record/week-columns.ts";
import { formulaRead } from "../../src/text/csv.ts";
import { genuineEnds, resultOf, summaryNumber, weeklyResult } from "./results.ts";

const text = (pieces: Iterable<string>) => [...pieces].join("");
const number = (cell: string) => (cell === "NA" ? Number.NaN : cell === "Inf" ? Infinity : Number(cell));
const names = { plans: ["Soft only", 'Hard, "now"', "Both\nof them"], worlds: ["Base", "Hostile"] };

describe("runs.csv", () => {
  test("reads back equal, whatever the numbers and names", () => {
    const run = fc.record(Object.fromEntries(SUMMARIES.map(({ key }) => [key, summaryNumber])));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), fc.string(), fc.string(), (runs, plan, world) => {
        const result = resultOf([runs], 7);
        const [header, ...rows] = csvParseRows(text(runsCsv({ plans: [plan], worlds: [world] }, [result])));
        expect(header).toEqual(["plan", "world", "replicate", ...SUMMARIES.map(({ key }) => key)]);
        expect(rows).toHaveLength(runs.length);
        for (const [i, [ourPlan, ourWorld, replicate, ...cells]] of rows.entries()) {
          expect([formulaRead(ourPlan), formulaRead(ourWorld), replicate]).toEqual([plan, world, String(7 + i)]);
          expect(cells.map(number)).toEqual(SUMMARIES.map(({ key }) => planOf(result, 0).summary(key, 7 + i)));
        }
      }),
    );
  });

  test("stands by world, plan and replicate, in whatever order the results come", () => {
    const worlds = [1, 0].map((world) =>
      resultOf(
        [
          [{}, {}],
          [{}, {}],
          [{}, {}],
        ],
        1,
        world,
      ),
    );
    const rows = csvParseRows(text(runsCsv(names, worlds))).slice(1);
    expect(
      rows.map(([plan, world, replicate]) => `${names.worlds.indexOf(world)}${names.plans.indexOf(plan)}${replicate}`),
    ).toEqual(["001", "002", "011", "012", "021", "022", "101", "102", "111", "112", "121", "122"]);
  });

  test("quotes commas, quotes and line ends as RFC 4180 says", () => {
    const csv = text(runsCsv(names, [genuineEnds([[0.1], [0.2], [0.3]])]));
    expect(csv).toContain('"Hard, ""now""",Base,1,0.2,');
    expect(csv).toContain('"Both\nof them",Base,1,0.3,');
  });
});

test("weeks.csv is long: a row for every run, week and measure", () => {
  const result = weeklyResult(
    2,
    2,
    1,
    (plan, replicate, column, week) => plan + replicate / 10 + column / 1000 + week / 3,
  );
  const [header, ...rows] = csvParseRows(text(weeksCsv(names, [result])));
  expect(header).toEqual(["plan", "world", "replicate", "week", "measure", "value"]);
  expect(rows).toHaveLength(2 * 2 * 2 * WEEK_COLUMNS.length);
  const found = rows.find((row) => row.slice(0, 5).join() === [names.plans[1], "Base", 2, 1, "genuine"].join());
  expect(Number(found?.[5])).toBe(1 + 2 / 10 + 2 / 1000 + 1 / 3);
});

test("bands.csv holds median and nested ranges for every week and measure", () => {
  const result = weeklyResult(1, 5, 1, (_plan, replicate) => replicate);
  const [header, ...rows] = csvParseRows(text(bandsCsv(names, [result])));
  expect(header.slice(4)).toEqual(["n", "lo95", "lo80", "lo50", "median", "hi50", "hi80", "hi95"]);
  const genuine = rows.filter((row) => row[2] === "genuine");
  expect(genuine.map((row) => row[3])).toEqual(["0", "1"]);
  expect(genuine[1].slice(4).map(Number)).toEqual([5, 1.1, 1.4, 2, 3, 4, 4.6, 4.9]);
});

test("comparison.csv has a row for every plan but the baseline and every summary", () => {
  const [header, ...rows] = csvParseRows(
    text(
      comparisonCsv(names, [
        genuineEnds([
          [0.1, 0.2],
          [0.2, 0.2],
          [0, 0],
        ]),
      ]),
    ),
  );
  expect(rows).toHaveLength(2 * SUMMARIES.length);
  const row = Object.fromEntries(header.map((name, i) => [name, rows[0][i]]));
  expect(row).toMatchObject({ plan: 'Hard, "now"', baseline: "Soft only", summary: "genuineEnd", better_is: "higher" });
  expect(row).toMatchObject({ n: "2", better: "1", same: "1", worse: "0", not_counted: "0", median: "0.05" });
});

test("trace.csv names states, causes and clinicians", () => {
  const trace = {
    plan: Int32Array.of(0, 1),
    replicate: Int32Array.of(3, 3),
    week: Int32Array.of(5, 9),
    clinician: Int32Array.of(2, 0),
    from: Uint8Array.of(0, 2),
    to: Uint8Array.of(1, 0),
    cause: Uint8Array.of(1, 5),
  };
  const csv = text(traceCsv(names, [{ ...genuineEnds([[0], [0]]), trace }], (_world, place) => ["A", "B", "C"][place]));
  expect(csvParseRows(csv).slice(1)).toEqual([
    ["Soft only", "Base", "3", "5", "C", "notUsing", "surface", "complies"],
    ['Hard, "now"', "Base", "3", "9", "A", "genuine", "notUsing", "drifts"],
  ]);
});
