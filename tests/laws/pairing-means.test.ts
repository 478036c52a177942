import { describe, expect, test } from "vitest";
import { labOn } from "../../src/checks/lab.ts";
import { PAIRING, pairingHolds } from "../../src/checks/pairing.ts";
import { nodeRunner } from "../../workers/node.ts";
import { expectPublished } from "../docs/published.ts";

const runner = nodeRunner();
const rows = await PAIRING.rows(labOn(runner));
await runner.close();

describe("pairing by keyed chance", () => {
  test("is tried on six levers", () => {
    expect(rows).toHaveLength(6);
  });

  test.each(rows.map((row) => [row.setUp, row] as const))(
    "%s: the means agree, and small changes stand out",
    (_, row) => {
      expect(row.outcome, row.got).toBe("pass");
      expectPublished(row);
    },
  );

  test("fails where the means lie apart, or a small change does not stand out", () => {
    const change = { change: "", paired: 0.02, independent: 0.022, error: 0.001, sdRatio: 4 };
    const pairing = { id: "", lever: "", small: change, large: change };
    expect(pairingHolds(pairing)).toBe(true);
    expect(pairingHolds({ ...pairing, large: { ...change, independent: 0.024 } })).toBe(false);
    expect(pairingHolds({ ...pairing, small: { ...change, independent: 0.016 } })).toBe(false);
    expect(pairingHolds({ ...pairing, small: { ...change, sdRatio: 2.9 } })).toBe(false);
    expect(pairingHolds({ ...pairing, small: { ...change, sdRatio: Number.NaN } })).toBe(false);
  });
});
