import { describe, expect, test } from "vitest";
import { duplicatePlan } from "../../../src/app/state/edits/edits.ts";
import { other, parsed, shipped, visit } from "./visit.ts";

describe("the study at hand", () => {
  test("is not saved as it came, and is a moment after it has changed", async () => {
    const { tab, storage } = visit();
    await tab.moment();
    expect(storage.names()).toEqual([]);
    expect(tab.saved.keeping.value).toBe("as it came");
    tab.soft(0.7);
    expect(storage.names()).toEqual([]);
    await tab.moment();
    expect(storage.names()).toEqual([shipped.name]);
    expect(storage.study(tab.last())).toEqual(tab.store.study.value);
    expect(tab.saved.keeping.value).toBe("saved");
  });

  test("is not said to be saved while a change waits for its moment", async () => {
    const { tab } = visit();
    tab.soft(0.7);
    expect(tab.saved.keeping.value).toBe("saving");
    await tab.moment();
    expect(tab.saved.keeping.value).toBe("saved");
    tab.soft(0.8);
    expect(tab.saved.keeping.value).toBe("saving");
    await tab.moment();
    expect(tab.saved.keeping.value).toBe("saved");
    tab.openShipped(other);
    expect(tab.saved.keeping.value).toBe("as it came");
  });

  test("follows every change into one record, undo and redo too", async () => {
    const { tab, storage } = visit();
    for (const value of [0.1, 0.2, 0.3]) {
      tab.soft(value);
      await tab.moment();
    }
    tab.store.undo();
    await tab.moment();
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.2);
    tab.store.redo();
    await tab.moment();
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.3);
    expect(storage.records.size).toBe(1);
    expect(storage.records.get(tab.last())?.revision).toBe(5);
  });

  test("is remembered for the next visit, and forgotten when it is as it came", async () => {
    const { tab } = visit();
    await tab.moment();
    expect(tab.remembered()).toBe(null);
    tab.soft(0.7);
    await tab.moment();
    const first = tab.last();
    expect(tab.remembered()).toBe(first);
    tab.openShipped(other);
    await tab.moment();
    expect(tab.remembered()).toBe(null);
    tab.store.undo();
    await tab.moment();
    expect(tab.remembered()).toBe(first);
  });

  test("is saved before another one takes its place", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    tab.openShipped(other);
    await tab.settled();
    expect([...storage.records.values()].map(({ text }) => parsed(text).plans[2].tactics.soft)).toEqual([0.7]);
  });

  test("that was opened from a file is saved at once; opened again it is the same record", async () => {
    const { tab, storage } = visit();
    tab.store.open(other);
    await tab.moment();
    expect(storage.names()).toEqual([other.name]);
    const first = tab.last();
    tab.openShipped(shipped);
    tab.store.open(structuredClone(other));
    await tab.moment();
    expect(storage.records.size).toBe(1);
    expect(tab.last()).toBe(first);
  });

  test("that is shipped and changed twice over becomes two records", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.openShipped(shipped);
    tab.soft(0.8);
    await tab.moment();
    expect(storage.names()).toEqual([shipped.name, shipped.name]);
  });

  test("is saved on demand though nothing has changed", async () => {
    const { tab, storage } = visit();
    await tab.saved.save();
    expect(storage.names()).toEqual([shipped.name]);
    expect(tab.saved.current.value?.name).toBe(shipped.name);
  });

  test("goes on as a copy when one is saved, and undo goes back to the one before", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const first = tab.last();
    await tab.saved.saveCopy();
    expect(tab.store.study.value.name).toBe(`${shipped.name} copy`);
    tab.soft(0.1);
    await tab.moment();
    expect(storage.study(first).plans[2].tactics.soft).toBe(0.7);
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.1);
    tab.store.undo();
    tab.store.undo();
    tab.soft(0.2);
    await tab.moment();
    expect(tab.last()).toBe(first);
    expect(storage.study(first).plans[2].tactics.soft).toBe(0.2);
    expect(storage.records.size).toBe(2);
  });

  test("is back as it was when it is opened again", async () => {
    const { tab } = visit();
    tab.store.edit("Duplicate", (draft) => duplicatePlan(draft, 1));
    tab.soft(0.65);
    await tab.moment();
    const before = JSON.stringify(tab.store.study.value);
    const id = tab.last();
    tab.openShipped(other);
    const opened = await tab.saved.open(id);
    expect(opened.ok).toBe(true);
    expect(JSON.stringify(tab.store.study.value)).toBe(before);
    expect(tab.saved.current.value?.id).toBe(id);
    await tab.moment();
    expect(tab.saved.list.value?.[0].revision).toBe(1);
  });
});
