import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { expect, test } from "vitest";
import { NARROW } from "../../../src/app/controls/use-media.ts";

const files = readdirSync("src/app", { recursive: true, encoding: "utf8" }).map((name) => `src/app/${name}`);
const read = (file: string) => readFileSync(file, "utf8");
const sheets = files.filter((file) => file.endsWith(".css"));
const modules = sheets.filter((file) => file.endsWith(".module.css"));
const parts = files.filter((file) => file.endsWith(".tsx"));

/** Classes of each module that some part takes from it. */
const taken = new Map(modules.map((file) => [file, new Set<string>()]));
for (const part of parts) {
  const code = read(part);
  for (const [, name, from] of code.matchAll(/import (\w+) from "([^"]+\.module\.css)"/g)) {
    const uses = code.matchAll(new RegExp(`(?<!/)\\b${name}\\.(\\w+)`, "g"));
    for (const [, used] of uses) taken.get(posix.join(posix.dirname(part), from))!.add(used);
  }
}

test("a part takes from a stylesheet only what stands in it, and nothing stands in one that no part takes", () => {
  expect(modules.length).toBeGreaterThan(10);
  for (const [file, used] of taken) {
    expect([file, [...used].sort()]).toEqual([file, [...new Set(classesIn(read(file)))].sort()]);
  }
});

test("apart from charts, styles of the whole page name no class", () => {
  const whole = sheets.filter((file) => !modules.includes(file) && !file.endsWith("/charts.css"));
  expect(whole.length).toBeGreaterThan(2);
  for (const file of whole) expect([file, classesIn(read(file))]).toEqual([file, []]);
  for (const [, selectors] of withoutComments(read("src/app/styles/charts.css")).matchAll(/([^{}]*)\{[^{}]*\}/g)) {
    expect(selectors.trim()).toMatch(/^(?:\.chart\b[^,]*(?:,\s*)?)+$/);
  }
});

test("a part that is named in a stylesheet or a selector of the page carries its name", () => {
  const code = parts.map(read).join("\n");
  const carried = Array.from(code.matchAll(/data-part="([^"]*)"/g), ([, names]) => names.split(" ")).flat();
  const named = [...sheets, ...files.filter((file) => /\.tsx?$/.test(file))].flatMap((file) =>
    Array.from(read(file).matchAll(/data-part~="?([\w-]+)/g), ([, name]) => name),
  );
  expect(named.length).toBeGreaterThan(5);
  expect(named.filter((name) => !carried.includes(name))).toEqual([]);
});

test("no stylesheet of a room names an id: in a module it would become another", () => {
  const ids = (file: string) => withoutComments(read(file)).match(/#[a-z][\w-]*(?=[^;{}]*\{)/g) ?? [];
  expect(modules.filter((file) => ids(file).length > 0)).toEqual([]);
});

test("stylesheets of the controls all come before those of rooms", () => {
  const listed = Array.from(read("src/app/controls/stylesheets.ts").matchAll(/"\.\/([^"]+)"/g), ([, name]) => name);
  const own = modules.filter((file) => file.startsWith("src/app/controls/"));
  expect(listed.map((name) => `src/app/controls/${name}`).sort()).toEqual(own.sort());
  const main = read("src/app/main.tsx");
  expect(main.indexOf("stylesheets.ts")).toBeLessThan(main.indexOf("frame/page-view.tsx"));
});

test("break points stand in one stylesheet, and the page asks for the same narrow window", () => {
  const points = Object.fromEntries(
    Array.from(
      read("src/app/styles/break-points.css").matchAll(/@custom-media (--\w+) ([^;]+);/g),
      ([, ...point]) => point,
    ),
  );
  expect(points["--narrow"]).toBe(`screen and ${NARROW}`);
  const others = sheets.filter((file) => !file.endsWith("/break-points.css"));
  expect(others.filter((file) => /@media[^{]*width/.test(read(file)))).toEqual([]);
});

test("a stylesheet has at most 250 lines", () => {
  expect(sheets.filter((file) => read(file).split("\n").length > 250)).toEqual([]);
});

function classesIn(css: string): string[] {
  const selectors = withoutComments(css).match(/[^{};]+(?=\{)/g) ?? [];
  return selectors
    .filter((each) => !each.trim().startsWith("@"))
    .flatMap((each) => each.match(/(?<=\.)[a-zA-Z][\w-]*/g) ?? []);
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, "");
}

test("what gets the focus is kept clear of the strip of weeks at the lower edge, which is 72 pixels high, wherever it scrolls", () => {
  const sheet = withoutComments(read("src/app/explore/explore.module.css"));
  const kept = (rule: RegExp) => Number(rule.exec(sheet)?.[1]);
  expect(kept(/\.columnResult \{\s*scroll-padding-bottom: (\d+)px/)).toBeGreaterThanOrEqual(72);
  expect(
    kept(/@media \(--medium\) \{\s*html:has\(\.fanBlock\) \{\s*scroll-padding: \d+px 0 (\d+)px/),
  ).toBeGreaterThanOrEqual(72);
});
