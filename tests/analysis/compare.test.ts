import { expect, test } from "vitest";
import { COMPARED, compareRows } from "../../src/analysis/compare.ts";
import { compareCsv } from "../../src/analysis/tables/compare-csv.ts";
import { resultOf } from "./results.ts";

const plan = (genuineEnd: number[], genuineStop: number[], sustained: number[]) =>
  resultOf([genuineEnd.map((end, i) => ({ genuineEnd: end, genuineStop: genuineStop[i], sustained: sustained[i] }))]);

const baseline = plan([0.4, 0.5, 0.2], [0.5, 0.5, 0.4], [0.8, 1, 0.5]);
const other = plan([0.6, 0.4, 0.3], [0.6, 0.6, 0.3], [1, 2 / 3, 1]);
const worlds = (second: typeof other | null) => [
  {
    world: "Here",
    plans: [
      { name: "A", result: baseline },
      { name: "B", result: second },
    ],
  },
];

test("the comparison has a row for every world, plan and measure, and a plan without results has none", () => {
  const two = [...worlds(other), { ...worlds(null)[0], world: "There" }];
  const rows = compareRows(two);
  expect(rows.map(({ world, plan: name }) => `${world} ${name}`)).toEqual(
    ["Here A", "Here B", "There A"].flatMap((name) => COMPARED.map(() => name)),
  );
  expect(rows.filter(({ pairs }) => pairs === null).every(({ plan: name }) => name === "A")).toBe(true);
});

test("the drop is what is lost between programme end and the last week, plan less baseline in the same network", () => {
  const rows = compareRows(worlds(other)).filter(({ measure }) => measure.key === "drop");
  expect(rows[0].value.median).toBeCloseTo(0.1, 12);
  expect(rows[1].pairs).toMatchObject({ n: 3, better: 2, same: 0, worse: 1 });
  expect(rows[1].pairs!.median).toBeCloseTo(-0.1, 12);
});

test("a programme that runs to the end has no drop", () => {
  const endless = plan([0.6, 0.4, 0.3], [0.6, 0.4, 0.3], [Number.NaN, Number.NaN, Number.NaN]);
  const drop = compareRows(worlds(endless)).find(({ plan: name, measure }) => name === "B" && measure.key === "drop")!;
  expect(drop.value.n).toBe(0);
  expect(drop.pairs).toMatchObject({ n: 0, notCounted: 3 });
});

test("pairs are of the networks both have", () => {
  const longer = plan([0.6, 0.4, 0.3, 0.9], [0.6, 0.6, 0.3, 0.9], [1, 0.7, 1, 1]);
  const genuine = compareRows(worlds(longer)).filter(({ measure }) => measure.key === "genuineEnd");
  expect(genuine[1].value.n).toBe(4);
  expect(genuine[1].pairs).toMatchObject({ n: 3, better: 2, worse: 1 });
});

test("the CSV says the same: a row each, the baseline's difference NA", () => {
  const rows = compareRows(worlds(other));
  const [header, ...lines] = compareCsv(rows)
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  expect(lines.length).toBe(rows.length);
  const cell = (line: number, column: string) => lines[line][header.indexOf(column)];
  expect(lines.every((line) => line.length === header.length)).toBe(true);
  expect([cell(0, "plan"), cell(0, "median"), cell(0, "difference_median"), cell(0, "verdict")]).toEqual([
    ...["A", "0.4", "NA", "baseline"],
  ]);
  const b = COMPARED.length;
  expect([cell(b, "better"), cell(b, "worse"), cell(b, "verdict")]).toEqual(["2", "1", "tooFew"]);
  expect(Number(cell(b, "difference_median"))).toBeCloseTo(0.1, 12);
});
