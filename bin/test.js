/** `npm test [-- words for Vitest]`: installs what is missing, browsers included, builds, and runs every test. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { build, buildState } from "./build.js";
import { installBrowsers, installPackages, ROOT } from "./install.js";

installPackages();
const missing = await installBrowsers();
if (missing.length > 0) {
  const what = `${missing.join(" and ")} could not be found or installed`;
  if (process.env.CI) {
    console.error(`\n${what}: in CI that is a failure.\n`);
    process.exit(1);
  }
  console.warn(
    `\n*** ${what}. The tests that need ${missing.length > 1 ? "them" : "it"} are SKIPPED.\n` +
      "*** Install a current Chromium and Firefox, or name them in GROUNDSWELL_CHROMIUM and GROUNDSWELL_FIREFOX.\n",
  );
}
if (buildState() !== "fresh") {
  console.log("Building…");
  await build();
}
const vitest = join(ROOT, "node_modules", "vitest", "vitest.mjs");
const { status } = spawnSync(process.execPath, [vitest, "run", ...process.argv.slice(2)], {
  cwd: ROOT,
  stdio: "inherit",
});
process.exit(status ?? 1);
