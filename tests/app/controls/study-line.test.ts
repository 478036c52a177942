import { parseHTML } from "linkedom";
import { h, render } from "preact";
import { act } from "preact/test-utils";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { StudyLine } from "../../../src/app/controls/status/study-line.tsx";
import { type Page, PageProvider } from "../../../src/app/controls/use-page.ts";
import { createStore } from "../../../src/app/state/store.ts";
import { parseStudyValue } from "../../../src/study/parse/parse-study.ts";

const { document } = parseHTML("<main></main>");
const place = document.querySelector("main")!;
/** What the line would take, and what it is given, in pixels. */
let height = { scrollHeight: 0, clientHeight: 0 };
class Sized {
  constructor(private readonly told: () => void) {}
  observe(element: Element) {
    Object.assign(element, height);
    this.told();
  }
  disconnect() {}
}
beforeAll(() => {
  vi.stubGlobal("document", document);
  vi.stubGlobal("ResizeObserver", Sized);
});
afterAll(() => void vi.unstubAllGlobals());
beforeEach(() => render(null, place as unknown as Element));

function show(question: string) {
  const parsed = parseStudyValue({ groundswell: 1, question });
  if (!parsed.ok) throw new Error("invalid study");
  const page = { store: createStore(parsed.study), ui: { timeUnit: { value: "week" } } } as unknown as Page;
  act(() => render(h(PageProvider, { value: page, children: h(StudyLine, {}) }), place as unknown as Element));
}

test("a question that does not fit can be read whole, and be cut again", () => {
  height = { scrollHeight: 400, clientHeight: 36 };
  show("Why? ".repeat(400));
  const button = () => place.querySelector("button")!;
  const whole = () => place.querySelector("p")!.getAttribute("data-whole");
  expect([button().getAttribute("aria-expanded"), whole()]).toEqual(["false", "false"]);
  act(() => void button().click());
  expect([button().getAttribute("aria-expanded"), whole()]).toEqual(["true", "true"]);
  act(() => void button().click());
  expect(whole()).toBe("false");
});

test("one that fits has no button", () => {
  height = { scrollHeight: 36, clientHeight: 36 };
  show("Why?");
  expect(place.querySelector("button")).toBeNull();
});
