import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { VERIFICATION } from "../../../src/checks/verification.ts";

test("ids of checks are unique", () => {
  const ids = VERIFICATION.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("every file of checks is in the table, and its rows are tests", () => {
  const files = readdirSync("src/checks/verification").filter((name) => name !== "reduced-runs.ts");
  const tested = readdirSync("tests/checks/verification").map((name) =>
    readFileSync(`tests/checks/verification/${name}`, "utf8"),
  );
  const listed = readFileSync("src/checks/verification.ts", "utf8");
  for (const file of files) {
    expect(listed).toContain(`"./verification/${file}"`);
    expect(tested.some((code) => code.includes(`/verification/${file}"`) && code.includes("everyRow"))).toBe(true);
  }
});
