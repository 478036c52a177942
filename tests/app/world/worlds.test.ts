import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { setPlanField, setWorldField } from "../../../src/app/state/edits/edits.ts";
import {
  deleteWorld,
  duplicateWorld,
  moveWorld,
  setKnownSites,
  setWorldNotes,
  useNetwork,
  WORLDS_FULL,
} from "../../../src/app/state/edits/world-edits.ts";
import { createStore, type Store } from "../../../src/app/state/store.ts";
import { networkData } from "../../../src/networks/file/network-data.ts";
import { networkDigest } from "../../../src/networks/file/network-file.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import { studyText } from "../../../src/study/write-study.ts";
import { imported } from "../../networks/importing.ts";

const shipped = read("scenarios/default.json");
const context = read("scenarios/context.json");

describe("worlds", () => {
  test("a copy has the same assumptions and a name of its own, comes last and is shown", () => {
    const store = createStore(shipped);
    store.edit("Add", (draft) => duplicateWorld(draft, 0));
    const { worlds } = store.study.value;
    expect(names(store)).toEqual([shipped.worlds[0].name, `${shipped.worlds[0].name} copy`]);
    expect({ ...worlds[1], name: "" }).toEqual({ ...worlds[0], name: "" });
    expect(store.world.value).toBe(1);
    store.edit("Support", (draft) => setWorldField(draft, 1, "context.support", 0.9));
    expect(store.study.value.worlds[0]).toEqual(shipped.worlds[0]);
  });

  test("the fifth is refused with a message, and nothing is lost", () => {
    const store = createStore(shipped);
    for (let i = 0; i < 3; i++) expect(store.edit("Add", (draft) => duplicateWorld(draft, 0))).toBe(true);
    const before = JSON.stringify(store.study.value);
    expect(store.edit("Add", (draft) => duplicateWorld(draft, 0))).toBe(false);
    expect(store.message.value?.text).toBe(WORLDS_FULL);
    expect(JSON.stringify(store.study.value)).toBe(before);
  });

  test("the last cannot be deleted", () => {
    const store = createStore(shipped);
    expect(store.edit("Delete", (draft) => deleteWorld(draft, 0))).toBe(false);
    expect(store.message.value?.text).toBe("A study needs at least one world.");
  });

  test("deleting one shows a neighbour, and undo brings it back in its place and to view", () => {
    const store = createStore(context);
    const before = names(store);
    expect(before.length).toBeGreaterThan(2);
    store.chooseWorld(1);
    store.edit("Delete", (draft) => deleteWorld(draft, 1));
    expect(names(store)).toEqual(before.filter((_, i) => i !== 1));
    expect(store.world.value).toBe(1);
    store.chooseWorld(0);
    store.undo();
    expect(store.study.value).toEqual(context);
    expect(store.world.value).toBe(1);
  });

  test("whichever is shown stays shown when the order changes, and when one before it is deleted", () => {
    const store = createStore(context);
    const [first, second, third] = names(store);
    store.chooseWorld(1);
    store.edit("Base", (draft) => moveWorld(draft, 2, 0));
    expect(names(store).slice(0, 3)).toEqual([third, first, second]);
    expect(shown(store)).toBe(second);
    store.edit("Delete", (draft) => deleteWorld(draft, 0));
    expect(shown(store)).toBe(second);
    store.edit("Down", (draft) => moveWorld(draft, 0, 1));
    expect(names(store)[1]).toBe(first);
    expect(shown(store)).toBe(second);
  });

  test("an edit of a plan leaves the world shown as it is", () => {
    const store = createStore(context);
    store.chooseWorld(1);
    store.edit("Hard", (draft) => setPlanField(draft, 0, "tactics.hard", 0.6));
    expect(store.world.value).toBe(1);
  });

  test("of any order, with any left out, reads back from its file equal", () => {
    const store = createStore(context);
    store.edit("Base", (draft) => moveWorld(draft, 1, 0));
    store.edit("Notes", (draft) => setWorldNotes(draft, 0, "Heard in two wards."));
    store.edit("Sites", (draft) => setKnownSites(draft, 0, [{ site: "1", support: 0.6 }, { site: "2" }]));
    store.edit("Add", (draft) => duplicateWorld(draft, 0));
    store.edit("Delete", (draft) => deleteWorld(draft, 1));
    expect(store.study.value.worlds[0].context.perSite).toEqual([{ site: "1", support: 0.6 }]);
    const parsed = parseStudy(studyText(store.study.value));
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parsed.study).toEqual(store.study.value);
  });
});

describe("an imported network", () => {
  const { network } = imported({ people: "id,site\na,N\nb,S\nc,S\n", ties: "from,to\na,b\nb,c\n" });
  const digest = networkDigest(network);
  const taken = (store: Store, world = 0) => {
    store.networks.value = { [digest]: { data: networkData(network), observed: null } };
    return store.edit("Import", (draft) => useNetwork(draft, world, { digest, inline: network }, 3));
  };

  test("comes with the study once a world uses it, and goes with the last that does", () => {
    const store = createStore(shipped);
    expect(taken(store)).toBe(true);
    expect(store.study.value.networks).toEqual([{ digest, inline: network }]);
    const parsed = parseStudy(studyText(store.study.value));
    expect(parsed.ok && parsed.study).toEqual(store.study.value);
    store.edit("Add", (draft) => duplicateWorld(draft, 0));
    store.edit("Kind", (draft) => setWorldField(draft, 0, "network.kind", "community"));
    expect(store.study.value.networks).toHaveLength(1);
    store.edit("Delete", (draft) => deleteWorld(draft, 1));
    expect(store.study.value.networks).toEqual([]);
  });

  test("is taken back in one step with what the world knew of its former sites and people", () => {
    const store = createStore(shipped);
    store.edit("Sites", (draft) => setKnownSites(draft, 0, [{ site: "9", support: 0.1 }]));
    store.edit("First", (draft) => setWorldField(draft, 0, "practice.first.by", "number"));
    store.edit("Number", (draft) => setWorldField(draft, 0, "practice.first.number", 40));
    const before = JSON.stringify(store.study.value);
    expect(taken(store)).toBe(true);
    expect(store.study.value.worlds[0]).toMatchObject({
      network: { kind: "imported", digest },
      context: { perSite: [] },
      practice: { first: { by: "number", number: 3 } },
    });
    store.undo();
    expect(JSON.stringify(store.study.value)).toBe(before);
  });

  test("is refused where a plan names people it does not have, in words that say who and where", () => {
    const store = createStore(shipped);
    store.edit("Named", (draft) =>
      setPlanField(setPlanField(draft, 1, "core.named", ["2.1.1"]), 1, "core.selection", "named"),
    );
    expect(taken(store)).toBe(false);
    expect(store.message.value?.text).toMatch(/^Named members of Mandate first: "2\.1\.1" is nobody in world/);
  });
});

function names(store: Store): string[] {
  return store.study.value.worlds.map(({ name }) => name);
}

function shown(store: Store): string {
  return names(store)[store.world.value];
}

function read(file: string): Study {
  const parsed = parseStudy(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new Error(`invalid ${file}`);
  return parsed.study;
}
