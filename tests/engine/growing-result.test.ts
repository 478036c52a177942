import fc from "fast-check";
import { expect, test } from "vitest";
import { concatenate } from "../../src/engine/concatenate.ts";
import { cutTo, GrowingResult } from "../../src/engine/growing-result.ts";
import { sampleInputs, sampleSimulate } from "../workers/sample.ts";

const inputs = sampleInputs();
inputs.record = { weeks: true, groups: true, sites: true, trace: true };
const job = { world: 0, plans: [1, 0], from: 3, to: 30 };

/** A result whose trace stands plan by plan, as the engine gives it. */
function run(from: number, to: number) {
  return concatenate([sampleSimulate(inputs, { ...job, from, to })]);
}

/** Parts that cut the job's replicates at random, in any order. */
const anyParts = fc
  .uniqueArray(fc.integer({ min: job.from, max: job.to - 1 }))
  .map((cuts) => {
    const ends = [...cuts.sort((a, b) => a - b), job.to];
    return ends.map((to, i) => ({ from: i === 0 ? job.from : ends[i - 1] + 1, to }));
  })
  .chain((parts) => fc.shuffledSubarray(parts, { minLength: parts.length }));

test("parts put together in any order are the whole, trace included", () => {
  const whole = run(job.from, job.to);
  fc.assert(
    fc.property(anyParts, (parts) => {
      const growing = new GrowingResult(job);
      for (const { from, to } of parts) growing.add(run(from, to));
      expect(growing.finish()).toEqual(whole);
    }),
    { numRuns: 20 },
  );
});

test("where a part is missing the result ends before it, and there is none without the first", () => {
  fc.assert(
    fc.property(anyParts, fc.nat(), (parts, place) => {
      const missing = parts[place % parts.length];
      const growing = new GrowingResult(job);
      for (const part of parts) if (part !== missing) growing.add(run(part.from, part.to));
      const expected = missing.from === job.from ? null : run(job.from, missing.from - 1);
      expect(growing.finish()).toEqual(expected);
    }),
    { numRuns: 20 },
  );
});

test("the first replicates of a result are what running them gives, in the memory it had", () => {
  for (const to of [3, 4, 17, 29]) {
    const whole = run(job.from, job.to);
    const cut = cutTo(whole, to);
    expect(cut).toEqual(run(job.from, to));
    expect(cut.weekly!.buffer).toBe(whole.weekly!.buffer);
  }
  const whole = run(job.from, job.to);
  expect(cutTo(whole, job.to)).toBe(whole);
  expect(() => cutTo(whole, 31)).toThrow("invalid replicate: 31");
  expect(() => cutTo(whole, 2)).toThrow("invalid replicate: 2");
});

test("what was not recorded stays null", () => {
  const record = { weeks: false, groups: false, sites: true, trace: false };
  const growing = new GrowingResult({ ...job, to: 4 });
  for (const each of [4, 3]) growing.add(sampleSimulate({ ...inputs, record }, { ...job, from: each, to: each }));
  expect(growing.finish()).toMatchObject({ weekly: null, groups: null, trace: null });
});

test("a part of other plans, another world or other replicates is refused", () => {
  const growing = new GrowingResult(job);
  const others = [{ plans: [0, 1] }, { world: 1 }, { from: 2, to: 3 }, { from: 30, to: 31 }];
  for (const other of others) {
    const part = sampleSimulate(inputs, { ...job, ...other });
    expect(() => growing.add(part), JSON.stringify(other)).toThrow("invalid part");
  }
});
