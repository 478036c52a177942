import { describe, expect, test } from "vitest";
import { timeAt, timeHead } from "../../src/text/words/time-words.ts";
import { timeTicks } from "../../viz/time.ts";

describe("the time axis", () => {
  test("in weeks both ends of the part shown have a label, and labels keep apart", () => {
    for (const [from, to] of [
      [0, 104],
      [8, 20],
      [13, 52],
      [1, 103],
      [0, 4],
    ]) {
      const ticks = timeTicks({ from, to, unit: "week" }, 320);
      expect([ticks[0].week, ticks.at(-1)!.week]).toEqual([from, to]);
      for (let i = 1; i < ticks.length; i++) {
        expect(((ticks[i].week - ticks[i - 1].week) * 320) / (to - from)).toBeGreaterThanOrEqual(30);
      }
    }
  });

  test("in months only whole months have a label, at a twelfth of 52 weeks each", () => {
    const ticks = timeTicks({ from: 0, to: 104, unit: "month" }, 600);
    for (const { week, label } of ticks) expect(week).toBeCloseTo((Number(label) * 52) / 12, 9);
    expect(ticks.at(-1)!.label).toBe("24");
    expect(timeTicks({ from: -52, to: 52, unit: "month" }, 300)[0].label).toBe("−12");
  });

  test("a week is written in either unit", () => {
    expect(timeAt(26, "month")).toBe("month 6");
    expect(timeAt(40, "month")).toBe("month 9.2");
    expect(timeHead(40, "week")).toBe("Week 40");
    expect(timeAt(-52, "month")).toBe("month −12");
  });
});
