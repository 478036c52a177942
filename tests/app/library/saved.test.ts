import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createSaved } from "../../../src/app/library/saved.ts";
import type { KeptNetwork, SavedDb, SavedRecord } from "../../../src/app/library/saved-db.ts";
import { duplicatePlan, renameStudy, setPlanField } from "../../../src/app/state/edits.ts";
import { createStore, type HeldNetwork } from "../../../src/app/state/store.ts";
import { networkData } from "../../../src/networks/file/network-data.ts";
import { networkDigest } from "../../../src/networks/file/network-file.ts";
import { parseStudy, parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import { imported } from "../../networks/importing.ts";

const shipped = read("scenarios/default.json");
const other = read("scenarios/context.json");

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
    expect(tab.saved.atRisk()).toBe(false);
    tab.soft(0.7);
    await tab.moment();
    expect(tab.store.message.value?.text).toContain(words);
    expect(tab.saved.keeping.value).toBe(kind);
    expect(tab.saved.atRisk()).toBe(true);
    tab.store.message.value?.action?.run();
    expect(tab.downloads()).toBe(1);

    tab.soft(0.6);
    await tab.moment();
    expect(tab.store.message.value).toBe(null);
    expect(tab.store.study.value.plans[2].tactics.soft).toBe(0.6);

    storage.failWith(null);
    tab.soft(0.5);
    await tab.moment();
    expect(tab.saved.keeping.value).toBe("saved");
    expect(tab.saved.atRisk()).toBe(false);
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

/** Storage of a browser that any number of tabs share, and the first tab of it. */
function visit(error: Error | null = null) {
  const storage = fakeStorage();
  storage.failWith(error);
  return { storage, tab: storage.visit() };
}

function fakeStorage() {
  let records = new Map<string, SavedRecord>();
  let networks = new Map<string, KeptNetwork>();
  let failure: Error | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let ids = 0;
  let clock = 0;
  const tabs: { hear(): void }[] = [];

  /** All or nothing, one after the other, as the browser's. */
  const db: SavedDb = {
    transact(work) {
      const result = queue.then(async () => {
        if (failure !== null) throw failure;
        const mine = new Map(records);
        const nets = new Map(networks);
        const done = await work({
          get: async (id) => structuredClone(mine.get(id)),
          all: async () => structuredClone([...mine.values()]),
          put: async (record) => mine.set(record.id, structuredClone(record)),
          delete: async (id) => mine.delete(id),
          network: async (digest) => structuredClone(nets.get(digest)),
          digests: async () => [...nets.keys()],
          putNetwork: async (network) => nets.set(network.digest, structuredClone(network)),
          deleteNetwork: async (digest) => nets.delete(digest),
        });
        [records, networks] = [mine, nets];
        return done;
      });
      queue = result.catch(() => {});
      return result;
    },
  };

  const storage = {
    get records() {
      return records;
    },
    get networks() {
      return networks;
    },
    failWith(error: Error | null) {
      failure = error;
    },
    names: () => [...records.values()].map(({ name }) => name),
    study: (id: string) => parsed(records.get(id)!.text),
    visit,
  };
  return storage;

  function visit() {
    const store = createStore(shipped);
    const waiting = new Set<() => void>();
    let remembered: string | null = null;
    let downloads = 0;
    const self = { hear: () => void saved.changedElsewhere() };
    const saved = createSaved(store, db, {
      modelVersion: "1.0.0",
      now: () => ++clock,
      newId: () => `id-${++ids}`,
      later(run) {
        waiting.add(run);
        return () => waiting.delete(run);
      },
      remember: (id) => {
        remembered = id;
      },
      tell: () => {
        for (const tab of tabs) if (tab !== self) tab.hear();
      },
      download: () => downloads++,
    });
    saved.asItCame();
    tabs.push(self);
    const settled = async () => {
      // every queue is empty after so many turns
      for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
    };
    return {
      store,
      saved,
      settled,
      /** Time enough passes that what waits for a moment without change is done. */
      async moment() {
        await settled();
        for (const run of [...waiting]) {
          waiting.delete(run);
          run();
        }
        await settled();
      },
      soft: (value: number) =>
        expect(store.edit("Soft", (draft) => setPlanField(draft, 2, "tactics.soft", value))).toBe(true),
      openShipped(study: Study) {
        store.open(study);
        saved.asItCame();
      },
      only() {
        expect(saved.list.value?.length).toBe(1);
        return saved.list.value![0];
      },
      last: () => saved.current.value!.id,
      remembered: () => remembered,
      downloads: () => downloads,
    };
  }
}

/** A study on an imported network that it holds itself. */
function ward(): { study: Study; digest: string; held: HeldNetwork; inline: unknown } {
  const file = (name: string) => readFileSync(`scenarios/networks/${name}`, "utf8");
  const { network } = imported(
    { people: file("ward-people.csv"), ties: file("ward-ties.csv") },
    {
      ...{ direction: "nominates", betweenSites: "bridge" },
      ...{ adopted: "adopted", never: ["never"], missing: ["empty"], unit: "month" },
    },
  );
  const inline = JSON.parse(JSON.stringify(network));
  const digest = networkDigest(network);
  const worlds = [{ name: "Ward", network: { kind: "imported", digest, inline } }];
  const result = parseStudyValue({ groundswell: 1, name: "Ward", worlds });
  if (!result.ok) throw new Error("invalid study");
  return { study: result.study, digest, held: { data: networkData(network), observed: network.observed }, inline };
}

function parsed(text: string): Study {
  const result = parseStudy(text);
  if (!result.ok) throw new Error("invalid study");
  return result.study;
}

function read(file: string): Study {
  return parsed(readFileSync(file, "utf8"));
}
