import { expect } from "vitest";
import type { Row } from "../../src/checks/check.ts";
import { rowMarkdown } from "../../src/checks/markdown.ts";
import { read } from "./documents.ts";

/** Expects docs/verification.md to have a row as it came out: where it has not, `npm run docs` writes it anew. */
export function expectPublished(row: Row): void {
  expect(read("docs/verification.md").split("\n"), "run `npm run docs`").toContain(rowMarkdown(row));
}
