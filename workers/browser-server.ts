import { transfer } from "comlink";
import { type Answer, buffersOf, type Order, type Server } from "./server.ts";
import { serveWatched } from "./watched/watched-server.ts";

/** What a web worker offers to the page that started it. */
export interface BrowserServer {
  run(order: Order): Promise<Answer>;
}

/** Makes this web worker answer the page. Call it once, in the worker's own file. */
export function serveBrowser(server: Server): void {
  const offered: BrowserServer = {
    run: async (order) => {
      const answer = await server(order);
      // handed over, not copied
      return transfer(answer, buffersOf(answer));
    },
  };
  serveWatched(offered);
}
