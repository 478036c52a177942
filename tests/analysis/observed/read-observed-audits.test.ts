import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readObservedAudits } from "../../../src/analysis/observed/read-observed-audits.ts";

const one = (text: string) => {
  const { audits, problems } = readObservedAudits(text);
  return problems.length > 0 ? problems : audits.map(({ week, share, notes }) => [week, share, notes]);
};

describe("audits as people have them", () => {
  test.each([
    ["8 12/20", [[8, 0.6, 20]]],
    ["8\t12\t20", [[8, 0.6, 20]]],
    ["8; 12; 20", [[8, 0.6, 20]]],
    ["8 12 20", [[8, 0.6, 20]]],
    ["week 8: 12 of 20", [[8, 0.6, 20]]],
    ["8 60 %", [[8, 0.6, null]]],
    ["8, 37,5 %", [[8, 0.375, null]]],
    ["8;0,6", [[8, 0.6, null]]],
    ["8,0.6", [[8, 0.6, null]]],
    ["٨ ٦٠٪", [[8, 0.6, null]]],
    ["−4 10%", [[-4, 0.1, null]]],
    ["8 0/20", [[8, 0, 20]]],
    ["", []],
    [
      "week,share\n12,40%\n4,20%",
      [
        [4, 0.2, null],
        [12, 0.4, null],
      ],
    ],
    ["month\tnotes\tof\n3\t5\t10", [[13, 0.5, 10]]],
    ["month 3 12/20", [[13, 0.6, 20]]],
    ["M3: 12/20", [[13, 0.6, 20]]],
    [
      "month,share\nweek 3;40 %\n3;50 %",
      [
        [3, 0.4, null],
        [13, 0.5, null],
      ],
    ],
    ["8\t0,20", [[8, 0.2, null]]],
    ["8,0.20", [[8, 0.2, null]]],
  ])("%j", (text, found) => {
    expect(one(text)).toEqual(found);
  });

  test("bare numbers are percent where any is above 1, and that is said", () => {
    expect(one("4 20\n8 1\n12 45")).toEqual([
      [4, 0.2, null],
      [8, 0.01, null],
      [12, 0.45, null],
    ]);
    expect(readObservedAudits("4 20").remarks).toEqual(["Numbers without a sign are taken as percent."]);
    expect(readObservedAudits("4 0.2\n8 1").remarks).toEqual([]);
    expect(one("4 0.2\n8 1")).toEqual([
      [4, 0.2, null],
      [8, 1, null],
    ]);
  });

  test("that months were meant is said, whether a heading or a line told it", () => {
    const remarks = ["Months are taken as months from the start of the study."];
    expect(readObservedAudits("month share\n3 40 %").remarks).toEqual(remarks);
    expect(readObservedAudits("2 40 %\nmonth 3 40 %").remarks).toEqual(remarks);
    expect(readObservedAudits("month share\nweek 3 40 %").remarks).toEqual([]);
  });

  test.each([
    ["June 12/20", "“June 12/20” was not understood. Write the week and what was found, such as 8 12/20 or 8 60 %"],
    ["8 many", "“many” is neither a share nor a count. Write the week and what was found, such as 8 12/20 or 8 60 %"],
    ["8 21/20", "21 of 20: more notes show use than were looked at"],
    ["8 0/0", "0 of 0 notes says nothing: leave the line out"],
    ["8 120 %", "“120 %” is not between 0 and 100 %"],
    ["8 120", "“120” is not between 0 and 100 %"],
    ["8,12,20", "“12,20” can be 12 of 20 or a decimal: write 12/20 or 12,20 %"],
    ["8,0,20", "“0,20” can be 0 of 20 or a decimal: write 0/20 or 0.20"],
    ["8, 0,6", "“0,6” can be 0 of 6 or a decimal: write 0/6 or 0.6"],
  ])("of %j it is said what is wrong, and the other lines are kept", (line, message) => {
    const read = readObservedAudits(`2 10%\n${line}\n30 50%`);
    expect(read.problems).toEqual([{ line: 2, message }]);
    expect(read.audits.map(({ week }) => week)).toEqual([2, 30]);
  });

  test("whatever is typed, shares are 0 to 1, weeks are whole and in order, and every line is an audit or a problem", () => {
    const line = fc.oneof(
      fc.string(),
      fc
        .tuple(fc.integer({ min: -60, max: 200 }), fc.constantFrom(" ", "\t", ";", ", "), fc.string())
        .map((each) => each.join("")),
      fc.tuple(fc.nat(200), fc.nat(40), fc.nat(40)).map(([week, count, notes]) => `${week} ${count}/${notes}`),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const { audits, problems } = readObservedAudits(
          `0 10 %\n${lines.map((each) => each.replace(/[\r\n]/g, "")).join("\n")}`,
        );
        for (const { share, week } of audits) expect(share >= 0 && share <= 1 && Number.isInteger(week)).toBe(true);
        expect(audits.map(({ week }) => week)).toEqual(audits.map(({ week }) => week).sort((a, b) => a - b));
        expect(audits.length + problems.length).toBe(
          1 + lines.filter((each) => each.replace(/[\r\n]/g, "").trim() !== "").length,
        );
      }),
    );
  });
});
