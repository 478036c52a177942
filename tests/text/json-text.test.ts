import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { readJson } from "../../src/text/json-text.ts";
import { formatProblem } from "../../src/text/problem.ts";

const messages = (text: string) => parseStudy(text).problems.map(formatProblem);

describe("broken JSON is told by line and column:", () => {
  const broken: [what: string, text: string, message: string][] = [
    ["empty", " \n", "the file is empty"],
    ["cut", '{"groundswell": 1,\n "plans": [{', "line 2: the file ends in the middle (column 13)"],
    ["cut inside a text", '{"name": "Soft', "line 1: the file ends inside a text (column 15)"],
    ["comma missing", '{"groundswell": 1\n "plans": []}', 'line 2: expected "," or "}" but found "\\"" (column 2)'],
    [
      "comma too many",
      '{"groundswell": 1,\n}',
      'line 2: expected a key in double quotes but found "}"; take out the comma before it (column 1)',
    ],
    [
      "comma too many in a list",
      "[1, ]",
      'line 1: expected a value but found "]"; take out the comma before it (column 5)',
    ],
    ["colon missing", '{"groundswell" 1}', 'line 1: expected ":" after the key but found "1" (column 16)'],
    ["no quotes", "{groundswell: 1}", 'line 1: expected a key in double quotes but found "g" (column 2)'],
    [
      "single quotes",
      "{'groundswell': 1}",
      `line 1: expected a key in double quotes but found "'"; use double quotes (column 2)`,
    ],
    ["comment", '{"groundswell": 1} // mine', 'line 1: unexpected "/" after the end of the object (column 20)'],
    [
      "comment inside",
      "{\n// mine\n}",
      'line 2: expected a key in double quotes but found "/"; JSON has no comments (column 1)',
    ],
    [
      "line break in a text",
      '{"name": "a\nb"}',
      "line 1: a line break or control character inside a text; write \\n (column 12)",
    ],
    ["escape", '{"name": "\\q"}', 'line 1: unknown escape "\\\\q" (column 11)'],
    ["number", '{"groundswell": 01}', 'line 1: expected "," or "}" but found "1" (column 18)'],
    ["something else", "<html>", 'line 1: expected a value but found "<" (column 1)'],
    ["deep", "[".repeat(100_000), "line 1: nested more than 64 deep (column 65)"],
    ["list", "[]", "a list is not a study; a study is one object, { … }"],
    ["text", '"study"', '"study" is not a study; a study is one object, { … }'],
    ["huge number", '{"groundswell": 1, "run": {"weeks": 1e999}}', "run.weeks: this number is too large to hold"],
    [
      "key twice",
      '{"groundswell": 1, "run": {"weeks": 3, "weeks": 4}}',
      "run.weeks: this key appears twice in its object",
    ],
    ["prototype", '{"groundswell": 1, "plans": [{"__proto__": {}}]}', "plans[0].__proto__: this key is not allowed"],
    ["escaped prototype", '{"groundswell": 1, "\\u005f_proto__": {}}', "__proto__: this key is not allowed"],
  ];
  test.each(broken)("%s", (_, text, message) => {
    expect(messages(text)).toEqual([message]);
  });

  test("too long", () => {
    expect(messages(" ".repeat(50_000_001))).toEqual(["the file has 51 million characters; at most 50 are read"]);
  });
});

test("mistakes carry the line they stand on, or that of what holds them", () => {
  const text = `{
  "groundswell": 1,
  "plans": [
    {},
    {
      "tactics": {
        "hard": 1.4,
        "phases": [{ "from": 3 }]
      }
    }
  ]
}`;
  expect(parseStudy(text).problems.map(({ path, line }) => [path, line])).toEqual([
    ["plans[1].tactics.hard", 7],
    ["plans[1].tactics.phases[0].to", 8],
  ]);
});

test("the reader takes exactly what JSON.parse takes, but for its own refusals", () => {
  const value = fc.json({ maxDepth: 4 });
  const spoilt = fc
    .tuple(
      value,
      fc.nat(),
      fc.constantFrom("", ",", "}", "]", '"', "0", "\\", ".", "e", "-", "tru", " ", "\n", "\u0001"),
    )
    .map(([text, at, put]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + put + text.slice(cut + (at % 2));
    });
  fc.assert(
    fc.property(fc.oneof(value, spoilt, fc.string()), (text) => {
      const read = readJson(text);
      let parsed: { value: unknown } | null = null;
      try {
        parsed = { value: JSON.parse(text) };
      } catch {}
      if (read.ok) expect({ value: read.value }).toEqual(parsed);
      else if (read.problems.every((problem) => problem.code === "json-syntax" || problem.code === "empty")) {
        expect(parsed).toBeNull();
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
}, 60_000);
