import { expect, test } from "vitest";
import { BROWSER_NAMES, findBrowser } from "../bin/browsers.js";

// Without a browser its tests do not run: that shows here as a skipped test, and in CI fails.
for (const name of BROWSER_NAMES) {
  const found = await findBrowser(name);
  test.skipIf(found === null && !process.env.CI)(`${name} is installed, and the browser tests run in it`, () => {
    expect(found).not.toBeNull();
  });
}

test("a browser named in the environment goes before the one on the path, and must be a program", async () => {
  const before = process.env.GROUNDSWELL_FIREFOX;
  try {
    process.env.GROUNDSWELL_FIREFOX = process.execPath;
    expect(await findBrowser("firefox")).toEqual({ executablePath: process.execPath, channel: "moz-firefox" });
    process.env.GROUNDSWELL_FIREFOX = "package.json";
    await expect(findBrowser("firefox")).rejects.toThrow("GROUNDSWELL_FIREFOX: package.json is not a program");
  } finally {
    if (before === undefined) delete process.env.GROUNDSWELL_FIREFOX;
    else process.env.GROUNDSWELL_FIREFOX = before;
  }
});
