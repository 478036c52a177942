import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { DRAWERS } from "../../../src/app/frame/drawers.ts";
import { TABS } from "../../../src/app/frame/tabs.ts";
import { createUi } from "../../../src/app/state/ui.ts";

const code = readdirSync("src/app", { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => readFileSync(`src/app/${name}`, "utf8"))
  .join("\n");

test("no two tabs share a name, and the page begins with the first", () => {
  const names = TABS.map(({ id }) => id);
  expect(new Set(names).size).toBe(names.length);
  expect(createUi({ dataset: {} } as HTMLElement, null).tab.value).toBe(names[0]);
});

test("every tab that is named anywhere on the page is in the list of tabs", () => {
  const named = namedAs("tab");
  expect(named.length).toBeGreaterThan(2);
  expect(named.filter((name) => !TABS.some(({ id }) => id === name))).toEqual([]);
});

test("every drawer that is named anywhere on the page is in the list of drawers", () => {
  const named = [...namedAs("drawer"), ...Array.from(code.matchAll(/\bdrawer(?:=|: )"(\w+)"/g), ([, name]) => name)];
  expect(named.length).toBeGreaterThan(10);
  expect(named.filter((name) => !(name in DRAWERS))).toEqual([]);
});

/** Names it is given (also by `… ? null : "…"`) or compared with. */
function namedAs(signal: "tab" | "drawer"): string[] {
  const compared = code.matchAll(new RegExp(`\\b${signal}\\.value === "(\\w+)"`, "g"));
  const given = code.matchAll(new RegExp(`\\b${signal}\\.value = ([^;,)}\\n]+)`, "g"));
  return [
    ...Array.from(compared, ([, name]) => name),
    ...[...given].flatMap(([, value]) => Array.from(value.matchAll(/"(\w+)"/g), ([, name]) => name)),
  ];
}
