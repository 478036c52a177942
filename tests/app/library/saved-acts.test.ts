import { describe, expect, test } from "vitest";
import { renameStudy } from "../../../src/app/state/edits/edits.ts";
import { decide } from "../../../src/app/state/opening/incoming.ts";
import { other, shipped, visit, ward } from "./visit.ts";

describe("saved studies", () => {
  test("are deleted, and undo brings them back as they were", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.openShipped(other);
    const record = tab.only();
    tab.saved.remove(record);
    await tab.moment();
    expect(storage.names()).toEqual([]);
    expect(tab.saved.list.value).toEqual([]);
    tab.store.undo();
    await tab.moment();
    expect(tab.only()).toEqual(record);
    tab.store.redo();
    await tab.moment();
    expect(storage.names()).toEqual([]);
  });

  test("deleted while at hand stay on the page, and come back with the next change", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.soft(0.8);
    tab.saved.remove(tab.only());
    await tab.moment();
    expect(storage.names()).toEqual([]);
    expect(tab.saved.keeping.value).toBe("as it came");
    expect(tab.remembered()).toBe(null);
    expect(tab.store.study.value.plans[2].tactics.soft).toBe(0.8);
    tab.soft(0.9);
    await tab.moment();
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.9);
  });

  test("deleted while at hand are back with all that was changed when that is undone", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const id = tab.last();
    tab.soft(0.8);
    tab.saved.remove(tab.only());
    await tab.moment();
    tab.store.undo();
    await tab.moment();
    expect(storage.study(id).plans[2].tactics.soft).toBe(0.8);
    expect(storage.records.size).toBe(1);
  });

  test("are renamed, in the list and in the study, and back", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.openShipped(other);
    tab.saved.rename(tab.only(), "Mine");
    await tab.moment();
    expect(tab.only().name).toBe("Mine");
    expect(storage.study(tab.only().id).name).toBe("Mine");
    tab.store.undo();
    await tab.moment();
    expect(tab.only().name).toBe(shipped.name);
  });

  test("renamed while at hand are renamed in the study at hand", async () => {
    const { tab } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.saved.rename(tab.only(), "Mine");
    expect(tab.store.study.value.name).toBe("Mine");
    await tab.moment();
    expect(tab.only().name).toBe("Mine");
  });

  test("renamed while they lie in the history are not taken for changed elsewhere", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.openShipped(other);
    tab.saved.rename(tab.only(), "Mine");
    await tab.moment();
    tab.store.undo();
    tab.store.undo();
    tab.soft(0.1);
    await tab.moment();
    expect(storage.records.size).toBe(1);
  });

  test("are duplicated under a name of their own", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.saved.duplicate(tab.only());
    await tab.moment();
    expect(storage.names()).toEqual([shipped.name, `${shipped.name} copy`]);
    tab.store.undo();
    await tab.moment();
    expect(storage.names()).toEqual([shipped.name]);
  });

  test("are listed with the last changed first", async () => {
    const { tab } = visit();
    for (const name of ["One", "Two", "Three"]) {
      tab.openShipped(shipped);
      tab.store.edit("Name", (draft) => renameStudy(draft, name));
      await tab.moment();
    }
    expect(tab.saved.list.value?.map(({ name }) => name)).toEqual(["Three", "Two", "One"]);
  });

  test("keep the imported networks they need, and no others", async () => {
    const { tab, storage } = visit();
    const { study, digest, held, inline } = ward();
    tab.store.networks.value = { [digest]: held };
    tab.store.open(study);
    await tab.moment();
    const id = tab.last();
    expect([...storage.networks.keys()]).toEqual([digest]);
    expect(storage.records.get(id)?.text).not.toContain("groundswellNetwork");

    const next = storage.visit();
    expect((await next.saved.open(id)).ok).toBe(true);
    expect(next.store.networks.value[digest]).toEqual(held);
    expect(next.store.study.value).toEqual(study);
    expect(next.store.study.value.networks[0].inline).toEqual(inline);

    next.openShipped(other);
    next.saved.remove(next.only());
    await next.moment();
    await storage.visit().moment();
    expect([...storage.networks.keys()]).toEqual([]);
    next.store.undo();
    await next.moment();
    expect([...storage.networks.keys()]).toEqual([digest]);
  });

  test("of another edition of the model wait until it is decided whether to open them, as links and files do", async () => {
    const { tab, storage } = visit();
    tab.openShipped(shipped);
    tab.store.edit("Name", (draft) => renameStudy(draft, "Old"));
    await tab.moment();
    const id = tab.last();
    tab.openShipped(other);
    const kept = storage.records.get(id)!;
    storage.records.set(id, { ...kept, modelVersion: "0.1.0" });
    expect((await tab.saved.open(id)).ok).toBe(true);
    expect(tab.store.study.value.name).toBe(other.name);
    expect(tab.store.waiting.value).toMatchObject({ by: "study", madeWith: "0.1.0", study: { name: "Old" } });
    decide(tab.store, false);
    expect(tab.store.study.value.name).toBe(other.name);

    await tab.saved.open(id);
    decide(tab.store, true);
    expect(tab.store.study.value.name).toBe("Old");
    expect(tab.last()).toBe(id);
    expect(tab.saved.keeping.value).toBe("saved");
    expect(tab.store.message.value?.text).toContain("made with Groundswell 0.1.0");
    tab.store.undo();
    expect(tab.store.study.value.name).toBe(other.name);

    storage.records.set(id, kept);
    await tab.saved.open(id);
    expect(tab.store.waiting.value).toBe(null);
    expect(tab.store.study.value.name).toBe("Old");
  });

  test("that cannot be read are told about, and the study at hand is as it was", async () => {
    const { tab, storage } = visit();
    const base = { id: "x", revision: 1, changed: 1, modelVersion: "9", networks: [], split: false, name: "Newer" };
    storage.records.set("x", { ...base, text: '{ "groundswell": 2 }' });
    const opened = await tab.saved.open("x");
    expect(opened).toMatchObject({ ok: false, from: "Newer", problems: [{ code: "newer-format" }] });
    expect(await tab.saved.open("gone")).toMatchObject({ ok: false });
    expect(tab.store.study.value).toBe(shipped);
  });
});
