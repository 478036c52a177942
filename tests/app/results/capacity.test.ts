import { expect, test } from "vitest";
import { bytesOf, capacityNote, MOST_BYTES, mostNetworks } from "../../../src/app/results/capacity.ts";
import { TableStore } from "../../../src/app/results/table-store.ts";
import { inputsOf } from "../../../src/study/inputs-of.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";
import { MOST_WEEKS } from "../../../src/study/schema/plan-schema.ts";
import { standInResult } from "../stand-in.ts";

const RECORD = { weeks: true, groups: false, sites: false, trace: false };

test("bytes are those of the tables that are held", () => {
  const study = defaultStudy();
  const inputs = inputsOf({ ...study, run: { ...study.run, weeks: 7 } }, {}, RECORD);
  const { summaries, weekly } = standInResult(inputs, { world: 0, plans: [0], from: 1, to: 3 });
  expect(bytesOf(1, 3, 7)).toBe(summaries.byteLength + weekly!.byteLength);
});

test("as many networks as fit are run, for many plans fewer, and always enough for a verdict", () => {
  for (const [plans, weeks] of [
    [1, 104],
    [3, 104],
    [6, 520],
    [6, MOST_WEEKS],
  ]) {
    const most = mostNetworks(plans, weeks);
    expect(most).toBeGreaterThanOrEqual(50);
    expect(bytesOf(plans, most, weeks)).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytesOf(plans, most + 1, weeks)).toBeGreaterThan(MOST_BYTES);
  }
});

test("a study that fits needs no note; one that does not is told how many are kept and what to do", () => {
  const study = defaultStudy();
  expect(capacityNote(study)).toBe(null);
  const large = { ...study, run: { ...study.run, weeks: 104, replicates: 1_000_000 } };
  expect(capacityNote(large)).toBe(
    "This page keeps at most 32,244 networks of a study this long; use the command line for all 1,000,000.",
  );
});

test("results that are not shown are dropped, oldest first, where those asked for need the room", () => {
  const study = defaultStudy();
  const inputs = inputsOf({ ...study, run: { ...study.run, weeks: 7 } }, {}, RECORD);
  const store = new TableStore();
  const result = standInResult(inputs, { world: 0, plans: [0], from: 1, to: 10 });
  for (const key of ["a", "b", "c"]) store.add([key], result);
  store.keep(["c"], 2 * bytesOf(1, 10, 7));
  expect(["a", "b", "c"].map((key) => store.have(key))).toEqual([10, 10, 10]);
  store.keep(["c"], bytesOf(1, 10, 7));
  expect(["a", "b", "c"].map((key) => store.have(key))).toEqual([0, 10, 10]);
  store.keep(["c"], 0);
  expect(["a", "b", "c"].map((key) => store.have(key))).toEqual([0, 0, 10]);
});
