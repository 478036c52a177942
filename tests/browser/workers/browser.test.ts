import { describe } from "vitest";
import { browserThread } from "../../../workers/browser.ts";
import { runnerLaws, threadLaws } from "../../workers/runner-laws.ts";

describe("web workers", () => {
  const start = () =>
    browserThread(new Worker(new URL("./sample-browser-worker.ts", import.meta.url), { type: "module" }));
  runnerLaws(start);
  threadLaws(start);
});
