import { expect, test } from "vitest";
import { commands } from "vitest/browser";
import { browserRunner } from "../../../workers/browser.ts";
import { localRunner } from "../../../workers/local.ts";
import { variedRuns } from "./varied-study.ts";

test("the same study gives the same bytes of runs.csv here and in Node, with 1, 2 and 8 workers", async () => {
  const here = await variedRuns(localRunner());
  expect(here.split("\n")).toHaveLength(1 + 4 * 2 * 8 + 1);
  for (const workers of [1, 2, 8]) {
    expect(await variedRuns(browserRunner({ workers }))).toBe(here);
    expect(await commands.runsInNode(workers)).toBe(here);
  }
}, 120_000);
