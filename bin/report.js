/**
 * `node bin/report.js REPORT`: prints what Vitest's JSON report tells. First the title and file of every failed test, a line
 * each; last one line, `N passed, N failed, N skipped`. A file that could not be run is one failure.
 */
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** Failed tests that are named before the rest are counted. */
const MOST_NAMED = 40;

let report;
try {
  report = JSON.parse(readFileSync(process.argv[2], "utf8"));
} catch {
  report = { testResults: [], numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
}
/** @typedef {{ status: string, name: string, assertionResults: { status: string, fullName: string }[] }} TestFile */
const failed = report.testResults.flatMap((/** @type {TestFile} */ { status, name, assertionResults }) => {
  const file = relative(process.cwd(), name);
  const tests = assertionResults.filter((test) => test.status === "failed");
  if (status === "failed" && tests.length === 0) return [`could not be run (${file})`];
  return tests.map(({ fullName }) => `${fullName.replaceAll(/\s+/g, " ")} (${file})`);
});
for (const each of failed.slice(0, MOST_NAMED)) console.log(`failed: ${each}`);
if (failed.length > MOST_NAMED) console.log(`and ${failed.length - MOST_NAMED} more`);
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `${report.numPassedTests} passed, ${Math.max(failed.length, report.numFailedTests)} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
