import fc from "fast-check";
import { expect, test } from "vitest";
import { parseStudy, parseStudyValue, type StudyResult } from "../../src/study/parse/parse-study.ts";
import { studyText, toFile } from "../../src/study/write-study.ts";
import { arbitraryStudy } from "./arbitrary-study.ts";

function answers(result: StudyResult): void {
  if (result.ok) {
    expect(parseStudy(studyText(result.study))).toMatchObject({ ok: true, study: result.study });
  } else {
    expect(result.problems.some((problem) => problem.severity === "error")).toBe(true);
    for (const { message } of result.problems) expect(message.length).toBeLessThan(2000);
  }
}

const strange = fc.oneof(
  fc.anything({
    maxDepth: 2,
    withBigInt: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withTypedArray: true,
  }),
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    -1,
    2,
    1e300,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    "",
    "__proto__",
    null,
    [],
    {},
    [[]],
    true,
  ),
);

/** Every place in a value, by keys. */
function places(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => places(part, [...path, key]))];
}

function put(value: unknown, [step, ...rest]: string[], what: unknown): unknown {
  if (step === undefined) return what;
  const copy: Record<string, unknown> = (Array.isArray(value) ? [...value] : { ...(value as object) }) as never;
  copy[step] = put(copy[step], rest, what);
  return copy;
}

test("1,000 studies with wrong values, kinds and keys give a study or problems", () => {
  const spoilt = fc
    .tuple(arbitraryStudy, fc.nat(), strange, fc.option(fc.string({ maxLength: 8 })))
    .map(([study, at, what, key]) => {
      const file = toFile(study);
      const all = places(file);
      const place = all[at % all.length];
      return put(file, key === null || key === "__proto__" ? place : [...place.slice(0, -1), key], what);
    });
  fc.assert(
    fc.property(spoilt, (value) => answers(parseStudyValue(value))),
    { numRuns: 1000, seed: 3 },
  );
}, 120_000);

test("1,000 study texts cut, doubled, overwritten, nested or random give a study or problems", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 12 }),
    fc.constantFrom("{", "}", "[", "]", '"', ",", ":", "null", "1e999", '"__proto__":1,', "\u0000", "\ud800", "\ufeff"),
    fc.integer({ min: 50, max: 50_000 }).map((depth) => '{"a":['.repeat(depth)),
  );
  const spoilt = fc
    .tuple(arbitraryStudy, fc.nat(), fc.nat({ max: 30 }), piece, fc.boolean())
    .map(([study, at, length, what, end]) => {
      const text = studyText(study);
      const from = at % (text.length + 1);
      return text.slice(0, from) + what + (end ? "" : text.slice(from + length));
    });
  const bytes = fc.uint8Array({ maxLength: 200 }).map((data) => new TextDecoder().decode(data));
  fc.assert(
    fc.property(fc.oneof({ arbitrary: spoilt, weight: 4 }, bytes), (text) => answers(parseStudy(text))),
    { numRuns: 1000, seed: 4 },
  );
}, 120_000);
