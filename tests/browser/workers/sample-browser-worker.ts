import { serveBrowser } from "../../../workers/browser-server.ts";
import { server } from "../../../workers/server.ts";
import { DEADLY, sampleSimulate } from "../../workers/sample.ts";

/** A web worker that dies of one replicate. */
const { load, run } = server(sampleSimulate);

serveBrowser({
  load,
  run: (job) => (job.from === DEADLY ? die() : run(job)),
});

// an error outside of comlink's care: no answer ever comes
function die(): Promise<never> {
  setTimeout(() => {
    throw new Error("lost");
  });
  return new Promise(() => {});
}
