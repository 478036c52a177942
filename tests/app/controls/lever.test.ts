import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { Lever } from "../../../src/app/controls/levers/lever.tsx";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { PLAN_FIELDS, WORLD_FIELDS } from "../../../src/app/state/form.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { createUi } from "../../../src/app/state/ui.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import { getAt } from "../../../src/study/schema/fields.ts";

const { document } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
beforeAll(() => void vi.stubGlobal("document", document));
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => render(null, place as unknown as Element));

const parsed = parseStudyValue({ groundswell: 1 });
if (!parsed.ok) throw new Error("invalid study");
const { study } = parsed;

/** A setting of the first plan or world of a study of 500 clinicians, as the page has it. */
function show(
  path: string,
  { value, months = false, among, note }: { value?: unknown; months?: boolean; among?: string; note?: string } = {},
) {
  const field = [...PLAN_FIELDS, ...WORLD_FIELDS].find((each) => each.path === path)!;
  const held = getAt(study.plans[0], path) ?? getAt(study.worlds[0], path);
  const ui = createUi(document.documentElement as unknown as HTMLElement, null);
  if (months) ui.timeUnit.value = "month";
  const page = { store: createStore(study), ui } as unknown as Page;
  const props = { field, value: value ?? held, reference: held, among, note, onInput: () => true, onSettle: () => {} };
  render(h(PageProvider, { value: page, children: h(Lever, props) }), place as unknown as Element);
  return place;
}

const names = () => [...place.querySelectorAll("input, button")].map((each) => each.getAttribute("aria-label"));
const unit = () => place.querySelector("[id$=-unit]")?.textContent ?? "";

test("slider, number and explanation of a setting have three names, all beginning with or holding its label", () => {
  show("tactics.hard");
  expect(names()).toEqual(["About Hard tactics", "Hard tactics as a number", "Hard tactics"]);
});

test("a setting that stands on the page twice says where it stands", () => {
  show("tactics.hard", { among: "lesson 7, Hard and soft" });
  expect(names()).toEqual([
    "About Hard tactics (lesson 7, Hard and soft)",
    "Hard tactics (lesson 7, Hard and soft) as a number",
    "Hard tactics (lesson 7, Hard and soft)",
  ]);
});

test("a lever has words at its ends, which describe its slider", () => {
  show("tactics.soft");
  const scale = place.querySelector("[data-part=scale]")!;
  expect([...scale.children].map((each) => each.textContent!.trim())).toEqual(["none", "some", "strong"]);
  expect(place.querySelector("input[type=range]")!.getAttribute("aria-describedby")).toBe(scale.id);
});

test("every main or headline setting that is a share has words for its range, from the schema", () => {
  const shares = [...PLAN_FIELDS, ...WORLD_FIELDS].filter(
    (each) => each.unit === "share" && (each.main || each.headline),
  );
  expect(shares.length).toBeGreaterThan(5);
  expect(shares.filter(({ scale }) => scale === undefined).map(({ path }) => path)).toEqual([]);
});

test.each([
  ["core.size", 0.02, "about 10 people"],
  ["core.size", 0.001, "about 2 people"],
  ["core.size", 0, "about 0 people"],
  ["practice.initialUse", 0.12, "about 60 people"],
  ["practice.committed", 0.002, "about 1 person"],
  ["tactics.hard", 0.5, ""],
])("%s of %d says the people it stands for: %j", (path, value, words) => {
  show(path, { value });
  expect(unit()).toBe(words);
});

test.each([
  ["theory.reviewEvery", 13, false, "weeks"],
  ["theory.reviewEvery", 13, true, "weeks (3 months)"],
  ["theory.reviewEvery", 0, true, "(never)"],
  ["programme.start", 26, true, "(month 6)"],
  ["context.shocks.weeks", 8, true, "weeks (1.8 months)"],
])("%s of %d, months chosen %s: %j", (path, value, months, words) => {
  show(path, { value, months });
  expect(unit()).toBe(words);
});

test.each([
  [1, "week"],
  [4, "weeks"],
])("one of a unit is told as one: %i %s", (value, said) => {
  show("data.every", { value });
  expect(unit()).toBe(said);
});

test("what is said of a value that does nothing stands at its field, which is marked and described by it", () => {
  show("data.every", { value: 150, note: "No feedback is given." });
  const field = place.querySelector("[id$=-number]")!;
  expect(field.getAttribute("aria-invalid")).toBe("true");
  const by = field.getAttribute("aria-describedby")!.split(" ");
  expect(by.map((id) => place.querySelector(`#${id}`)!.textContent)).toContain("No feedback is given.");
});
