import { simulate } from "../src/engine/simulate.ts";
import { pool } from "./pool.ts";
import type { Runner } from "./runner.ts";
import { type Simulate, server } from "./server.ts";
import type { Thread } from "./worker-slot.ts";

/** Runs jobs on this thread, giving way to events before each; a job once begun is not interrupted. */
export function localRunner(): Runner {
  return pool(1, engineThread);
}

/** The engine on this thread, in the place of a worker. */
export const engineThread = (): Thread => localThread(simulate);

/** A worker that is none. */
export function localThread(simulate: Simulate): Thread {
  const answer = server(simulate);
  return {
    run: async (order) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      return answer(order);
    },
    end: async () => {},
  };
}
