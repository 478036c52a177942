import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { simulate } from "../src/engine/simulate.ts";
import { inputsOf } from "../src/study/inputs-of.ts";
import { execute } from "../workers/execute.ts";
import { nodeRunner } from "../workers/node.ts";
import type { Runner } from "../workers/runner.ts";
import { inTurn, median, millisecondsOf } from "./clock.ts";
import { defaultStudy } from "./engine.ts";
import { row } from "./report.ts";

const SUMMARIES_ONLY = { weeks: false, groups: false, sites: false, trace: false };

/** `groundswell compare` of the default study, from command to printed table, against the engine's own time on one thread. */
export function compareCommand(smoke: boolean): void {
  const study = defaultStudy();
  const replicates = smoke ? 100 : 1000;
  const inputs = inputsOf(study, {}, SUMMARIES_ONLY);
  const plans = study.plans.map((_, p) => p);
  const engine = () => {
    simulate(inputs, { world: 0, plans, from: 1, to: replicates });
  };
  const launcher = fileURLToPath(new URL("../bin/groundswell.js", import.meta.url));
  for (const workers of ["1", "2"]) {
    const command = () => {
      const args = [
        launcher,
        "compare",
        "default",
        "--replicates",
        String(replicates),
        "--workers",
        workers,
        "--quiet",
      ];
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      if (status !== 0) throw new Error(`compare ended with ${status}: ${stderr}`);
    };
    const { a, b, ratio } = inTurn(smoke ? 1 : 5, command, engine);
    row(
      `compare, ${replicates} replicates, ${workers} worker${workers === "1" ? "" : "s"}`,
      `${(a / 1000).toFixed(2)} s`,
      `${(b / 1000).toFixed(2)} s`,
      ratio,
      "command to table, against the engine on one thread; at most 1.50",
    );
  }
}

/** The same work on one worker and on two. */
export async function twoWorkers(smoke: boolean): Promise<void> {
  const inputs = inputsOf(defaultStudy(), {}, SUMMARIES_ONLY);
  const replicates = { from: 1, to: smoke ? 200 : 2000 };
  const one = nodeRunner({ workers: 1 });
  const two = nodeRunner({ workers: 2 });
  try {
    const warmUp = { from: 1, to: 200 };
    await execute(one, inputs, { replicates: warmUp });
    await execute(two, inputs, { replicates: warmUp });
    const ones: number[] = [];
    const twos: number[] = [];
    for (let round = 0; round < (smoke ? 1 : 5); round++) {
      ones.push(await millisecondsOf(() => execute(one, inputs, { replicates })));
      twos.push(await millisecondsOf(() => execute(two, inputs, { replicates })));
    }
    row(
      `${replicates.to} replicates of the default study`,
      `${(median(ones) / 1000).toFixed(2)} s`,
      `${(median(twos) / 1000).toFixed(2)} s`,
      median(ones.map((ms, k) => ms / twos[k])),
      "one worker ÷ two workers; at least 1.80",
    );
  } finally {
    await one.close();
    await two.close();
  }
}

/** A lever's move: one plan of the default study changed, all its networks, on workers that have run the study before. */
export async function leverMoved(smoke: boolean): Promise<void> {
  const study = defaultStudy();
  const replicates = { from: 1, to: smoke ? 50 : study.run.replicates };
  const changed = (soft: number) => {
    const plans = study.plans.map((plan, p) => (p === 1 ? { ...plan, tactics: { ...plan.tactics, soft } } : plan));
    return inputsOf({ ...study, plans }, {}, { ...SUMMARIES_ONLY, weeks: true });
  };
  const keeping = nodeRunner({ workers: 1, keep: 128e6 });
  const drawing = nodeRunner({ workers: 1 });
  try {
    for (const runner of [keeping, drawing]) await execute(runner, changed(0), { replicates });
    const move = (runner: Runner, soft: number) =>
      millisecondsOf(() => execute(runner, changed(soft), { replicates, scenarios: [{ world: 0, plan: 1 }] }));
    const kept: number[] = [];
    const drawn: number[] = [];
    for (let round = 0; round < (smoke ? 2 : 9); round++) {
      kept.push(await move(keeping, 0.1 + round / 20));
      drawn.push(await move(drawing, 0.1 + round / 20));
    }
    row(
      `a lever's move, ${replicates.to} networks`,
      `${median(kept).toFixed(0)} ms`,
      `${median(drawn).toFixed(0)} ms`,
      median(kept.map((ms, k) => ms / drawn[k])),
      "networks kept ÷ networks drawn again; at most 0.60",
    );
  } finally {
    await keeping.close();
    await drawing.close();
  }
}
