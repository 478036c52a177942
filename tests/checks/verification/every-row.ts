import { describe, expect, test } from "vitest";
import type { Check } from "../../../src/checks/check.ts";
import { type Experiment, type Lab, labOn } from "../../../src/checks/lab.ts";
import type { JobResult } from "../../../src/engine/result.ts";
import { localRunner } from "../../../workers/local.ts";
import { expectPublished } from "../../docs/published.ts";

/** Runs a check once and makes each of its rows a test; then has the same results judged after two ways of spoiling them, one of which each row must notice. */
export async function everyRow(check: Check): Promise<void> {
  const lab = keeping(labOn(localRunner()));
  const rows = await check.rows(lab);
  const spoilt = [await check.rows(changing(lab, losing)), await check.rows(changing(lab, turnedOver))];
  describe(check.title, () => {
    test.each(rows)("$setUp: $expected", (row) => {
      const { outcome, got, tolerance, note } = row;
      expect(outcome, `got ${got}, tolerance ${tolerance}`).not.toBe("fail");
      if (outcome === "explained") expect(note.length).toBeGreaterThan(50);
      else expect(tolerance).not.toBe("");
      expectPublished(row);
    });

    test("a wrong engine fails every row", () => {
      const failed = new Set(spoilt.flat().flatMap(({ id, outcome }) => (outcome === "fail" ? [id] : [])));
      const judged = rows.filter(({ outcome }) => outcome !== "explained");
      expect(judged.map(({ id }) => id).filter((id) => !failed.has(id))).toEqual([]);
    });
  });
}

/** A lab that runs each experiment once. */
function keeping(lab: Lab): Lab {
  const kept = new Map<string, Promise<JobResult>>();
  return {
    run(experiment: Experiment) {
      const { networks = {}, ...rest } = experiment;
      const key = JSON.stringify([rest, Object.keys(networks)]);
      const result = kept.get(key) ?? lab.run(experiment);
      kept.set(key, result);
      return result;
    },
  };
}

/** A lab whose engine is wrong; `wrong` is told how many experiments there were before. */
function changing(lab: Lab, wrong: (result: JobResult, before: number) => JobResult): Lab {
  let calls = 0;
  return { run: async (experiment) => wrong(await lab.run(experiment), calls++) };
}

/** Loses a fifteenth of all users, then two, then three, and begins again, one experiment after another. */
function losing(result: JobResult, before: number): JobResult {
  return changed(result, (value) => value * (1 - (1 + (before % 3)) / 15));
}

/** Has everyone do the opposite. */
function turnedOver(result: JobResult): JobResult {
  const trace = result.trace && { ...result.trace, to: result.trace.to.map((state) => 2 - state) };
  return { ...changed(result, (value) => 1 - value), trace };
}

function changed(result: JobResult, value: (value: number) => number): JobResult {
  return {
    ...result,
    summaries: result.summaries.map(value),
    weekly: result.weekly?.map(value) ?? null,
    groups: result.groups?.map(value) ?? null,
    sites: result.sites?.map(value) ?? null,
  };
}
