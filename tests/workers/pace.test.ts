import { expect, test } from "vitest";
import { JOB_MILLISECONDS, Pace, runsOf } from "../../workers/pace.ts";

const job = { world: 0, plans: [0, 1], from: 11, to: 20 };

test("runs of a job are its replicates times its plans", () => {
  expect(runsOf(job)).toBe(20);
});

test("a job is as many replicates as take its time, by the last one, at least one and at most four times as many", () => {
  const pace = new Pace();
  expect(pace.replicates(2)).toBe(null);
  pace.note(job, JOB_MILLISECONDS);
  expect(pace.replicates(2)).toBe(10);
  expect(pace.replicates(4)).toBe(5);
  pace.note(job, JOB_MILLISECONDS * 100);
  expect(pace.replicates(2)).toBe(1);
  pace.note(job, 0);
  expect(pace.replicates(2)).toBe(40);
});
