import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { goLive } from "../../../src/app/results/go-live.ts";
import { decodeExample, encodeExample, exampleTables } from "../../../src/app/results/stored-example.ts";
import { contentKeys } from "../../../src/app/state/content-keys.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { planOf } from "../../../src/engine/plan-result.ts";
import { SUMMARIES } from "../../../src/engine/record/summaries.ts";
import { simulate } from "../../../src/engine/simulate.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { localRunner } from "../../../workers/local.ts";

const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
if (!parsed.ok) throw new Error("invalid scenarios/default.json");
const { study } = parsed;
const KEPT = ["notUsing", "surface", "genuine", "resisting", "hoursCore", "hoursSoft", "hoursData"] as const;

function workedOut(replicates: number) {
  const inputs = inputsOf(study, {}, { weeks: true, groups: false, sites: false, trace: false });
  return simulate(inputs, { world: 0, plans: [...study.plans.keys()], from: 1, to: replicates });
}

test("the example in the built page is what working it out gives, to the last digit", () => {
  const [file] = readdirSync("dist/app/assets").filter((name) => /^example-.*\.bin$/.test(name));
  const example = decodeExample(inflateRawSync(readFileSync(join("dist/app/assets", file))));
  expect(example.keys).toEqual(contentKeys(study, 0));
  expect(example.result.job.to).toBe(study.run.replicates);
  const result = workedOut(study.run.replicates);
  for (const plan of study.plans.keys()) {
    for (const { key } of SUMMARIES) {
      expect(planOf(example.result, plan).summaries(key)).toEqual(planOf(result, plan).summaries(key));
    }
    for (let replicate = 1; replicate <= study.run.replicates; replicate++) {
      for (const column of KEPT) {
        const stored = planOf(example.result, plan).weekly(column, replicate);
        const again = planOf(result, plan).weekly(column, replicate);
        if (stored.some((value, week) => value !== again[week])) throw new Error(`${column} of ${plan}, ${replicate}`);
      }
    }
  }
});

test("results that cannot be stored as they are, are refused", () => {
  const result = workedOut(2);
  expect(() => encodeExample({ keys: contentKeys(study, 0), clinicians: 499, result })).toThrow("no share of 499");
});

test("a stored result is shown until as many networks are worked out, and only for the plans it is of", async () => {
  const short = { ...study, run: { ...study.run, replicates: 12 } };
  const store = createStore(short);
  const example = decodeExample(encodeExample({ keys: contentKeys(short, 0), clinicians: 500, result: workedOut(12) }));
  const seen: boolean[][] = [];
  const live = goLive(store, localRunner(), Promise.resolve(exampleTables(example)));
  const end = store.tables.subscribe((tables) => {
    if (tables.size > 0) seen.push(store.keys.value.map((key) => tables.get(key)?.stored === true));
  });
  await new Promise<void>((resolve) => {
    store.progress.subscribe(({ status }) => {
      if (status === "done") resolve();
    });
  });
  end();
  live.close();
  expect(seen[0]).toEqual([true, true, true]);
  expect(seen.at(-1)).toEqual([false, false, false]);
  for (const states of seen) expect(states.every((stored) => stored === states[0])).toBe(true);
  const tables = store.keys.value.map((key) => store.tables.value.get(key)!);
  expect(tables.map(({ to }) => to)).toEqual([12, 12, 12]);
});
