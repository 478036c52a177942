import { afterEach, describe, expect, test } from "vitest";
import { concatenate } from "../../src/engine/concatenate.ts";
import type { Inputs, Job } from "../../src/engine/job.ts";
import type { JobResult } from "../../src/engine/result.ts";
import { type Collected, execute } from "../../workers/execute.ts";
import { pool } from "../../workers/pool.ts";
import { JobFailed, type Priority, type Runner, WorkerDied } from "../../workers/runner.ts";
import type { Thread } from "../../workers/worker-slot.ts";
import { DEADLY, ENDLESS, REFUSED, sampleInputs, sampleNetwork, sampleSimulate } from "./sample.ts";

/** One `Collected` out of two of the same scenarios, of which the second begins where the first ends. */
function joined(first: Collected, second: Collected): Collected {
  const worlds = first.worlds.map((entry) => {
    const rest = second.worlds.find(({ world }) => world === entry.world);
    return rest === undefined ? entry : { ...entry, to: rest.to, result: concatenate([entry.result, rest.result]) };
  });
  return { worlds, complete: first.complete && second.complete };
}

/** What every runner obeys, whatever its workers are. `start` makes a worker around `sampleSimulate`. */
export function runnerLaws(start: () => Thread): void {
  const { runner } = runners(start);

  test("a job gives the engine's own result, with the job it answers", async () => {
    const one = runner(1);
    const job = { world: 1, plans: [1, 0], from: 3, to: 5 };
    expect(await one.run(sampleInputs(), job)).toEqual(sampleSimulate(sampleInputs(), job));
  });

  test("the tables have the same bytes for 1, 2 and 8 workers and any split", async () => {
    const whole = { from: 2, to: 40 };
    const expected = [0, 1].map((world) => sampleTable(sampleInputs(), { world, plans: [0, 1], ...whole }));
    for (const [workers, ...jobSizes] of [
      [1, undefined, 39],
      [2, 1, 7],
      [8, undefined, 3],
    ] as const) {
      const several = runner(workers);
      for (const jobSize of jobSizes) {
        const collected = await execute(several, sampleInputs(), { replicates: whole, jobSize });
        expect(collected.complete).toBe(true);
        expect(collected.worlds.map(({ result }) => result)).toEqual(expected);
      }
    }
  });

  test("two halves joined equal the whole", async () => {
    const two = runner(2);
    const inputs = sampleInputs();
    const scenarios = [{ world: 1, plan: 0 }];
    const first = await execute(two, inputs, { replicates: { from: 1, to: 10 }, scenarios });
    const second = await execute(two, inputs, { replicates: { from: 11, to: 25 }, scenarios });
    expect(joined(first, second)).toEqual(await execute(two, inputs, { replicates: { from: 1, to: 25 }, scenarios }));
  });

  test("results are counted in runs, up to the total", async () => {
    const counts: number[] = [];
    let runs = 0;
    await execute(runner(2), sampleInputs(), {
      replicates: { from: 1, to: 20 },
      onResult(result, done, total) {
        runs += result.job.plans.length * (result.job.to - result.job.from + 1);
        expect(done).toBe(runs);
        expect(total).toBe(80);
        counts.push(done);
      },
    });
    expect(counts.at(-1)).toBe(80);
  });

  test("a job the engine refuses rejects with its message, and the worker goes on", async () => {
    const one = runner(1);
    const refused = one.run(sampleInputs(), jobAt(REFUSED));
    await expect(refused).rejects.toBeInstanceOf(JobFailed);
    await expect(refused).rejects.toThrow("invalid plans[0].tactics.hard: 7");
    await expect(one.run(sampleInputs(), jobAt(1))).resolves.toMatchObject({ job: jobAt(1) });
    await expect(execute(one, sampleInputs(), { replicates: { from: REFUSED, to: REFUSED } })).rejects.toThrow(
      JobFailed,
    );
  });

  test("jobs of several inputs asked side by side give what their own inputs give, more of them than a worker holds", async () => {
    const two = runner(2);
    const all = [1, 2, 3, 4, 5, 6, 7].map((seed) =>
      sampleInputs(seed, { a: sampleNetwork(3), [seed]: sampleNetwork(seed) }),
    );
    const asked = [...all, ...all.toReversed(), ...all].map(async (inputs, i) => {
      const job = jobAt(1 + (i % 5));
      expect((await two.run(inputs, job)).summaries).toEqual(sampleSimulate(inputs, job).summaries);
    });
    expect(await Promise.all(asked)).toHaveLength(21);
  });

  test("live jobs go before those that wait in the background, in the order asked", async () => {
    const one = runner(1);
    const inputs = sampleInputs();
    const order: string[] = [];
    const ask = (replicate: number, priority: Priority) =>
      one.run(inputs, jobAt(replicate), { priority, onStart: () => order.push(`${priority} ${replicate}`) });
    const first = ask(1, "background");
    // a turn later the worker has been handed the job
    await new Promise((resolve) => setTimeout(resolve));
    await Promise.all([first, ask(2, "background"), ask(3, "live"), ask(4, "background"), ask(5, "live")]);
    expect(order).toEqual(["background 1", "live 3", "live 5", "background 2", "background 4"]);
  });

  test("a live job waits for one running job at most, however much is asked in the background", async () => {
    const two = runner(2);
    const order: string[] = [];
    const beside = execute(two, sampleInputs(1), {
      replicates: { from: 1, to: 400 },
      jobSize: 2,
      priority: "background",
      onResult: () => order.push("background"),
    });
    for (let round = 0; round < 5; round++) {
      const from = order.length;
      await two.run(sampleInputs(2), jobAt(1), { onStart: () => order.push("live") });
      expect(order.indexOf("live", from) - from).toBeLessThanOrEqual(2);
    }
    expect((await beside).worlds[0].result).toEqual(
      sampleTable(sampleInputs(1), { world: 0, plans: [0, 1], from: 1, to: 400 }),
    );
  });

  test("an imported network reaches every worker, and stays for later inputs that name it", async () => {
    const two = runner(2);
    for (const inputs of [
      sampleInputs(1, { a: sampleNetwork(5) }),
      sampleInputs(2, { a: sampleNetwork(5), b: sampleNetwork(8) }),
      sampleInputs(3, { b: sampleNetwork(8) }),
    ]) {
      const { worlds } = await execute(two, inputs, { replicates: { from: 1, to: 8 }, jobSize: 1 });
      expect(worlds[0].result.summaries).toEqual(
        sampleSimulate(inputs, { world: 0, plans: [0, 1], from: 1, to: 8 }).summaries,
      );
    }
  });

  test("a queued job that is cancelled rejects at once and never runs", async () => {
    const one = runner(1);
    const controller = new AbortController();
    const first = one.run(sampleInputs(), jobAt(1));
    const queued = one.run(sampleInputs(), jobAt(ENDLESS), { signal: controller.signal });
    controller.abort();
    await expect(queued).rejects.toMatchObject({ name: "AbortError" });
    await first;
    // three seconds behind the endless one, had it run
    await expect(one.run(sampleInputs(), jobAt(2))).resolves.toMatchObject({ job: jobAt(2) });
    await expect(one.run(sampleInputs(), jobAt(3), { signal: controller.signal })).rejects.toMatchObject({
      name: "AbortError",
    });
  });

  test("a cancelled execution keeps every replicate up to the first that is missing", async () => {
    const inputs = sampleInputs();
    const controller = new AbortController();
    const { worlds, complete } = await execute(runner(2), inputs, {
      replicates: { from: 1, to: 5000 },
      jobSize: 3,
      signal: controller.signal,
      onResult: (_, done) => {
        if (done >= 60) controller.abort();
      },
    });
    expect(complete).toBe(false);
    for (const { world, plans, from, to, result } of worlds) {
      expect(from).toBe(1);
      expect(to).toBeGreaterThanOrEqual(3);
      expect(result).toEqual(sampleTable(inputs, { world, plans, from, to }));
    }
  });

  test("a cancelled execution of which nothing is finished returns no world", async () => {
    const controller = new AbortController();
    controller.abort();
    const options = { replicates: { from: 1, to: 9 }, signal: controller.signal };
    expect(await execute(runner(1), sampleInputs(), options)).toEqual({ worlds: [], complete: false });
  });

  test("closing rejects what is under way", async () => {
    const one = runner(1);
    const rejected = expect(one.run(sampleInputs(), jobAt(1))).rejects.toMatchObject({ name: "AbortError" });
    await one.close();
    await rejected;
    await expect(one.run(sampleInputs(), jobAt(1))).rejects.toThrow("closed");
  });
}

/** What holds besides where workers are threads of their own: they die and can be ended. */
export function threadLaws(start: () => Thread): void {
  const { runner, started } = runners(start);

  describe("a worker that dies", () => {
    test("is replaced, its job tried once more, and then reported", async () => {
      const one = runner(1);
      const died = one.run(sampleInputs(), jobAt(DEADLY));
      const next = one.run(sampleInputs(), jobAt(1));
      await expect(died).rejects.toBeInstanceOf(WorkerDied);
      await expect(died).rejects.toThrow("a worker ended 2 times during replicates 1002 to 1002 of worlds[0]");
      expect(await next).toEqual(sampleSimulate(sampleInputs(), jobAt(1)));
      expect(started()).toBe(3);
    });

    test("costs no result if it dies once", async () => {
      const inputs = sampleInputs(4, { a: sampleNetwork(3) });
      let starts = 0;
      // the first worker dies of every job
      const one = keep(pool(1, () => (starts++ === 0 ? dying(start()) : start())));
      const { worlds, complete } = await execute(one, inputs, { replicates: { from: 1, to: 4 } });
      expect(complete).toBe(true);
      expect(worlds[0].result).toEqual(sampleTable(inputs, { world: 0, plans: [0, 1], from: 1, to: 4 }));
      expect(starts).toBe(2);
    });
  });

  test("a job that does not end is ended when it is cancelled: its worker answers again long before it would have", async () => {
    const one = runner(1);
    const controller = new AbortController();
    const endless = one.run(sampleInputs(), jobAt(ENDLESS), { signal: controller.signal });
    const next = one.run(sampleInputs(), jobAt(1));
    const order: string[] = [];
    // a turn later the worker has been handed the job
    setTimeout(() => controller.abort());
    await Promise.all([
      expect(endless)
        .rejects.toMatchObject({ name: "AbortError" })
        .then(() => order.push("cancelled")),
      next.then(() => order.push("next")),
    ]);
    expect(order).toEqual(["cancelled", "next"]);
    expect(started()).toBe(2);
  });
}

const kept: Runner[] = [];

function keep(runner: Runner): Runner {
  kept.push(runner);
  return runner;
}

/** Makes runners that are closed after the test, and counts the workers started for them. */
function runners(start: () => Thread) {
  let count = 0;
  afterEach(async () => {
    count = 0;
    await Promise.all(kept.splice(0).map((runner) => runner.close()));
  });
  const counted = () => {
    count++;
    return start();
  };
  return { runner: (workers: number) => keep(pool(workers, counted)), started: () => count };
}

/** A worker that takes its inputs and is gone by its first job: it is given the one that kills it instead. */
function dying(thread: Thread): Thread {
  return { ...thread, run: (order) => thread.run({ ...order, job: jobAt(DEADLY) }) };
}

/** What an execution gives: the engine's result in one job, its trace plan by plan. */
function sampleTable(inputs: Inputs, job: Job): JobResult {
  return concatenate([sampleSimulate(inputs, job)]);
}

function jobAt(replicate: number): Job {
  return { world: 0, plans: [0, 1], from: replicate, to: replicate };
}
