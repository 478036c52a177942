import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { labOn } from "../../../src/checks/lab.ts";
import { TRIALS } from "../../../src/checks/trials.ts";
import { nodeRunner } from "../../../workers/node.ts";
import { expectPublished } from "../../docs/published.ts";

const runner = nodeRunner();
afterAll(() => runner.close());

const lab = labOn(runner);
const tables = await Promise.all(TRIALS.map(async (check) => ({ title: check.title, rows: await check.rows(lab) })));

describe.each(tables)("$title", ({ rows }) => {
  test.each(rows.map((row) => [`${row.setUp}: ${row.expected}`, row] as const))("%s", (_, row) => {
    expect(row.outcome, `got ${row.got}, tolerance ${row.tolerance}`).not.toBe("fail");
    if (row.outcome === "explained") expect(row.note).toMatch(/^(Does not hold|Cannot be expressed)[.:]/);
    expectPublished(row);
  });
});

test("ids of rows and checks are unique", () => {
  const ids = [...TRIALS.map(({ id }) => id), ...tables.flatMap(({ rows }) => rows.map(({ id }) => id))];
  expect(new Set(ids).size).toBe(ids.length);
});

test("of one tactic alone, the four medians and their spreads pass outright", () => {
  const [{ rows }] = tables;
  expect(rows.map(({ outcome }) => outcome)).toEqual(Array(8).fill("pass"));
});

test("the rows that do not hold are the known ones", () => {
  const explained = tables.flatMap(({ rows }) => rows.filter(({ outcome }) => outcome === "explained"));
  expect(explained.map(({ id }) => id)).toEqual(["trial-bundle", "watched-gap-professions", "peers-tertiles"]);
});

describe("docs/limits.md", () => {
  const limits = readFileSync(new URL("../../../docs/limits.md", import.meta.url), "utf8").replaceAll(/\s+/g, " ");
  const got = (id: string) => tables.flatMap(({ rows }) => rows).find((row) => row.id === id)!.got;

  test("says of the real curve what the rows say", () => {
    const [p, q] = got("curve-fit-peers").match(/\d\.\d+/g)!;
    expect(limits).toContain(`influence from outside is ${p} a month and that of peers ${q}; but`);
    const [constant] = got("curve-fit-constant").match(/\d\.\d+/)!;
    expect(limits).toContain(`a constant rate of ${constant}, nobody`);
    const [ratio, tail, half] = got("curve-likelihood-ratio").match(/\d\.\d+/g)!;
    expect(limits).toContain(`likelihood ratio is ${ratio}, p = ${tail}, or ${half} since`);
    const distance = (id: string) => got(id).match(/(\S+) doctors/)![1];
    expect(limits).toContain(
      `lie ${distance("curve-simulated-constant")} doctors from the mean curve of a constant rate`,
    );
    expect(limits).toContain(`${distance("curve-simulated-all")} from that of everyone influencing everyone`);
    expect(limits).toContain(`${distance("curve-simulated-community")} from that of a clinical community`);
    const found = (id: string) => got(id).match(/found in (\d+ %)/)![1];
    expect(limits).toContain(`the same test would find it in ${found("curve-told-apart")} of such curves`);
    expect(limits).toContain(`in the community, in ${found("curve-told-apart-community")}.`);
  });
});
