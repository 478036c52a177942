import { nodeServer } from "../../workers/node-server.ts";
import { server } from "../../workers/server.ts";
import { DEADLY, sampleSimulate } from "./sample.ts";

/** A Node worker that dies of one replicate. */
const { load, run } = server(sampleSimulate);

export default nodeServer({
  load,
  run: (job) => (job.from === DEADLY ? process.exit(1) : run(job)),
});
