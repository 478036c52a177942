import { move, transferableSymbol, valueSymbol } from "piscina";
import type { Job } from "../src/engine/job.ts";
import { buffersOf, type Load, type Server } from "./server.ts";

export type Message = { load: Load } | { job: Job };

/** The function a Node worker file exports by default. */
export function nodeServer(server: Server) {
  return async (message: Message): Promise<unknown> => {
    if ("load" in message) return server.load(message.load);
    const answer = await server.run(message.job);
    // handed over, not copied
    return move({ [transferableSymbol]: buffersOf(answer), [valueSymbol]: answer });
  };
}
