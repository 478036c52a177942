import { parseHTML } from "linkedom";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFocus } from "../../../src/app/frame/keyboard/keep-focus.ts";

// what a browser has beside the document: focus, which falls to the body when its control goes, and what is seen
const { document, window, Event, MutationObserver } = parseHTML("<html><body></body></html>");
const { body } = document;
let active: Element = body;
let looked = 0;
let stop = () => {};

beforeEach(() => {
  vi.stubGlobal("MutationObserver", MutationObserver);
  Object.defineProperty(document, "activeElement", {
    configurable: true,
    get: () => (active.isConnected ? active : body),
  });
  Object.assign(window.HTMLElement.prototype, {
    checkVisibility: () => ++looked > 0,
    focus(this: Element) {
      active = this;
      this.dispatchEvent(new Event("focusin", { bubbles: true }));
    },
  });
  active = body;
});
afterEach(() => {
  stop();
  vi.unstubAllGlobals();
});

function show(html: string): void {
  body.innerHTML = html;
  stop = keepFocus(document as unknown as Document);
}
const focus = (what: string) => document.querySelector<HTMLElement>(what)!.focus();
const focused = async () => {
  await Promise.resolve();
  return document.activeElement!.id;
};

test("where the view goes and the next is being fetched, focus waits at what says so, and then goes on to the results", async () => {
  show("<div><main id='results'></main><button id='present'>Present</button></div>");
  focus("#present");
  body.innerHTML = "<p id='moment' data-part='waiting'>One moment…</p>";
  expect(await focused()).toBe("moment");
  body.innerHTML = "<div><main id='results'></main><button>Leave</button></div>";
  expect(await focused()).toBe("results");
});

test("charts that are drawn anew beside a control with focus do not have it looked at; one that is taken away or disabled is", async () => {
  show("<main id='results'></main><div><button id='a'>A</button><button id='b'>B</button><svg></svg></div>");
  focus("#a");
  looked = 0;
  document.querySelector("svg")!.innerHTML = "<path></path>";
  expect(await focused()).toBe("a");
  expect(looked).toBe(0);
  document.querySelector("#a")!.remove();
  expect(await focused()).toBe("b");
});
