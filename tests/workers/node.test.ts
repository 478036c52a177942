import { describe } from "vitest";
import { nodeThread } from "../../workers/node.ts";
import { runnerLaws, threadLaws } from "./runner-laws.ts";

describe("a pool of Node threads", () => {
  const start = () => nodeThread(new URL("./sample-node-worker.ts", import.meta.url));
  runnerLaws(start);
  threadLaws(start);
});
