import { beforeEach, describe, expect, test } from "vitest";
import { followHistory } from "../../../src/app/frame/browser-history.ts";
import { createUi, type Ui } from "../../../src/app/state/ui.ts";

describe("Back and Forward", () => {
  let browser: ReturnType<typeof fakeBrowser>;
  let ui: Ui;
  beforeEach(() => {
    browser = fakeBrowser();
    ui = arrive(browser);
  });

  test("go between the views of the page", () => {
    ui.tab.value = "compare";
    browser.back();
    expect(ui.tab.value).toBe("explore");
    browser.forward();
    expect(ui.tab.value).toBe("compare");
    expect(browser.left()).toBe(false);
  });

  test.each([
    ["a drawer", (open: boolean) => set(ui.drawer, open ? "world" : null), () => ui.drawer.value !== null],
    ["the report", (open: boolean) => set(ui.report, open), () => ui.report.value],
    ["the sheet of levers", (open: boolean) => set(ui.sheetOpen, open), () => ui.sheetOpen.value],
  ])("close %s and open it again, and leave the site only from where it began", (_, put, isOpen) => {
    put(true);
    browser.back();
    expect(isOpen()).toBe(false);
    browser.forward();
    expect(isOpen()).toBe(true);
    browser.back();
    expect(browser.left()).toBe(false);
    browser.back();
    expect(browser.left()).toBe(true);
  });

  test("never open again what was closed on the page", () => {
    ui.tab.value = "compare";
    ui.drawer.value = "world";
    ui.drawer.value = null;
    browser.arrived();
    expect(ui.tab.value).toBe("compare");
    browser.back();
    expect(ui.drawer.value).toBe(null);
    expect(ui.tab.value).toBe("explore");
    browser.back();
    expect(browser.left()).toBe(true);
  });

  test("know of what was opened while the browser was still on its way back", () => {
    ui.drawer.value = "world";
    ui.drawer.value = null;
    ui.tab.value = "compare";
    browser.arrived();
    expect(ui.tab.value).toBe("compare");
    browser.back();
    expect(ui.tab.value).toBe("explore");
    expect(ui.drawer.value).toBe(null);
    expect(browser.left()).toBe(false);
  });

  test("go through drawers one after the other", () => {
    ui.drawer.value = "library";
    ui.drawer.value = "import";
    browser.back();
    expect(ui.drawer.value).toBe("library");
    browser.back();
    expect(ui.drawer.value).toBe(null);
  });

  test("work as before after a reload, in the view that was open", () => {
    ui.tab.value = "compare";
    const again = arrive(browser);
    expect(again.tab.value).toBe("compare");
    browser.back();
    expect(again.tab.value).toBe("explore");
  });

  test("leave nothing over the page after a reload, and no press without effect", () => {
    ui.tab.value = "compare";
    ui.drawer.value = "world";
    const again = arrive(browser);
    expect([again.tab.value, again.drawer.value]).toEqual(["compare", null]);
    browser.arrived();
    browser.back();
    expect(again.tab.value).toBe("explore");
  });

  test("take an address typed in for the place where the page is", () => {
    ui.tab.value = "compare";
    browser.type();
    expect(ui.tab.value).toBe("compare");
    browser.back();
    expect(browser.left()).toBe(false);
  });

  test("are not led astray by what another version left there", () => {
    browser.window.history.replaceState({ place: { tab: "gone", drawer: null } });
    expect(arrive(browser).tab.value).toBe("explore");
  });
});

function set<T>(signal: { value: T }, value: T): void {
  signal.value = value;
}

function arrive(browser: ReturnType<typeof fakeBrowser>): Ui {
  const ui = createUi({ dataset: {} } as HTMLElement, null);
  browser.listen();
  followHistory(ui, browser.window);
  return ui;
}

/** A tab: its history begins with another site, and going back takes until `arrived` where the page asked for it. */
function fakeBrowser() {
  let entries: unknown[] = ["another site", null];
  let at = 1;
  let underWay = 0;
  let heard = () => {};
  const go = (by: number) => {
    at = Math.min(Math.max(at + by, 0), entries.length - 1);
    if (at > 0) heard();
  };
  const arrived = () => {
    const by = underWay;
    underWay = 0;
    if (by !== 0) go(by);
  };
  const put = (state: unknown) => {
    entries = [...entries.slice(0, at + 1), structuredClone(state)];
    at++;
  };
  return {
    window: {
      history: {
        get state() {
          return entries[at];
        },
        pushState: put,
        replaceState(state: unknown) {
          entries[at] = structuredClone(state);
        },
        back() {
          underWay--;
        },
      },
      addEventListener(_: "popstate", listener: () => void) {
        heard = listener;
      },
    },
    listen() {
      heard = () => {};
    },
    arrived,
    back: () => go(-1),
    forward: () => go(1),
    type() {
      put(null);
      heard();
    },
    left: () => at === 0,
  };
}
