import { describe, expect, test } from "vitest";
import { visit } from "./visit.ts";

describe("two tabs", () => {
  test("never overwrite each other: the second becomes a copy and its person is told", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const id = tab.last();
    const second = storage.visit();
    await second.saved.open(id);

    tab.soft(0.1);
    second.soft(0.9);
    await tab.moment();
    await second.moment();
    expect(storage.study(id).plans[2].tactics.soft).toBe(0.1);
    expect(second.last()).not.toBe(id);
    expect(storage.study(second.last()).plans[2].tactics.soft).toBe(0.9);
    expect(storage.records.get(second.last())?.split).toBe(true);
    expect(second.store.message.value?.text).toContain("changed in another tab");

    second.soft(0.8);
    tab.soft(0.2);
    await second.moment();
    await tab.moment();
    expect(storage.records.size).toBe(2);
    expect(storage.study(id).plans[2].tactics.soft).toBe(0.2);
    expect(storage.study(second.last()).plans[2].tactics.soft).toBe(0.8);
  });

  test("are told of what the other does, and can show it", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const second = storage.visit();
    await second.saved.open(tab.last());
    tab.soft(0.1);
    await tab.moment();
    await second.moment();
    expect(second.store.message.value?.text).toBe("This study was changed in another tab.");
    second.store.message.value?.action?.run();
    await second.moment();
    expect(second.store.study.value.plans[2].tactics.soft).toBe(0.1);
    second.soft(0.3);
    await second.moment();
    expect(storage.records.size).toBe(1);
    expect(tab.store.message.value?.text).toBe("This study was changed in another tab.");
  });

  test("a study deleted in one is saved again by the other's next change", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const second = storage.visit();
    await second.saved.open(tab.last());
    tab.saved.remove(tab.only());
    await tab.moment();
    await second.moment();
    second.soft(0.3);
    await second.moment();
    expect(storage.study(second.last()).plans[2].tactics.soft).toBe(0.3);
  });
});

describe("storage that is not to be had", () => {
  test.each([
    ["blocked", new DOMException("no", "SecurityError"), "does not let the page save"],
    ["full", new DOMException("no", "QuotaExceededError"), "no room left"],
  ] as const)("%s is told once with the way out, and nothing is lost", async (kind, error, words) => {
    const { tab, storage } = visit(error);
    await tab.moment();
    expect(tab.store.message.value).toBe(null);
    expect(tab.saved.unsaved.value).toBe(null);
    tab.soft(0.7);
    await tab.moment();
    expect(tab.store.message.value?.text).toContain(words);
    expect(tab.saved.keeping.value).toBe(kind);
    expect(tab.saved.unsaved.value).not.toBe(null);
    tab.store.message.value?.action?.run();
    expect(tab.downloads()).toBe(1);

    tab.soft(0.6);
    await tab.moment();
    expect(tab.store.message.value).toBe(null);
    expect(tab.saved.unsaved.value).toBe(kind);
    expect(tab.store.study.value.plans[2].tactics.soft).toBe(0.6);

    storage.failWith(null);
    tab.soft(0.5);
    await tab.moment();
    expect(tab.saved.keeping.value).toBe("saved");
    expect(tab.saved.unsaved.value).toBe(null);
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.5);
  });

  test("full in the middle keeps what was saved before", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    storage.failWith(new DOMException("no", "QuotaExceededError"));
    tab.soft(0.6);
    await tab.moment();
    expect(storage.study(tab.only().id).plans[2].tactics.soft).toBe(0.7);
    expect(tab.remembered()).toBe(tab.only().id);
  });
});
