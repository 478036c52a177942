import { expect, test } from "vitest";
import { runsCsv } from "../../../src/analysis/tables/runs-csv.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { sha256 } from "../../../src/text/sha256.ts";
import { execute } from "../../../workers/execute.ts";
import { localRunner } from "../../../workers/local.ts";
import digests from "../../digests.json" with { type: "json" };

const STUDIES = import.meta.glob<object>("../../../scenarios/*.json", { import: "default" });

test("every shipped study gives the bytes of runs.csv here that it gives on every Node", async () => {
  const found: Record<string, string> = {};
  const runner = localRunner();
  try {
    for (const [path, load] of Object.entries(STUDIES)) {
      const parsed = parseStudyValue(await load());
      if (!parsed.ok) throw new Error(`${path} is no study`);
      const { study } = parsed;
      const inputs = inputsOf(study, {}, { weeks: false, groups: false, sites: false, trace: false });
      const { worlds } = await execute(runner, inputs, { replicates: { from: 1, to: 2 } });
      const names = { plans: study.plans.map(({ name }) => name), worlds: study.worlds.map(({ name }) => name) };
      const table = [
        ...runsCsv(
          names,
          worlds.map(({ result }) => result),
        ),
      ].join("");
      found[/(\w[\w-]*)\.json$/.exec(path)![1]] = sha256(new TextEncoder().encode(table));
    }
  } finally {
    await runner.close();
  }
  expect(found).toEqual(digests);
}, 120_000);
