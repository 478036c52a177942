import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { BUILT } from "./browser.ts";

const BUDGET = 250_000;

test("the scripts the page starts with are at most 250 kB compressed", () => {
  const scripts = [...startScripts()];
  const size = scripts.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILT, file))).length, 0);
  console.log(`Start-up scripts: ${(size / 1000).toFixed(1)} kB compressed, in ${scripts.length} files.`);
  expect(scripts.length).toBeGreaterThan(0);
  expect(size).toBeLessThanOrEqual(BUDGET);
});

/** What index.html names, and everything those import outright. */
function startScripts(): Set<string> {
  const html = readFileSync(join(BUILT, "index.html"), "utf8");
  const open = Array.from(html.matchAll(/(?:src|href)="\.?\/?([^"]+\.js)"/g), ([, file]) => file);
  const seen = new Set<string>();
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const code = readFileSync(join(BUILT, file), "utf8");
    for (const [, from] of code.matchAll(/(?:^|[;}\s])(?:import|export)[^"'`();]*["'](\.[^"']+\.js)["']/g)) {
      open.push(posix.join(posix.dirname(file), from));
    }
  }
  return seen;
}
