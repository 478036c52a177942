import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { tableFiles } from "../../../src/app/export/tables-file.ts";
import { defaultStudy } from "../../../src/study/schema/defaults.ts";
import { weeklyResult } from "../../analysis/results.ts";

test("the README of the export and the documents say of a comparison's mean and median which of them the page shows", () => {
  const study = defaultStudy();
  const plans = ["Theirs", "Ours"].map((name) => ({ ...study.plans[0]!, name }));
  const files = tableFiles({ ...study, plans }, [weeklyResult(2, 1, 1, () => 0.5)]);
  const { about, text } = files.find(({ name }) => name === "comparison.csv")!;
  const statistics = text.split("\n")[0]!.split(",");
  const documented = readFileSync("docs/file-formats.md", "utf8").split("**`comparison.csv`**")[1]!.split("```")[0]!;
  for (const said of [about, documented]) {
    expect(said).toMatch(/`median` is (?:what|the difference that) the page/);
    expect(said).toMatch(/`mean` is the average of the same differences/);
  }
  expect(statistics).toEqual(expect.arrayContaining(["median", "mean", "standard_error"]));
});
