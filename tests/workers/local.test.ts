import { describe } from "vitest";
import { localThread } from "../../workers/local.ts";
import { runnerLaws } from "./runner-laws.ts";
import { sampleSimulate } from "./sample.ts";

describe("this thread", () => {
  runnerLaws(() => localThread(sampleSimulate));
});
