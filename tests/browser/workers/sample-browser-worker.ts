import { serveBrowser } from "../../../workers/browser-server.ts";
import { server } from "../../../workers/server.ts";
import { DEADLY, SILENT, sampleSimulate } from "../../workers/sample.ts";

/** A web worker that dies of one replicate, and ends of another without a word. */
const answer = server(sampleSimulate);

serveBrowser((order) => {
  if (order.job.from === SILENT) {
    self.close();
    return new Promise(() => {});
  }
  return order.job.from === DEADLY ? die() : answer(order);
});

// an error outside of comlink's care: no answer ever comes
function die(): Promise<never> {
  setTimeout(() => {
    throw new Error("lost");
  });
  return new Promise(() => {});
}
