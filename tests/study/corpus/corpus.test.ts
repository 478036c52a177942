import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLink } from "../../../src/study/link/link.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { comparable } from "../../../src/text/comparable.ts";
import { readJson } from "../../../src/text/json-text.ts";

const here = new URL("./", import.meta.url);
const textOf = (path: string) => readFileSync(new URL(path, here), "utf8");
const files = ["shipped", "others"].flatMap((folder) =>
  readdirSync(new URL(`files/${folder}/`, here)).map((file) => `${folder}/${file}`),
);

/** Whether all that was said is so; texts count by how they look, and a network by its kind. */
function holds(said: unknown, is: unknown): boolean {
  if (typeof said === "string") return typeof is === "string" && comparable(said) === comparable(is);
  if (typeof said !== "object" || said === null) return Object.is(said, is);
  if (Array.isArray(said)) return Array.isArray(is) && said.every((part, index) => holds(part, is[index]));
  const there = (is ?? {}) as Record<string, unknown>;
  return Object.entries(said)
    .filter(([key]) => !["groundswell", "$schema", "inline", "file"].includes(key))
    .every(([key, part]) => holds(part, there[key]));
}

describe("study files of format 1", () => {
  test.each(files)("%s opens without an error, and as what it says", (file) => {
    const text = textOf(`files/${file}`);
    const result = parseStudy(text);
    if (!result.ok) expect(result.problems).toEqual([]);
    const json = readJson(text);
    expect(json.ok).toBe(true);
    expect(result.ok && json.ok && holds(json.value, result.study)).toBe(true);
  });

  test("that says something else is noticed", () => {
    const { study } = parseStudy(textOf("files/shipped/core.json")) as Extract<
      ReturnType<typeof parseStudy>,
      { ok: true }
    >;
    expect(holds({ run: { weeks: study.run.weeks + 1 } }, study)).toBe(false);
    expect(holds({ plans: [{ core: { strength: 0.123 } }] }, study)).toBe(false);
  });
});

describe("links of format 1", () => {
  const links = textOf("links.txt").trimEnd().split("\n");
  test.each(links.map((line) => line.split(" ") as [string, string]))(
    "to %s opens as that study",
    async (name, link) => {
      const result = await readLink(link);
      if (!result.ok) expect(result.problems).toEqual([]);
      const file = JSON.parse(textOf(`files/${name}.json`));
      const levers = (study: unknown) =>
        JSON.parse(JSON.stringify({ ...(study as object), shows: "", question: "", notes: "" }));
      expect(
        result.ok && holds({ ...levers(file), shows: "", question: "", notes: "", sources: [] }, levers(result.study)),
      ).toBe(true);
    },
  );
});
