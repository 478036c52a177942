import { expect, test } from "vitest";
import cases from "./cases.json" with { type: "json" };
import { bytesOf, type FuzzCase, failureOf } from "./failure.ts";
import { inputs } from "./inputs.ts";
import { TARGETS } from "./targets.ts";

test.each(cases as unknown as FuzzCase[])("what once failed is read or refused: $target, $why", async (kept) => {
  expect(await failureOf(kept.target, bytesOf(kept), kept.refused)).toBeNull();
});

test("a file that is to be refused and is read is a failure", async () => {
  const bytes = bytesOf({ target: "edges", why: "", parts: [["from,to\na,b\n", 1]] });
  expect(await failureOf("edges", bytes)).toBeNull();
  expect(await failureOf("edges", bytes, true)).toBe("was read, and is to be refused");
});

test("40 damaged files of each kind give a whole result or an error that says something, as `npm run fuzz` tries for longer", async () => {
  let left = 40 * Object.keys(TARGETS).length;
  for (const { target, bytes } of inputs("smoke")) {
    const why = await failureOf(target, bytes);
    if (why !== null) expect.fail(JSON.stringify({ target, base64: Buffer.from(bytes).toString("base64"), why }));
    if (--left === 0) break;
  }
});

test("the same seed gives the same files", () => {
  const some = () => {
    const made = inputs("a seed");
    return Array.from({ length: 60 }, () => made.next().value);
  };
  expect(some()).toEqual(some());
});
