import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseStudy, parseStudyValue } from "../../src/study/parse/parse-study.ts";
import { defaultStudy } from "../../src/study/schema/defaults.ts";
import { studyText, toFile } from "../../src/study/write-study.ts";
import { digestOf } from "../../src/text/canonical.ts";
import { formatProblem } from "../../src/text/problem.ts";
import { arbitraryStudy } from "./arbitrary-study.ts";

describe("a study written", () => {
  test("reads back equal", () => {
    fc.assert(
      fc.property(arbitraryStudy, (study) => {
        const result = parseStudy(studyText(study));
        expect(result.problems.filter((problem) => problem.severity === "error").map(formatProblem)).toEqual([]);
        expect(result.ok && result.study).toEqual(study);
      }),
      { numRuns: 300, seed: 2 },
    );
  }, 60_000);

  test("says only what differs: from the defaults for the first, from the first for the others", () => {
    const file = {
      groundswell: 1,
      question: "Which?",
      run: { weeks: 52 },
      plans: [
        { name: "A", tactics: { hard: 0.1 } },
        { name: "B", notes: "own", core: { strength: 0.9 }, tactics: { soft: 0.1, hard: 0.2 } },
        { name: "C", programme: { end: 26 } },
        { name: "D" },
      ],
      worlds: [
        { name: "X", network: { sites: 4 }, people: { capability: 0.1 } },
        { name: "Y", network: { kind: "smallWorld", clinicians: 100 }, practice: { first: { by: "neighbourhood" } } },
        { name: "Z", network: { professions: [{ name: "all", share: 1 }] } },
      ],
    };
    const result = parseStudyValue(file);
    expect(result.problems).toEqual([]);
    expect(result.ok && toFile(result.study)).toEqual(file);
  });

  test("with nothing changed is its format number alone", () => {
    expect(studyText(defaultStudy())).toBe('{ "groundswell": 1 }\n');
  });

  test("holds an imported network once, as path, content or both", () => {
    const inline = { groundswellNetwork: 1, name: "a" };
    const digest = digestOf(inline);
    const file = {
      groundswell: 1,
      worlds: [
        { name: "X" },
        { name: "Y", network: { kind: "imported", file: "a.json", digest, inline } },
        { name: "Z", network: { kind: "imported", digest } },
      ],
    };
    const result = parseStudyValue(file);
    expect(result.ok && result.study.networks).toEqual([{ file: "a.json", digest, inline }]);
    expect(result.ok && toFile(result.study)).toEqual(file);
  });

  test("goes through the ties of a network a few times at most, however deep they stand in it", () => {
    let reads = 0;
    const counted = (list: number[]) =>
      new Proxy(list, {
        get(target, key) {
          if (typeof key === "string" && /^\d+$/.test(key)) reads++;
          return Reflect.get(target, key);
        },
      });
    const ties = Array.from({ length: 10_000 }, (_, i) => i / 4);
    const text = (from: number[]) => {
      const study = defaultStudy();
      const worlds = study.worlds.map((world) => ({ ...world, network: { kind: "imported" as const, digest: "d" } }));
      return studyText({ ...study, worlds, networks: [{ digest: "d", inline: { deep: [{ ties: { from } }] } }] });
    };
    const written = text(counted(ties));
    expect(reads).toBeLessThanOrEqual(3 * ties.length);
    expect(written).toContain(`"from": [0, 0.25, 0.5, `);
    expect(JSON.parse(written).worlds[0].network.inline.deep[0].ties.from).toEqual(ties);
  });

  test("holds any content of a network as it is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (inline) => {
        const study = defaultStudy();
        const worlds = study.worlds.map((world) => ({ ...world, network: { kind: "imported" as const, digest: "d" } }));
        const text = studyText({ ...study, worlds, networks: [{ digest: "d", inline: { value: inline } }] });
        expect(JSON.stringify(JSON.parse(text).worlds[0].network.inline.value)).toBe(JSON.stringify(inline));
      }),
    );
  });

  test("is short enough for a link with six plans of levers only", () => {
    const plans = ["A", "B", "C", "D", "E", "F"].map((name, i) => ({ name, tactics: { soft: i / 10, hard: 0.5 } }));
    const result = parseStudyValue({ groundswell: 1, plans });
    expect(result.ok && JSON.stringify(toFile(result.study)).length).toBeLessThan(500);
  });
});
