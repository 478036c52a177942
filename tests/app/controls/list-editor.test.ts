import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { ListEditor } from "../../../src/app/controls/levers/list-editor.tsx";
import { phaseLength, phaseNotes, phaseRefusal } from "../../../src/app/controls/levers/phase-notes.ts";
import type { Phase } from "../../../src/engine/plan.ts";
import { defaultPlan } from "../../../src/study/schema/defaults.ts";
import { planFields } from "../../../src/study/schema/fields.ts";

const { document, Event } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
const field = planFields().find(({ path }) => path === "tactics.phases")!;
const RUN = { weeks: 104, replicates: 50, seed: "phases", uncertainty: 0 };

beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());

let phases: Phase[];

function show(): void {
  const plan = defaultPlan();
  const words = {
    notes: phaseNotes({ ...plan, tactics: { ...plan.tactics, phases } }, RUN, "week"),
    about: (row: number) => phaseLength(phases[row], plan, RUN, "week"),
    refuse: (row: number, path: string, week: number) => phaseRefusal(phases[row], path, week, "week"),
  };
  const onChange = (next: unknown[] | null) => {
    phases = next as Phase[];
  };
  render(h(ListEditor, { field, value: phases, onChange, words, id: "phases" }), place as unknown as Element);
}

/** The field of a row by its label; linkedom knows no rules of naming. */
function cell(label: string, row: number): HTMLInputElement {
  const labels = [...place.querySelectorAll("label")] as unknown as HTMLLabelElement[];
  const found = labels.find((each) => each.textContent!.replace(/\s+/g, " ").trim() === `${label} of phase ${row}`)!;
  return place.querySelector(`#${found.getAttribute("for")}`) as unknown as HTMLInputElement;
}

/** What a field is described by. */
function described(input: HTMLInputElement): string {
  const by = input.getAttribute("aria-describedby");
  return by === null ? "" : place.querySelector(`#${by}`)!.textContent!;
}

async function type(label: string, row: number, text: string): Promise<void> {
  const input = cell(label, row);
  input.value = text;
  input.dispatchEvent(new Event("input") as unknown as globalThis.Event);
  await Promise.resolve();
  show();
  input.dispatchEvent(new Event("blur") as unknown as globalThis.Event);
  await Promise.resolve();
  show();
}

beforeEach(() => {
  render(null, place as unknown as Element);
  phases = [{ from: 10, to: 26, hard: 0.8 }];
  show();
});

test("a phase that is as it should be has no field marked, and its last week stands under it", () => {
  expect(place.querySelectorAll("[aria-invalid], [aria-describedby]").length).toBe(0);
  expect(place.textContent).toContain("Holds for 16 weeks; week 25 is the last.");
});

test("a week out of order is refused at its field, with the cure, and the phase stays as it was", async () => {
  await type("To week", 1, "8");
  expect(phases).toEqual([{ from: 10, to: 26, hard: 0.8 }]);
  const input = cell("To week", 1);
  expect(input.value).toBe("26");
  expect(input.getAttribute("aria-invalid")).toBe("true");
  expect(described(input)).toMatch(/^Week 8 is not after .* give 11 or more, .* It stays 26\.$/);
  await type("To week", 1, "30");
  expect(phases).toEqual([{ from: 10, to: 30, hard: 0.8 }]);
  expect(cell("To week", 1).getAttribute("aria-invalid")).toBeNull();
});

test("a week is never left out, a tactic may be", async () => {
  await type("From week", 1, "");
  expect(phases[0].from).toBe(10);
  expect(described(cell("From week", 1))).toContain("A number is needed");
  await type("Hard tactics", 1, "");
  expect(phases[0]).toEqual({ from: 10, to: 26 });
});

test("an empty phase and one that overlaps say so at their fields until they are mended", async () => {
  phases = [
    { from: 0, to: 26, hard: 0.8 },
    { from: 20, to: 40 },
  ];
  show();
  expect(described(cell("Soft tactics", 2))).toContain("give soft or hard tactics");
  await type("Hard tactics", 2, "0.3");
  expect(described(cell("Soft tactics", 2))).toBe("");
  expect(cell("From week", 2).getAttribute("aria-invalid")).toBe("true");
  expect(described(cell("From week", 2))).toContain("Overlaps with phase 1");
  await type("From week", 2, "26");
  expect(cell("From week", 2).getAttribute("aria-invalid")).toBeNull();
});

/** Presses a row's Remove. */
async function remove(row: number): Promise<void> {
  const button = place.querySelector(`[aria-label="Remove phase ${row}"]`)!;
  button.dispatchEvent(new Event("click") as never);
  await Promise.resolve();
  show();
  await Promise.resolve();
}

test("a refusal goes with its row, also among rows that are alike, and no other row takes it over", async () => {
  for (const second of [
    { from: 30, to: 40, soft: 0.5 },
    { from: 10, to: 26, hard: 0.8 },
  ]) {
    phases = [{ from: 10, to: 26, hard: 0.8 }, second];
    show();
    await type("To week", 1, "8");
    expect(described(cell("To week", 1))).toContain("Week 8");
    await remove(1);
    expect(phases).toEqual([second]);
    expect(described(cell("To week", 1))).toBe("");
  }
});

test("a refusal stays at its row when one before it is removed", async () => {
  phases = [
    { from: 0, to: 10, soft: 0.5 },
    { from: 10, to: 26, hard: 0.8 },
  ];
  show();
  await type("To week", 2, "8");
  await remove(1);
  expect(described(cell("To week", 1))).toContain("Week 8");
});

test("a refusal is over once any field of its row is changed, here or by an undo", async () => {
  await type("From week", 1, "30");
  expect(described(cell("From week", 1))).toContain("Week 30");
  await type("To week", 1, "40");
  await Promise.resolve();
  expect(described(cell("From week", 1))).toBe("");
  await type("From week", 1, "50");
  phases = [{ from: 10, to: 26, hard: 0.8 }];
  show();
  await Promise.resolve();
  expect(described(cell("From week", 1))).toBe("");
});
