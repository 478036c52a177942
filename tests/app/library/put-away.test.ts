import { describe, expect, test } from "vitest";
import { LONGEST_WAIT } from "../../../src/app/library/saved.ts";
import { other, parsed, visit } from "./visit.ts";

describe("the last change", () => {
  test("is saved within two seconds, however steadily more of them come", async () => {
    const { tab, storage } = visit();
    for (let key = 0; key <= LONGEST_WAIT / 100; key++) {
      tab.soft(0.2 + key / 100);
      storage.wait(100);
      await tab.settled();
    }
    expect(storage.records.size).toBe(1);
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBeGreaterThan(0.35);
  });

  test("made just before the page ended is there at the next visit", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const id = tab.last();
    storage.failWith(new Error("ended"));
    tab.soft(0.8);
    tab.saved.leave();
    await tab.settled();
    expect(storage.study(id).plans[2].tactics.soft).toBe(0.7);
    storage.failWith(null);
    expect(await storage.takeBack()).toEqual(new Map([[id, id]]));
    expect(storage.study(id).plans[2].tactics.soft).toBe(0.8);
    expect(storage.away.length).toBe(0);
    expect(tab.remembered()).toBe(id);
  });

  test("of a study never saved before is there at the next visit", async () => {
    const { tab, storage } = visit();
    await tab.settled();
    storage.failWith(new Error("ended"));
    tab.soft(0.8);
    tab.saved.leave();
    await tab.settled();
    storage.failWith(null);
    await storage.takeBack();
    expect(storage.study(tab.remembered()!).plans[2].tactics.soft).toBe(0.8);
  });

  test("is put away no longer once it is saved, and nothing is put away where nothing changed", async () => {
    const { tab, storage } = visit();
    tab.saved.leave();
    expect(storage.away.length).toBe(0);
    tab.soft(0.8);
    tab.saved.leave();
    expect(storage.away.length).toBe(1);
    await tab.settled();
    expect(storage.away.length).toBe(0);
    expect(storage.records.size).toBe(1);
  });

  test("taken back by a second tab while the first goes on is one record, not two", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    tab.soft(0.8);
    tab.saved.leave();
    await Promise.all([storage.takeBack(), tab.settled()]);
    tab.soft(0.9);
    await tab.moment();
    expect(storage.records.size).toBe(1);
    expect(storage.study(tab.last()).plans[2].tactics.soft).toBe(0.9);
  });

  test("made in a tab whose study was changed in another since is saved beside it", async () => {
    const { tab, storage } = visit();
    tab.soft(0.7);
    await tab.moment();
    const second = storage.visit();
    await second.saved.open(tab.last());
    storage.failWith(new Error("ended"));
    tab.soft(0.8);
    tab.saved.leave();
    await tab.settled();
    storage.failWith(null);
    second.soft(0.1);
    await second.moment();
    const [place] = (await storage.takeBack()).values();
    expect(place).not.toBe(second.last());
    expect(storage.study(place).plans[2].tactics.soft).toBe(0.8);
    expect(storage.study(second.last()).plans[2].tactics.soft).toBe(0.1);
  });
});

describe("a record that is not whole", () => {
  test.each([
    ["a record of nothing but an id", { id: "x" }],
    [
      "no list of networks",
      { id: "x", revision: 1, name: "Cut", changed: 1, modelVersion: "1", text: "{", split: false },
    ],
    ["a date beyond all dates", { id: "x", changed: 1e300, networks: 7, name: null, text: 9 }],
  ])("%s: the others are listed and saved, it is told about and can be deleted", async (_, record) => {
    const { storage } = visit();
    storage.records.set("x", record as never);
    const tab = storage.visit();
    tab.openShipped(other);
    await tab.settled();
    tab.soft(0.7);
    await tab.moment();
    expect(storage.names()).toContain(other.name);
    const broken = tab.saved.list.value!.find(({ id }) => id === "x")!;
    expect(new Date(broken.changed).getTime()).toBe(broken.changed);
    expect(await tab.saved.open("x")).toMatchObject({ ok: false });
    tab.saved.rename(broken, "Y");
    tab.saved.duplicate(broken);
    await tab.settled();
    tab.saved.remove(broken);
    await tab.settled();
    expect(storage.records.has("x")).toBe(false);
    expect(parsed(storage.records.get(tab.last())!.text).name).toBe(other.name);
  });

  test("keeps the networks its text names", async () => {
    const { storage } = visit();
    const digest = "a".repeat(64);
    storage.networks.set(digest, { digest, held: {} as never, inline: undefined });
    storage.records.set("x", { id: "x", text: `{"digest":"${digest}"}` } as never);
    await storage.visit().settled();
    expect([...storage.networks.keys()]).toEqual([digest]);
  });
});
