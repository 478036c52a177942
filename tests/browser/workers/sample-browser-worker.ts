import { serveBrowser } from "../../../workers/browser-server.ts";
import { server } from "../../../workers/server.ts";
import { DEADLY, sampleSimulate } from "../../workers/sample.ts";

/** A web worker that dies of one replicate. */
const answer = server(sampleSimulate);

serveBrowser((order) => (order.job.from === DEADLY ? die() : answer(order)));

// an error outside of comlink's care: no answer ever comes
function die(): Promise<never> {
  setTimeout(() => {
    throw new Error("lost");
  });
  return new Promise(() => {});
}
