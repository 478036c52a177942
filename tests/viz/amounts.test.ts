import { describe, expect, test } from "vitest";
import { amountInWords, differenceInWords } from "../../viz/amounts.ts";

describe("amounts", () => {
  test("say value and difference in their unit", () => {
    expect(amountInWords("weeks", 40)).toBe("40 weeks");
    expect(amountInWords("weeks", 1)).toBe("1 week");
    expect(amountInWords("weeks", Number.POSITIVE_INFINITY)).toBe("not reached");
    expect(amountInWords("share", Number.NaN)).toBe("–");
    expect(amountInWords("hours", 12_345)).toBe("12,345 hours");
    expect(differenceInWords("share", 0.06)).toBe("+6 points");
    expect(differenceInWords("share", -0.01)).toBe("−1 point");
    expect(differenceInWords("weeks", -5)).toBe("−5 weeks");
    expect(differenceInWords("hours", 1234)).toBe("+1,234 hours");
    expect(differenceInWords("weeks", 0)).toBe("0 weeks");
    expect(differenceInWords("weeks", Number.NaN)).toBe("–");
    expect(amountInWords("weeks", 40.5)).toBe("41 weeks");
  });

  test("say weeks in months where these are chosen, to a tenth", () => {
    expect(amountInWords("weeks", 40, "month")).toBe("9.2 months");
    expect(amountInWords("weeks", Number.POSITIVE_INFINITY, "month")).toBe("not reached");
    expect(differenceInWords("weeks", -5, "month")).toBe("−1.2 months");
    expect(differenceInWords("weeks", 13, "month")).toBe("+3 months");
    expect(differenceInWords("hours", 1234, "month")).toBe("+1,234 hours");
  });
});
