import { expect, test } from "vitest";
import { Queue } from "../../workers/queue.ts";
import type { Priority } from "../../workers/runner.ts";

test("live jobs go first, each kind in the order in which it came", () => {
  const queue = new Queue(1);
  for (const [from, priority] of [
    [1, "background"],
    [11, "live"],
    [21, "background"],
    [31, "live"],
  ] as const) {
    queue.add(taskAt(from, priority));
  }
  expect([1, 2, 3, 4].map(() => queue.take(0)?.job.from)).toEqual([11, 31, 1, 21]);
  expect(queue.take(0)).toBe(undefined);
});

test("what is asked for takes turns with live work and goes before the background", () => {
  const queue = new Queue(1);
  for (const from of [1, 11, 21]) queue.add(taskAt(from));
  queue.add(taskAt(51, "background"));
  for (const from of [31, 41]) queue.add(taskAt(from, "asked"));
  const taken = Array.from({ length: 6 }, () => queue.take(0)?.job.from);
  expect(taken).toEqual([1, 31, 11, 41, 21, 51]);
});

test("a worker is given the replicates it has run before, whatever the inputs", () => {
  const queue = new Queue(3);
  for (const from of [1, 6, 11]) queue.add(taskAt(from));
  for (const worker of [2, 0, 1]) queue.take(worker);
  for (const from of [1, 6, 11]) queue.add(taskAt(from));
  expect([0, 1, 2].map((worker) => queue.take(worker)?.job.from)).toEqual([6, 11, 1]);
  expect(queue.take(0)).toBe(undefined);
});

test("replicates of another world are others", () => {
  const queue = new Queue(2);
  queue.add(taskAt(6));
  queue.take(0);
  queue.add(taskAt(1));
  queue.add({ ...taskAt(6), job: { world: 1, plans: [0], from: 6, to: 10 } });
  expect(queue.take(0)?.job.from).toBe(1);
});

test("a job is passed over at most as often as there are workers", () => {
  const queue = new Queue(2);
  for (const from of [6, 11, 16]) queue.add(taskAt(from));
  for (let i = 0; i < 3; i++) queue.take(0);
  for (const from of [1, 6, 11, 16]) queue.add(taskAt(from));
  expect([0, 1, 2, 3].map(() => queue.take(0)?.job.from)).toEqual([6, 11, 1, 16]);
});

test("a task that is put back goes first, and one that is removed never comes", () => {
  const queue = new Queue<ReturnType<typeof taskAt>>(2);
  const [first, second, third] = [1, 6, 11].map((from) => taskAt(from));
  queue.add(first);
  queue.add(second);
  queue.addFirst(third);
  queue.remove(first);
  expect([queue.take(1), queue.take(1), queue.take(1)]).toEqual([third, second, undefined]);
  queue.add(first);
  expect(queue.clear()).toEqual([first]);
  expect(queue.take(0)).toBe(undefined);
});

function taskAt(from: number, priority: Priority = "live") {
  return { job: { world: 0, plans: [0], from, to: from + 4 }, priority };
}
