import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { pool } from "./pool.ts";
import type { Runner } from "./runner.ts";
import type { Answer } from "./server.ts";
import type { Thread } from "./worker-slot.ts";

/**
 * `workers` defaults to one a processor. `keep`: bytes of drawn networks that they keep from job to job; defaults to none,
 * as a command runs each network once.
 */
export function nodeRunner({ workers = availableParallelism(), keep = 0 } = {}): Runner {
  return pool(workers, () => nodeThread(workerFile()), keep);
}

/** The worker beside this file: TypeScript when run from the sources, JavaScript when built. */
function workerFile(): URL {
  const extension = import.meta.url.endsWith(".ts") ? ".ts" : ".js";
  return new URL(`./node-worker${extension}`, import.meta.url);
}

/**
 * One worker thread, as a Piscina pool of one: slots are told apart, so that each is sent its inputs, replacements
 * included. `file` exports by default a function of `Order` (see node-worker.ts). A worker that needs more than
 * 4 GB of heap ends, instead of all of the machine's memory being used up; typed arrays do not count.
 */
export function nodeThread(file: URL): Thread {
  const piscina = new Piscina({
    filename: fileURLToPath(file),
    minThreads: 1,
    maxThreads: 1,
    concurrentTasksPerWorker: 1,
    recordTiming: false,
    execArgv: file.pathname.endsWith(".ts") ? ["--import", typescriptLoader()] : [],
    resourceLimits: { maxOldGenerationSizeMb: 4096 },
  });
  // a worker that dies idle: the next call rejects
  piscina.on("error", () => {});
  return {
    run: (order): Promise<Answer> => piscina.run(order),
    end: () => piscina.destroy(),
  };
}

// only for modules: Piscina tries `require` first, and a module turned into CommonJS runs at two thirds of the speed
function typescriptLoader(): string {
  const tsx = import.meta.resolve("tsx/esm/api");
  return `data:text/javascript,import { register } from ${JSON.stringify(tsx)}; register();`;
}
