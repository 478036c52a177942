import { csvParseRows } from "d3";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { csvRow, formulaRead, formulaSafe } from "../../src/text/csv.ts";

const anything = fc.oneof(
  fc.string(),
  fc.string({
    unit: fc.constantFrom("=", "+", "-", "@", "'", " ", ";", "\t", "\n", ",", '"', "a", "1", "＝", "\u00a0"),
  }),
);

/** Cells as a spreadsheet makes them that parts at commas, or at semicolons as in most of Europe. */
const cellsOf = (row: string) => [...csvParseRows(row).flat(), ...row.split(/[;\t\r\n]/)];

describe("a text in a table", () => {
  test("is read back equal", () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(formulaRead(formulaSafe(text))).toBe(text);
      }),
    );
  });

  test("is no formula, wherever a spreadsheet parts the cells", () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const cell of cellsOf(csvRow(["x", text, 1]))) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
      }),
    );
  });

  test("is as it was where it begins with no such sign", () => {
    for (const text of ["Soft only", "'t Hooft", "a=b", "1-2", "Ward 3; north", "50 % + 2", ""])
      expect(formulaSafe(text)).toBe(text);
    expect(["=1+1", "-5", "@x", " =x", "'=x", "a;=x"].map(formulaSafe)).toEqual([
      "'=1+1",
      "'-5",
      "'@x",
      "' =x",
      "''=x",
      "a;'=x",
    ]);
  });

  test("numbers stay numbers, below nought too", () => {
    expect(csvRow([-1.5, "-1.5", Number.NaN, -Infinity])).toBe("-1.5,'-1.5,NA,-Inf\n");
  });
});
