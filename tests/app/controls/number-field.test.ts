import { readdirSync, readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { NumberField } from "../../../src/app/controls/fields/number-field.tsx";

const { document, Event } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
const share = { kind: "number", unit: "share", min: 0, max: 1 } as const;

beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

let taken: (number | "cleared")[];
let told: (string | null)[];
let value: number | undefined;

function show(clear = false): HTMLInputElement {
  const props = {
    limits: share,
    value,
    take: (next: number) => void taken.push(next),
    tell: (text: string | null) => void told.push(text),
    ...(clear && { clear: () => void taken.push("cleared") }),
  };
  render(h(NumberField, props), place as unknown as Element);
  return place.querySelector("input") as unknown as HTMLInputElement;
}

beforeEach(() => {
  render(null, place as unknown as Element);
  taken = [];
  told = [];
  value = 0.15;
});

/** Types a text and leaves the field, drawing it anew between as the page does. */
async function type(text: string, clear = false): Promise<HTMLInputElement> {
  const input = show(clear);
  input.value = text;
  input.dispatchEvent(new Event("input") as unknown as globalThis.Event);
  await Promise.resolve();
  show(clear);
  input.dispatchEvent(new Event("blur") as unknown as globalThis.Event);
  await Promise.resolve();
  return show(clear);
}

test.each([
  ["0,7", 0.7],
  ["70%", 0.7],
  ["1e-1", 0.1],
  ["٠٫٣", 0.3],
])("%j is taken as %d once the field is left", async (text, number) => {
  await type(text);
  expect(taken).toEqual([number]);
  expect(told.at(-1)).toBeNull();
});

test.each(["abc", "", "٣", "7", "1/2"])(
  "%j is refused with a reason, and the old value stands in the field",
  async (text) => {
    const input = await type(text);
    expect(taken).toEqual([]);
    expect(told.at(-1)).toMatch(/\. It stays 0\.15\.$/);
    expect(input.value).toBe("0.15");
  },
);

test("the same number in other words changes nothing; an emptied field that may be empty is told so", async () => {
  await type("0.15");
  expect(taken).toEqual([]);
  await type("", true);
  expect(taken).toEqual(["cleared"]);
});

test("a field of type number, whose text a browser may hide, is used nowhere on the page", () => {
  const files = readdirSync("src/app", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".tsx"));
  expect(files.length).toBeGreaterThan(50);
  expect(files.filter((file) => readFileSync(`src/app/${file}`, "utf8").includes('type="number"'))).toEqual([]);
});
