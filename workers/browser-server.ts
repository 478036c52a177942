import { expose, transfer } from "comlink";
import type { Job } from "../src/engine/job.ts";
import { buffersOf, type Load, type Server } from "./server.ts";

/** What a web worker offers to the page that started it. */
export interface BrowserServer {
  load(load: Load): void;
  run(job: Job): Promise<Awaited<ReturnType<Server["run"]>>>;
}

/** Makes this web worker answer the page. Call it once, in the worker's own file. */
export function serveBrowser(server: Server): void {
  const offered: BrowserServer = {
    load: (load) => server.load(load),
    run: async (job) => {
      const answer = await server.run(job);
      // handed over, not copied
      return transfer(answer, buffersOf(answer));
    },
  };
  expose(offered);
}
