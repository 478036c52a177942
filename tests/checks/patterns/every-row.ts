import { describe, expect, test } from "vitest";
import type { Check } from "../../../src/checks/check.ts";
import { labOn } from "../../../src/checks/lab.ts";
import { localRunner } from "../../../workers/local.ts";
import { expectPublished } from "../../docs/published.ts";

/** Runs a check once and makes each of its rows a test. */
export async function everyRow(check: Check): Promise<void> {
  const rows = await check.rows(labOn(localRunner()));
  describe(check.title, () => {
    test.each(rows)("$setUp: $expected", (row) => {
      const { outcome, got, note } = row;
      expect({ outcome, got }).not.toEqual({ outcome: "fail", got });
      expect(note).not.toBe("");
      expectPublished(row);
    });
  });
}
