import { describe, expect, test } from "vitest";
import { phaseLength, phaseNotes, phaseRefusal } from "../../../src/app/controls/levers/phase-notes.ts";
import type { Phase } from "../../../src/engine/plan.ts";
import { running, tacticsOf } from "../../../src/engine/week/calendar.ts";
import { defaultPlan } from "../../../src/study/schema/defaults.ts";

const RUN = { weeks: 104, replicates: 50, seed: "phases", uncertainty: 0 };

function notesOn(phases: Phase[], programme: { start: number; end: number | null } = { start: 0, end: null }) {
  const plan = defaultPlan();
  return phaseNotes({ ...plan, programme, tactics: { ...plan.tactics, phases } }, RUN, "week");
}

describe("what is said at the fields of a phase", () => {
  test("is nothing where phases of some tactic follow one another within programme and run", () => {
    expect(
      notesOn([
        { from: 0, to: 26, hard: 0.8 },
        { from: 26, to: 104, soft: 0.8 },
      ]),
    ).toEqual([]);
  });

  test("tells an empty phase, with what to give", () => {
    expect(notesOn([{ from: 0, to: 26 }])).toEqual([
      {
        row: 0,
        path: "soft",
        text: expect.stringMatching(/^Changes nothing yet: give soft or hard tactics, or remove/),
      },
    ]);
  });

  test("tells at which phase another overlaps with, which of the two holds, and how to keep both", () => {
    const notes = notesOn([
      { from: 0, to: 26, hard: 0.8 },
      { from: 20, to: 40, hard: 0.2 },
    ]);
    expect(notes).toEqual([{ row: 1, path: "from", text: expect.stringContaining("phase 1, week 0 to week 26") }]);
    expect(notes[0].text).toContain("this one holds");
    expect(notes[0].text).toContain("Let one begin where the other ends");
  });

  test("names the phase that says the same tactic in the weeks they share, not one that says another", () => {
    const notes = notesOn([
      { from: 0, to: 30, soft: 0.8 },
      { from: 0, to: 30, hard: 0.8 },
      { from: 20, to: 40, hard: 0.2 },
    ]);
    expect(notes).toEqual([{ row: 2, path: "from", text: expect.stringContaining("Overlaps with phase 2,") }]);
  });

  test("names every phase before it that one overlaps with, as none of them holds beside it", () => {
    const notes = notesOn([
      { from: 0, to: 26, soft: 0.1 },
      { from: 10, to: 30, soft: 0.5 },
      { from: 20, to: 40, soft: 0.8 },
    ]);
    expect(notes.map(({ row }) => row)).toEqual([1, 2]);
    expect(notes[1].text).toContain("with phase 1, week 0 to week 26, and with phase 2, week 10 to week 30: in");
  });

  test("tells a phase beyond the run or the programme, at the week that lies there, and from which week on", () => {
    expect(notesOn([{ from: 110, to: 120, hard: 1 }])).toEqual([
      { row: 0, path: "from", text: expect.stringContaining("The run ends at week 104, before this phase begins") },
    ]);
    expect(notesOn([{ from: 90, to: 120, hard: 1 }])).toEqual([
      { row: 0, path: "to", text: expect.stringContaining("The run ends at week 104, and this phase with it") },
    ]);
    expect(notesOn([{ from: 60, to: 80, hard: 1 }], { start: 0, end: 52 })).toEqual([
      { row: 0, path: "from", text: expect.stringContaining("The programme ends at week 52, before") },
    ]);
    expect(notesOn([{ from: 40, to: 80, hard: 1 }], { start: 0, end: 52 })).toEqual([
      { row: 0, path: "to", text: expect.stringContaining("The programme ends at week 52, and this phase with it") },
    ]);
    expect(notesOn([{ from: 0, to: 10, hard: 1 }], { start: 20, end: null })).toEqual([
      { row: 0, path: "to", text: expect.stringContaining("The programme begins at week 20, after this phase ends") },
    ]);
  });

  test("an end that is not after the start is not taken, and what would be is said", () => {
    const phase = { from: 20, to: 30 };
    expect(phaseRefusal(phase, "to", 20, "week")).toContain("give 21 or more");
    expect(phaseRefusal(phase, "to", 21, "week")).toBeNull();
    expect(phaseRefusal(phase, "from", 30, "week")).toContain("set “To week” first");
    expect(phaseRefusal(phase, "from", 29, "week")).toBeNull();
  });

  test("its length and last week are those in which the engine lets it hold", () => {
    const phase = { from: 3, to: 7, hard: 1 };
    const base = defaultPlan();
    const plan = { ...base, tactics: { soft: 0, hard: 0, phases: [phase] } };
    const held = Array.from({ length: 104 }, (_, week) => week).filter(
      (week) => running(plan, week, 104) && tacticsOf(plan, week).hard === 1,
    );
    expect(phaseLength(phase, defaultPlan(), RUN, "week")).toBe(
      `Holds for ${held.length} weeks; week ${held.at(-1)} is the last.`,
    );
    expect(phaseLength({ from: 3, to: 4 }, defaultPlan(), RUN, "week")).toBe("Holds in week 3 only.");
  });

  test("says of a phase only the weeks that lie in programme and run", () => {
    const length = (phase: Phase, programme = { start: 0, end: null as number | null }) =>
      phaseLength(phase, { ...defaultPlan(), programme }, RUN, "week");
    expect(length({ from: 0, to: 200 })).toBe("Holds for 104 weeks; week 103 is the last.");
    expect(length({ from: 0, to: 80 }, { start: 10, end: 52 })).toBe("Holds for 42 weeks; week 51 is the last.");
    expect(length({ from: 103, to: 200 })).toBe("Holds in week 103 only.");
    expect(length({ from: 120, to: 200 })).toBe("Holds in no week.");
  });
});
