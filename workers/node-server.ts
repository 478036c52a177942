import { move, transferableSymbol, valueSymbol } from "piscina";
import { buffersOf, type Order, type Server } from "./server.ts";

/** The function a Node worker file exports by default. */
export function nodeServer(server: Server) {
  return async (order: Order): Promise<unknown> => {
    const answer = await server(order);
    // handed over, not copied
    return move({ [transferableSymbol]: buffersOf(answer), [valueSymbol]: answer });
  };
}
