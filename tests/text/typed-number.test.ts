import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { typedNumber } from "../../src/text/typed-number.ts";

const one = (text: string) => typedNumber(text)?.readings ?? null;

describe("a number as people type it", () => {
  test.each([
    ["0.7", 0.7],
    ["0,7", 0.7],
    [",7", 0.7],
    [".7", 0.7],
    ["7.", 7],
    [" 0.7 ", 0.7],
    ["70%", 0.7],
    ["70 %", 0.7],
    ["70\u00a0%", 0.7],
    ["0.7 %", 0.007],
    ["70 per cent", 0.7],
    ["1e-1", 0.1],
    ["1E-1", 0.1],
    ["2,5e2", 250],
    ["٣", 3],
    ["٠٫٧", 0.7],
    ["٧٠٪", 0.7],
    ["۰٫۷", 0.7],
    ["०.७", 0.7],
    ["０．７", 0.7],
    ["７０％", 0.7],
    ["−3", -3],
    ["- 3", -3],
    ["+3", 3],
    ["-0", 0],
    ["0,700", 0.7],
    ["0.125", 0.125],
    ["1,5", 1.5],
    ["1 000", 1000],
    ["1\u202f000,5", 1000.5],
    ["1'000", 1000],
    ["1’000.5", 1000.5],
    ["1,234.5", 1234.5],
    ["1.234,5", 1234.5],
    ["1,234,567", 1234567],
    ["1.234.567", 1234567],
    ["١٬٠٠٠", 1000],
    ["\u200f٣\u200e", 3],
    ["1e999", Infinity],
  ])("%j is %d", (text, value) => {
    expect(one(text)).toEqual([value]);
  });

  test.each([
    ["1,250", 1.25, 1250],
    ["1.250", 1.25, 1250],
    ["-12,345", -12.345, -12345],
  ])("%j may be %d or %d", (text, decimal, thousands) => {
    expect(one(text)).toEqual([decimal, thousands]);
  });

  test.each([
    "",
    " ",
    "abc",
    "0x10",
    "Infinity",
    "NaN",
    "1/2",
    "½",
    "10²",
    "1-2",
    "--1",
    "1,2,3",
    "1.2.3",
    "12,34.5",
    "1 2",
    "1 00",
    ".",
    ",",
    "e5",
    "1e",
    "%",
    "70%%",
    "7 weeks",
    "1'00 000",
  ])("%j is no number", (text) => {
    expect(typedNumber(text)).toBeNull();
  });

  test("every number as JavaScript writes it reads back as itself, with a point and with a comma", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        expect(one(String(value))?.[0]).toBe(value === 0 ? 0 : value);
        expect(one(String(value).replace(".", ","))?.[0]).toBe(value === 0 ? 0 : value);
      }),
    );
  });

  test("a number in percent is the number whose decimals stand two places on, to the last digit", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100000 }), (n) => {
        expect(one(`${n / 1000}%`)?.[0]).toBe(Number(`${n}e-5`));
      }),
    );
  });

  test("any text is read or not, never an exception", () => {
    const text = fc.string({ unit: fc.constantFrom(..."0123456789.,' %eE+-−٣٫٬x") });
    fc.assert(fc.property(fc.oneof(text, fc.string({ unit: "binary" })), (each) => void typedNumber(each)));
  });
});
