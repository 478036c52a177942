import { nodeServer } from "../../workers/node-server.ts";
import { server } from "../../workers/server.ts";
import { DEADLY, sampleSimulate } from "./sample.ts";

/** A Node worker that dies of one replicate. */
const answer = server(sampleSimulate);

export default nodeServer((order) => (order.job.from === DEADLY ? process.exit(1) : answer(order)));
