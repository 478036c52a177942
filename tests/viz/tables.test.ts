import { expect, test } from "vitest";
import { differenceDomain } from "../../viz/difference-domain.ts";
import { percent, points } from "../../viz/format.ts";
import { differenceTable, fanTable, practiceTable } from "../../viz/tables.ts";
import { fanData, practiceData, risingBands, styleOf, WEEKS } from "./sample-data.ts";

test("the fan's table has what the fan draws, week by week", () => {
  const data = fanData({ observed: [{ week: 4, share: 0.125 }] });
  const { columns, rows } = fanTable(data);
  expect(columns).toEqual([
    "Week",
    "Soft only, median",
    "Soft only, middle 80\u00a0%",
    "Mandate first, median",
    "Balanced, median",
    "Balanced, middle 80\u00a0%",
    "Observed",
  ]);
  expect(rows.length).toBe(WEEKS + 1);
  rows.forEach((row, week) => {
    const [soft, mandate, balanced] = data.series.map(({ bands }) => bands);
    expect(row).toEqual([
      String(week),
      percent(soft.median[week]),
      `${percent(soft.lo80[week])} to ${percent(soft.hi80[week])}`,
      percent(mandate.median[week]),
      percent(balanced.median[week]),
      `${percent(balanced.lo80[week])} to ${percent(balanced.hi80[week])}`,
      week === 4 ? "13\u00a0%" : "",
    ]);
  });
});

test("the difference's table is in points", () => {
  const bands = risingBands(0.3);
  const table = differenceTable({
    weeks: WEEKS,
    plan: styleOf(2),
    baseline: styleOf(0),
    bands,
    domain: differenceDomain(bands),
  });
  expect(table.caption).toBe("Balanced minus Soft only run by run, points of genuine use");
  expect(table.rows[WEEKS]).toEqual([
    String(WEEKS),
    points(bands.median[WEEKS]),
    expect.any(String),
    expect.any(String),
  ]);
});

test("the practice table has the median and the mean of every share, and the means of a plan sum to about 100 % in every row", () => {
  const data = practiceData();
  const { caption, columns, rows } = practiceTable(data);
  expect(caption).toMatch(/means of a plan add up to 100\u00a0%/);
  expect(columns.slice(0, 3)).toEqual(["Week", "Soft only, genuine, median", "Soft only, genuine, mean"]);
  expect(columns.length).toBe(25);
  for (const [week, ...cells] of rows) {
    data.plans.forEach(({ medians }, plan) => {
      const means = [0, 1, 2, 3].map((state) => Number.parseInt(cells[plan * 8 + 2 * state + 1], 10));
      expect(Math.abs(means.reduce((total, mean) => total + mean) - 100)).toBeLessThanOrEqual(2);
      expect(cells[plan * 8]).toBe(percent(medians.genuine[Number(week)]));
    });
  }
});
