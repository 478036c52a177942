import { describe, expect, test } from "vitest";
import { changesSince, editionOf, inThisEdition, otherEdition } from "../../src/study/editions.ts";
import { readLink, writeLink } from "../../src/study/link/link.ts";
import { parseStudyValue } from "../../src/study/parse/parse-study.ts";
import { worldFields } from "../../src/study/schema/fields.ts";

describe("the edition of the model", () => {
  test("is the first two numbers of a version; what no version is said of is taken as of this one", () => {
    expect(editionOf("0.2.13")).toBe("0.2");
    expect(otherEdition("0.2.0", "0.2.1")).toBe(false);
    expect(otherEdition("0.1.9", "0.2.0")).toBe(true);
    expect(otherEdition("0.20.0", "0.2.0")).toBe(true);
    expect(otherEdition(undefined, "0.2.0")).toBe(false);
  });

  test("each default that changed is another one in the schema", () => {
    const changes = changesSince(studyOf({}), "0.1.0").filter((change) => change.includes("its default was"));
    expect(changes).toHaveLength(9);
    const labels = new Map(worldFields().map((field) => [field.label, field]));
    for (const change of changes) {
      const [, label, now, was] = /^(.+) is ([\d.]+); its default was ([\d.]+)\.$/.exec(change)!;
      expect(labels.get(label)!.default).toBe(Number(now));
      expect(now).not.toBe(was);
    }
    expect(changes).toContain("Tolerance is 0.8; its default was 0.6.");
  });
});

describe("a study of the first edition", () => {
  test("is told what changes, and of defaults only those it takes", () => {
    const stated = studyOf({ worlds: [{ behaviour: { tolerance: 0.6 } }] });
    expect(changesSince(stated, "0.1.0").join()).not.toContain("Tolerance");
    expect(changesSince(stated, "0.1.0").join()).toContain("habit");
    for (const version of ["0.2.0", "0.2.7", "1.0.0"]) expect(changesSince(stated, version)).toEqual([]);
  });

  test("keeps the plain share of peers in textbook networks, by file and by link; communities weigh one's own judgement", async () => {
    const worlds = [{}, { network: { kind: "complete", clinicians: 50 } }];
    const weights = (read: ReturnType<typeof parseStudyValue>) =>
      read.ok ? read.study.worlds.map(({ behaviour }) => behaviour.ownWeight) : [];
    const { ownWeight } = studyOf({}).worlds[0].behaviour;
    expect(ownWeight).toBeGreaterThan(0);
    const file = { groundswell: 1, worlds };
    expect(weights(parseStudyValue({ ...file, madeWith: "0.1.0" }))).toEqual([ownWeight, 0]);
    expect(weights(parseStudyValue(file, "0.1.0"))).toEqual([ownWeight, 0]);
    for (const later of ["0.2.0", undefined]) {
      expect(weights(parseStudyValue({ ...file, ...(later && { madeWith: later }) }))).toEqual([ownWeight, ownWeight]);
    }
    const sent = studyOf({ worlds });
    expect(weights(await readLink(await writeLink(sent, "0.1.0")))).toEqual([ownWeight, 0]);
    expect(weights(await readLink(await writeLink(sent, "0.2.0")))).toEqual([ownWeight, ownWeight]);
    expect(changesSince(sent, "0.1.0").join()).toContain("Textbook networks keep");
    expect(inThisEdition(sent, "0.2.0")).toBe(sent);
  });
});

function studyOf(value: Record<string, unknown>) {
  const read = parseStudyValue({ groundswell: 1, ...value });
  if (!read.ok) throw new Error("invalid fixture");
  return read.study;
}
