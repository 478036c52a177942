import { csvParseRows } from "d3";
import { expect, test } from "vitest";
import { chartCsv } from "../../../src/app/controls/chart/chart-csv.ts";
import { slug } from "../../../src/app/controls/chart/hand-over.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import {
  countCell,
  dataTable,
  hoursCell,
  pointsCell,
  pointsRangeCell,
  shareRangeCell,
  wordCell,
} from "../../../viz/data-table.ts";

test("names of files keep letters and digits of any script", () => {
  expect(slug("Soft, hard or both")).toBe("soft-hard-or-both");
  expect(slug("Überblick für Station 3")).toBe("überblick-für-station-3");
  expect(slug("Ação: Saúde")).toBe("ação-saúde");
  expect(slug("病棟 A/B")).toBe("病棟-a-b");
  expect(slug("अस्पताल")).toBe("अस्पताल");
  expect(slug("../..\\:*?")).toBe("study");
  expect([...slug("𞤀".repeat(90))]).toHaveLength(60);
});

test("a chart's CSV holds plain numbers, unrounded, where its table is for readers", () => {
  const parsed = parseStudyValue({ groundswell: 1, name: "=cmd\n+x" });
  if (!parsed.ok) throw new Error("invalid study");
  const table = dataTable(
    "=Soft less Hard",
    ["Plan", "Week", "Gain", "Range", "Hours", "Use"],
    [
      [
        wordCell("=1+1"),
        countCell(-3),
        pointsCell(-0.2249),
        pointsRangeCell(-0.3, 0.07),
        hoursCell(9652.25),
        shareRangeCell(0.1234, 1),
      ],
      [
        wordCell("Soft"),
        countCell(0),
        wordCell(""),
        wordCell(""),
        hoursCell(1),
        shareRangeCell(Number.NaN, Number.NaN),
      ],
    ],
  );
  expect(table.rows[0]).toEqual(["=1+1", "−3", "−22", "−30 to +7", "9,652", "12\u00a0% to 100\u00a0%"]);
  const lines = chartCsv(table, parsed.study, "week").split("\n");
  const head = lines.filter((line) => line.startsWith("#"));
  expect(head).toHaveLength(3);
  expect(csvParseRows(lines.slice(3).join("\n"))).toEqual([
    ["Plan", "Week", "Gain", "Range, low", "Range, high", "Hours", "Use, low", "Use, high"],
    ["'=1+1", "-3", "-22.49", "-30", "7", "9652.25", "0.1234", "1"],
    ["Soft", "0", "", "", "", "1", "NA", "NA"],
  ]);
});
