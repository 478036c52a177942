import { expect, test } from "vitest";
import { parametersTable } from "../../src/study/schema/parameters-table.ts";
import { read } from "./documents.ts";

test("docs/parameters.md is what the schema generates: run `npm run docs`", () => {
  expect(read("docs/parameters.md")).toBe(parametersTable());
});
