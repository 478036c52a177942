import { describe, expect, test } from "vitest";
import { labOn } from "../../src/checks/lab.ts";
import { NEEDS } from "../../src/checks/one-at-a-time/needs.ts";
import { settings } from "../../src/checks/one-at-a-time/settings.ts";
import { sweepAlone } from "../../src/checks/one-at-a-time/sweep.ts";
import { sweptMarkdown } from "../../src/checks/one-at-a-time/table.ts";
import { localRunner } from "../../workers/local.ts";
import { read } from "../docs/documents.ts";

const published = read("docs/verification.md").split("\n");
const section = published.slice(published.indexOf("## Every lever and assumption alone"));

describe("each lever and assumption alone", () => {
  test("stands in the published table, and none of it fails", () => {
    for (const { path } of settings()) {
      const row = section.find((line) => line.startsWith(`| \`${path}\``));
      expect(row, path).toBeDefined();
      expect(row).not.toContain("**fails**");
    }
  });

  test("is named rightly where it needs something else to have a part", () => {
    const paths = settings().map(({ path }) => path);
    for (const { settings: own } of NEEDS) for (const path of own) expect(paths).toContain(path);
  });

  test.each(["tactics.hard", "network.sizes"])("gives the published row: %s", async (path) => {
    const setting = settings().find((each) => each.path === path)!;
    const swept = await sweepAlone(labOn(localRunner()), setting);
    expect(section, "run `npm run docs`").toContain(sweptMarkdown(swept));
  });
});
