import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  deletePlan,
  duplicatePlan,
  makeBaseline,
  renamePlan,
  renameWorld,
  setPlanField,
  setRun,
  setWorldField,
} from "../../../src/app/state/edits/edits.ts";
import { createStore, type Store } from "../../../src/app/state/store.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import type { Study } from "../../../src/study/study.ts";
import { studyText } from "../../../src/study/write-study.ts";

const shipped = read("scenarios/default.json");

describe("undo", () => {
  test("twenty mixed actions taken back and done again give the same study", () => {
    const store = createStore(shipped);
    const states = [state(store)];
    for (const action of TWENTY) {
      action(store);
      states.push(state(store));
    }
    expect(TWENTY.length).toBe(20);
    expect(new Set(states).size).toBe(21);
    for (let i = 19; i >= 0; i--) {
      store.undo();
      expect(state(store)).toBe(states[i]);
    }
    expect(store.undoLabel.value).toBe(null);
    for (let i = 1; i <= 20; i++) {
      store.redo();
      expect(state(store)).toBe(states[i]);
    }
    expect(store.redoLabel.value).toBe(null);
  });

  test("a slider being dragged is one step, and the next drag another", () => {
    const store = createStore(shipped);
    for (const hard of [0.2, 0.3, 0.4]) drag(store, hard);
    store.settle();
    for (const hard of [0.5, 0.6]) drag(store, hard);
    expect(store.study.value.plans[2].tactics.hard).toBe(0.6);
    store.undo();
    expect(store.study.value.plans[2].tactics.hard).toBe(0.4);
    store.undo();
    expect(store.study.value).toEqual(shipped);
  });

  test("goes back a hundred steps", () => {
    const store = createStore(shipped);
    for (let i = 1; i <= 130; i++) store.edit("Seed", (draft) => setRun(draft, { seed: `seed ${i}` }));
    for (let i = 0; i < 200; i++) store.undo();
    expect(store.study.value.run.seed).toBe("seed 30");
  });

  test("brings the focus back with a deleted plan", () => {
    const store = createStore(shipped);
    store.choosePlan(1);
    store.edit("Delete", (draft) => deletePlan(draft, 1));
    expect(store.study.value.plans.map(({ name }) => name)).toEqual(["Soft only", "Balanced"]);
    store.undo();
    expect(store.focus.value).toBe(1);
    expect(store.study.value).toEqual(shipped);
  });
});

describe("plans", () => {
  test("a seventh plan is refused with a message and nothing is lost", () => {
    const store = createStore(shipped);
    for (let i = 0; i < 3; i++) store.edit("Duplicate", (draft) => duplicatePlan(draft, 0));
    const before = state(store);
    expect(store.edit("Duplicate", (draft) => duplicatePlan(draft, 0))).toBe(false);
    expect(store.message.value?.text).toMatch(/six|6 plans at most/);
    expect(state(store)).toBe(before);
  });

  test("a copy has the same settings, a name of its own and a look of its own", () => {
    const store = createStore(shipped);
    store.edit("Duplicate", (draft) => duplicatePlan(draft, 1));
    store.edit("Duplicate", (draft) => duplicatePlan(draft, 1));
    const { plans } = store.study.value;
    expect(plans.slice(3).map(({ name }) => name)).toEqual(["Mandate first copy", "Mandate first copy 2"]);
    expect({ ...plans[3], name: "" }).toEqual({ ...plans[1], name: "" });
    expect(store.keys.value[3]).toBe(store.keys.value[1]);
    expect(new Set(store.draft.value.styles).size).toBe(5);
  });

  test("a plan keeps its look when another is deleted", () => {
    const store = createStore(shipped);
    store.edit("Delete", (draft) => deletePlan(draft, 1));
    expect(store.draft.value.styles).toEqual([0, 2]);
  });

  test("editing, deleting or reordering one plan changes no other", () => {
    const store = createStore(shipped);
    store.edit("Baseline", (draft) => makeBaseline(draft, 2));
    expect(store.study.value.plans.map(({ name }) => name)).toEqual(["Balanced", "Soft only", "Mandate first"]);
    expect(store.draft.value.styles).toEqual([2, 0, 1]);
    expect(store.focus.value).toBe(0);
    store.edit("Hard", (draft) => setPlanField(draft, 0, "tactics.hard", 0.9));
    expect(store.study.value.plans.slice(1)).toEqual(shipped.plans.slice(0, 2));
  });

  test("the plan that becomes the baseline stays what is looked at, and all keep their colours, also when it is deleted", () => {
    const store = createStore(shipped);
    store.choosePlan(1);
    store.edit("Baseline", (draft) => makeBaseline(draft, 1));
    expect(store.study.value.plans[store.focus.value].name).toBe("Mandate first");
    expect(store.draft.value.styles).toEqual([1, 0, 2]);
    store.choosePlan(2);
    store.edit("Baseline", (draft) => makeBaseline(draft, 1));
    expect(store.study.value.plans[store.focus.value].name).toBe("Balanced");
    expect(store.draft.value.styles).toEqual([0, 1, 2]);
    store.edit("Delete", (draft) => deletePlan(draft, 0));
    expect(store.draft.value.styles).toEqual([1, 2]);
  });

  test("the last plan cannot be deleted", () => {
    const store = createStore({ ...shipped, plans: [shipped.plans[0]] });
    expect(store.edit("Delete", (draft) => deletePlan(draft, 0))).toBe(false);
    expect(store.study.value.plans.length).toBe(1);
  });

  test.each([
    ["", "A plan needs a name."],
    ["  Soft only ", 'There is already a plan called "Soft only".'],
    ["x".repeat(81), "A name has at most 80 characters."],
  ])("the name %j is refused", (name, message) => {
    const store = createStore(shipped);
    expect(store.edit("Rename", (draft) => renamePlan(draft, 2, name))).toBe(false);
    expect(store.message.value?.text).toBe(message);
  });

  test("the parts of the first emphasis always sum to one", () => {
    const store = createStore(shipped);
    for (const value of [0.8, 1, 0, 0.5]) {
      store.edit("Emphasis", (draft) => setPlanField(draft, 0, "theory.emphasis.motivation", value));
      const { capability, motivation, opportunity } = store.study.value.plans[0].theory.emphasis;
      expect(motivation).toBe(value);
      expect(capability + motivation + opportunity).toBeCloseTo(1, 12);
    }
  });
});

describe("worlds and runs", () => {
  test("another kind of network comes with its own settings", () => {
    const store = createStore(shipped);
    store.edit("Network", (draft) => setWorldField(draft, 0, "network.kind", "smallWorld"));
    expect(store.study.value.worlds[0].network).toMatchObject({ kind: "smallWorld", clinicians: 500 });
  });

  test("what cannot stand together is refused in the words of the form", () => {
    const store = createStore(shipped);
    const before = state(store);
    expect(store.edit("End", (draft) => setPlanField(draft, 0, "programme.end", 400))).toBe(false);
    expect(store.message.value?.text).toMatch(/^Programme end: 400 is beyond the run/);
    expect(state(store)).toBe(before);
  });

  test("a network may not lose people whom a plan names, and the message says which plan and who there is", () => {
    const store = createStore(withNamed(["10.1.1"]));
    const before = state(store);
    expect(store.edit("Sites", (draft) => setWorldField(draft, 0, "network.sites", 5))).toBe(false);
    expect(store.message.value?.text).toMatch(
      /^Named members of Mandate first: "10\.1\.1" is nobody in world ".*"; ids are "1\.1\.1" to "5\./,
    );
    expect(store.edit("Kind", (draft) => setWorldField(draft, 0, "network.kind", "random"))).toBe(false);
    expect(state(store)).toBe(before);
    expect(store.edit("Delete", (draft) => deletePlan(draft, 1))).toBe(true);
    expect(store.edit("Sites", (draft) => setWorldField(draft, 0, "network.sites", 5))).toBe(true);
  });

  test("a plan may name only people who are in the network", () => {
    const store = createStore(withNamed(["1.1.1"]));
    expect(store.edit("Named", (draft) => setPlanField(draft, 1, "core.named", ["1.1.1", "99.1.1"]))).toBe(false);
    expect(store.message.value?.text).toMatch(/^Named members: "99\.1\.1" is nobody in world/);
    expect(store.edit("Named", (draft) => setPlanField(draft, 1, "core.named", ["1.1.2"]))).toBe(true);
  });

  test("an imported network is known by its people, and one that is missing refuses no edit", () => {
    const study = withNamed(["a"]);
    const digest = "a".repeat(64);
    const store = createStore({
      ...study,
      worlds: [{ ...study.worlds[0], network: { kind: "imported", digest } }],
    });
    expect(store.edit("Named", (draft) => setPlanField(draft, 1, "core.named", ["c"]))).toBe(true);
    store.networks.value = { [digest]: { data: { ...PAIR }, observed: null } };
    expect(store.edit("Named", (draft) => setPlanField(draft, 1, "core.named", ["d"]))).toBe(false);
    expect(store.message.value?.text).toMatch(/^Named members: "d" is nobody .*imported network, such as "a"/);
    expect(store.edit("First", (draft) => setWorldField(draft, 0, "practice.first.by", "number"))).toBe(false);
  });

  test("what the page holds after any of these reads back from its file equal", () => {
    const store = createStore(shipped);
    for (const action of TWENTY) action(store);
    const parsed = parseStudy(studyText(store.study.value));
    expect(parsed).toMatchObject({ ok: true });
    if (parsed.ok) expect(parsed.study).toEqual(store.study.value);
  });

  test("a study that is opened can be taken back", () => {
    const store = createStore(shipped);
    store.edit("Seed", (draft) => setRun(draft, { seed: "mine" }));
    const before = state(store);
    store.open(read("scenarios/context.json"));
    expect(store.study.value.name).not.toBe(shipped.name);
    store.undo();
    expect(state(store)).toBe(before);
  });
});

const edit =
  (...[label, change]: Parameters<Store["edit"]>) =>
  (store: Store) => {
    expect(store.edit(label, change)).toBe(true);
  };

const TWENTY: ((store: Store) => void)[] = [
  edit("Hard", (draft) => setPlanField(draft, 2, "tactics.hard", 0.55)),
  edit("Duplicate", (draft) => duplicatePlan(draft, 2)),
  edit("Rename", (draft) => renamePlan(draft, 3, "Mine")),
  edit("Core", (draft) => setPlanField(draft, 3, "core.strength", 0.9)),
  edit("Selection", (draft) => setPlanField(draft, 3, "core.selection", "degree")),
  edit("Support", (draft) => setWorldField(draft, 0, "context.support", 0.2)),
  edit("World", (draft) => renameWorld(draft, 0, "Hard times")),
  edit("Delete", (draft) => deletePlan(draft, 1)),
  edit("Baseline", (draft) => makeBaseline(draft, 1)),
  edit("Phases", (draft) => setPlanField(draft, 0, "tactics.phases", [{ from: 0, to: 26, hard: 0.9 }])),
  edit("Emphasis", (draft) => setPlanField(draft, 0, "theory.emphasis.capability", 0.7)),
  edit("End", (draft) => setPlanField(draft, 0, "programme.end", 52)),
  edit("Seed", (draft) => setRun(draft, { seed: "another" })),
  edit("Networks", (draft) => setRun(draft, { replicates: 100 })),
  edit("Network", (draft) => setWorldField(draft, 0, "network.kind", "random")),
  edit("Degree", (draft) => setWorldField(draft, 0, "network.degree", 8)),
  edit("First users", (draft) => setWorldField(draft, 0, "practice.first.by", "connected")),
  edit("Feedback", (draft) => setPlanField(draft, 1, "data.every", 4)),
  (store) => store.open(read("scenarios/context.json")),
  edit("Meetings", (draft) => setPlanField(draft, 0, "community.meetings", 0.4)),
];

/** Two people of an imported network. */
const PAIR: NetworkData = {
  ...{ id: ["a", "b"], sites: ["1"], site: [0, 0], team: null, professions: ["clinician"], profession: [0, 0] },
  ...{ margin: null, threshold: null, initial: null, committed: null },
  ...{ from: [0], to: [1], weight: [1], layer: [0] },
};

/** The shipped study with a core of named people in its second plan. */
function withNamed(named: string[]): Study {
  const plans = shipped.plans.map((plan, i) =>
    i === 1 ? { ...plan, core: { ...plan.core, selection: "named" as const, named } } : plan,
  );
  return { ...shipped, plans };
}

function drag(store: Store, hard: number): void {
  store.edit("Hard tactics", (draft) => setPlanField(draft, 2, "tactics.hard", hard), "2/tactics.hard");
}

function state(store: Store): string {
  return JSON.stringify([store.study.value, store.draft.value.styles]);
}

function read(file: string): Study {
  const parsed = parseStudy(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new Error(`invalid ${file}`);
  return parsed.study;
}
