import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";

const EMPTY = { testResults: [], numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0 };

test("a report without failures is its summary alone", () => {
  expect(told(JSON.stringify({ ...EMPTY, numPassedTests: 12 }))).toEqual(["12 passed, 0 failed"]);
  const some = { ...EMPTY, numPassedTests: 12, numPendingTests: 2, numTodoTests: 1 };
  expect(told(JSON.stringify(some))).toEqual(["12 passed, 0 failed, 3 skipped"]);
});

test("every failed test, and every file that could not be run, is named with its file above the summary", () => {
  const testResults = [
    file("tests/page/a.test.ts", [
      ["passed", "a works"],
      ["failed", "a (firefox) holds\n  at 390 × 844"],
    ]),
    file("tests/broken.test.ts", [], "failed"),
    file("tests/b.test.ts", [["failed", "b holds"]]),
  ];
  expect(told(JSON.stringify({ ...EMPTY, testResults, numPassedTests: 1, numFailedTests: 2 }))).toEqual([
    "failed: a (firefox) holds at 390 × 844 (tests/page/a.test.ts)",
    "failed: could not be run (tests/broken.test.ts)",
    "failed: b holds (tests/b.test.ts)",
    "1 passed, 3 failed",
  ]);
});

test.each([40, 41, 100])("of %i failed tests at most 40 are named and the rest counted", (count) => {
  const tests = Array.from({ length: count }, (_, i) => ["failed", `law ${i + 1}`] as const);
  const lines = told(
    JSON.stringify({ ...EMPTY, testResults: [file("tests/a.test.ts", tests)], numFailedTests: count }),
  );
  expect(lines.filter((line) => line.startsWith("failed: "))).toHaveLength(40);
  expect(lines.slice(40)).toEqual([...(count > 40 ? [`and ${count - 40} more`] : []), `0 passed, ${count} failed`]);
});

test("a report that cannot be read is one failure", () => {
  expect(told("{")).toEqual(["0 passed, 1 failed"]);
});

function file(name: string, tests: readonly (readonly [status: string, fullName: string])[], status?: string) {
  const bad = tests.some(([each]) => each === "failed");
  return {
    name: resolve(name),
    status: status ?? (bad ? "failed" : "passed"),
    assertionResults: tests.map(([each, fullName]) => ({ status: each, fullName })),
  };
}

/** The lines that `bin/report.js` prints of a report with this content. */
function told(content: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  try {
    const path = join(folder, "report.json");
    writeFileSync(path, content);
    return execFileSync(process.execPath, ["bin/report.js", path], { encoding: "utf8" }).trimEnd().split("\n");
  } finally {
    rmSync(folder, { recursive: true });
  }
}
