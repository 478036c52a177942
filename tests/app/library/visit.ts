import { readFileSync } from "node:fs";
import { expect } from "vitest";
import { forget, putAway, takeBack } from "../../../src/app/library/put-away.ts";
import { createSaved } from "../../../src/app/library/saved.ts";
import type { KeptNetwork, SavedDb, SavedRecord } from "../../../src/app/library/saved-db.ts";
import { withSoundRecords } from "../../../src/app/library/sound-records.ts";
import { setPlanField } from "../../../src/app/state/edits/edits.ts";
import { createStore, type HeldNetwork } from "../../../src/app/state/store.ts";
import { networkData } from "../../../src/networks/file/network-data.ts";
import { networkDigest } from "../../../src/networks/file/network-file.ts";
import { parseStudy, parseStudyValue } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import { imported } from "../../networks/importing.ts";

/** Two studies that come with the page. */
export const shipped = read("scenarios/default.json");
export const other = read("scenarios/context.json");

/** Storage of a browser that any number of tabs share, and the first tab of it. */
export function visit(error: Error | null = null) {
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
  const db: SavedDb = withSoundRecords({
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
  });
  const away = textStorage();

  const storage = {
    away,
    /** Time goes by. */
    wait(milliseconds: number) {
      clock += milliseconds;
    },
    /** What a visit does first: saves what an earlier one put away. */
    takeBack: () => takeBack(db, away, () => `id-${++ids}`),
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
    const name = `tab-${tabs.length}`;
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
      putAway: (record) => putAway(away, name, record),
      forget: (id) => forget(away, name, id),
      tell: () => {
        for (const tab of tabs) if (tab !== self) tab.hear();
      },
      download: () => downloads++,
    });
    saved.markUnchanged();
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
        saved.markUnchanged();
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

/** A browser's store of texts. */
function textStorage(): Storage {
  const texts = new Map<string, string>();
  return {
    get length() {
      return texts.size;
    },
    key: (i) => [...texts.keys()][i] ?? null,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, text) => void texts.set(key, text),
    removeItem: (key) => void texts.delete(key),
    clear: () => texts.clear(),
  };
}

/** A study on an imported network that it holds itself. */
export function ward(): { study: Study; digest: string; held: HeldNetwork; inline: unknown } {
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

/** The study that a file's text holds. */
export function parsed(text: string): Study {
  const result = parseStudy(text);
  if (!result.ok) throw new Error("invalid study");
  return result.study;
}

function read(file: string): Study {
  return parsed(readFileSync(file, "utf8"));
}
