/** Prints Vitest's JSON report as one line: `N passed, N failed, N skipped`. A file that could not be run is one failure. */
import { readFileSync } from "node:fs";

let report;
try {
  report = JSON.parse(readFileSync(process.argv[2], "utf8"));
} catch {
  report = { testResults: [], numPassedTests: 0, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 };
}
const unrun = report.testResults.filter(
  (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
    status === "failed" && !assertionResults.some((test) => test.status === "failed"),
).length;
const skipped = report.numPendingTests + report.numTodoTests;
console.log(
  `${report.numPassedTests} passed, ${report.numFailedTests + unrun} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
