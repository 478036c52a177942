import { describe, expect, test } from "vitest";
import { distribution } from "../../src/analysis/statistics/distribution.ts";
import type { Effects } from "../../src/cli/effects/effects.ts";
import { blockLine, intervalBar } from "../../src/cli/report/bars.ts";
import { amountText, differenceText, plain, rangeText } from "../../src/cli/report/numbers.ts";
import { tableLines } from "../../src/cli/report/table.ts";
import { progressBar } from "../../src/cli/session/progress-bar.ts";
import { jsonLine } from "../../src/text/json-numbers.ts";

describe("numbers", () => {
  test("are written in whole percentages, points, weeks and hours", () => {
    expect(amountText(0.384, "share")).toBe("38 %");
    expect(amountText(41.25, "weeks")).toBe("41");
    expect(amountText(1.26, "weeks")).toBe("1");
    expect(amountText(0.12, "points")).toBe("12 points");
    expect(amountText(1234567.8, "hours")).toBe("1,234,568");
    expect(amountText(0.917, "ratio")).toBe("0.92");
  });

  test("say what was not reached and what is not applicable", () => {
    expect(amountText(Infinity, "weeks")).toBe("not reached");
    expect(amountText(Number.NaN, "ratio")).toBe("–");
    expect(rangeText(10, Infinity, (value) => amountText(value, "weeks"))).toBe("10 … not reached");
    expect(rangeText(Number.NaN, Number.NaN, String)).toBe("–");
  });

  test("carry their sign where they are differences", () => {
    expect(differenceText(0.0617, "share")).toBe("+6");
    expect(differenceText(-0.142, "share")).toBe("−14");
    expect([0, 1e-17, -1e-17].map((value) => differenceText(value, "share"))).toEqual(["0", "0", "0"]);
    expect(differenceText(-1234, "hours")).toBe("−1,234");
  });

  test("in JSON are null where not applicable and Inf where not reached", () => {
    expect(jsonLine({ a: Float64Array.of(1, Number.NaN, Infinity), b: -Infinity })).toBe(
      '{"a":[1,null,"Inf"],"b":"-Inf"}\n',
    );
  });
});

test("names of a study cannot move the cursor of a terminal", () => {
  expect(plain("a\u001b[2Jb\nc")).toBe("a·[2Jb·c");
});

describe("bars", () => {
  test("of shares rise with them", () => {
    expect(blockLine([0, 0.2, 0.5, 0.9, 1], 5)).toBe("▁▂▅██");
    expect(
      blockLine(
        Float64Array.from({ length: 105 }, (_, week) => week / 104),
        8,
      ),
    ).toBe("▁▂▃▄▅▆▇█");
  });

  test("of ranges are nested around the median, with nought marked where it lies inside", () => {
    const spread = { median: 2, lo50: 1, hi50: 4, lo80: -1, hi80: 6, lo95: -2, hi95: 8 };
    expect(intervalBar(spread, -10, 10, 21)).toBe("        ─━│█●██━━──  ");
    expect(intervalBar({ ...spread, lo95: 3, lo80: 3, lo50: 3, median: 5, hi50: 6 }, 0, 10, 11)).toBe("   ██●█──  ");
    expect(intervalBar(distribution([]), -1, 1, 5)).toBe("  │  ");
    expect(intervalBar(distribution([0, 0]), 0, 0, 5)).toBe("     ");
  });
});

test("a table leaves columns out, the least needed first, until it fits", () => {
  const columns = [
    { title: "name", cells: ["a", "bb"], align: "left" as const },
    { title: "one", cells: ["1", "10"], drop: 1 },
    { title: "two", cells: ["2", "20"], drop: 2 },
  ];
  expect(tableLines(columns, 80)).toEqual(["name  one  two", "a       1    2", "bb     10   20"]);
  expect(tableLines(columns, 13)).toEqual(["name  one", "a       1", "bb     10"]);
  expect(tableLines(columns, 3)).toEqual(["name", "a", "bb"]);
});

describe("progress", () => {
  const telling = (terminal: boolean, quiet = false) => {
    const written: string[] = [];
    let time = 0;
    const stderr = { write: (text: string) => written.push(text), terminal, columns: 80 };
    const bar = progressBar({ stderr, now: () => time } as unknown as Effects, quiet);
    for (const done of [250, 500, 1000]) {
      time += 1500;
      bar.tell(done, 1000);
    }
    bar.end();
    return written;
  };

  test("is a bar with the time left on a terminal, cleared at the end", () => {
    expect(telling(true)).toEqual([
      "\r\u001b[K██████░░░░░░░░░░░░░░░░░░ 25 % · 250 of 1,000 runs · 5 s left",
      "\r\u001b[K████████████░░░░░░░░░░░░ 50 % · 500 of 1,000 runs · 3 s left",
      "\r\u001b[K████████████████████████ 100 % · 1,000 of 1,000 runs",
      "\r\u001b[K",
    ]);
  });

  test("is a plain line now and then in a pipe", () => {
    expect(telling(false)).toEqual(["50 % · 500 of 1,000 runs · 3 s left\n", "100 % · 1,000 of 1,000 runs\n"]);
  });

  test("is nothing when quiet", () => {
    expect(telling(true, true)).toEqual([]);
  });
});
