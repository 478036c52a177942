import { expect, test } from "vitest";
import { idleNote } from "../../../src/app/controls/levers/idle-note.ts";
import { defaultPlan } from "../../../src/study/schema/defaults.ts";
import { setAt } from "../../../src/study/schema/fields.ts";

const RUN = { weeks: 104, replicates: 50, seed: "idle", uncertainty: 0 };

test("feedback and reviews that would first come after the programme are told at their settings, with what to give", () => {
  for (const path of ["data.every", "theory.reviewEvery"]) {
    const note = (weeks: number, end: number | null = null) =>
      idleNote(setAt(setAt(defaultPlan(), path, weeks), "programme.end", end), RUN, path);
    expect(note(150)).toMatch(
      /^No (feedback|review) is .*: .* after the programme, which lasts 104 weeks. Give 104 or/,
    );
    expect(note(60, 52)).toContain("lasts 52 weeks. Give 52 or fewer.");
    for (const weeks of [0, 1, 52, 104]) expect(note(weeks)).toBe(null);
  }
  expect(idleNote(defaultPlan(), RUN, "tactics.hard")).toBe(null);
});
