import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { createBackground } from "../../../src/app/results/background.ts";
import { goLive } from "../../../src/app/results/go-live.ts";
import { createRowEffects, rowStudy } from "../../../src/app/results/row-effect.ts";
import { setPlanField } from "../../../src/app/state/edits/edits.ts";
import { createStore, type Store } from "../../../src/app/state/store.ts";
import { changes } from "../../../src/study/changes.ts";
import { parseStudy } from "../../../src/study/parse/parse-study.ts";
import { getAt } from "../../../src/study/schema/fields.ts";
import { localRunner } from "../../../workers/local.ts";

/** Settings of every kind: a share, a number of weeks, a choice, a list, what is null, and parts of one whole. */
const EDITS: readonly [string, unknown][] = [
  ["core.strength", 0.9],
  ["core.selection", "degree"],
  ["theory.emphasis.motivation", 0.8],
  ["data.every", 4],
  ["tactics.phases", [{ from: 0, to: 9, hard: 0.9 }]],
  ["programme.end", 52],
];

describe("a diff", () => {
  test("lists exactly what was changed, and reverting row by row restores the plan", () => {
    const store = open();
    for (const [path, value] of EDITS) expect(edit(store, 1, path, value)).toBe(true);
    const { plans } = store.study.value;
    expect(
      changes(plans[0], plans[1])
        .map(({ path }) => path)
        .sort(),
    ).toEqual(EDITS.map(([path]) => path.replace(/\.motivation$/, "")).sort());
    for (let left = EDITS.length; left > 0; left--) {
      const [row] = changes(store.study.value.plans[0], store.study.value.plans[1]);
      expect(edit(store, 1, row.path, row.from)).toBe(true);
      expect(changes(store.study.value.plans[0], store.study.value.plans[1]).length).toBe(left - 1);
    }
    expect(store.study.value.plans[1]).toEqual(open().study.value.plans[1]);
  });

  test("a row's plans differ from their own by that row and nothing else", () => {
    const store = open();
    for (const [path, value] of EDITS) edit(store, 1, path, value);
    const study = store.study.value;
    for (const row of changes(study.plans[0], study.plans[1])) {
      const [alone, without] = rowStudy(study, { from: 0, to: 1 }, row).plans;
      expect(changes(study.plans[0], alone).map(({ path }) => path)).toEqual([row.path]);
      expect(changes(study.plans[1], without).map(({ path }) => path)).toEqual([row.path]);
      expect(getAt(without, row.path)).toEqual(getAt(study.plans[0], row.path));
    }
  });
});

describe("the effect of a row", () => {
  test("of the only row that differs is the difference of the plans, alone and within", async () => {
    const { store, effects, answered } = live(24);
    edit(store, 1, "tactics.hard", 0.5);
    const [row] = changes(store.study.value.plans[0], store.study.value.plans[1]);
    effects.ask({ from: 0, to: 1 }, row);
    await answered(() => effects.effect({ from: 0, to: 1 }, row)?.alone.n === 24);
    const { alone, within } = effects.effect({ from: 0, to: 1 }, row)!;
    expect(alone).toEqual(within);
    expect(alone.n).toBe(24);
    expect(alone.better + alone.same + alone.worse).toBe(24);
    expect(alone.better + alone.worse).toBeGreaterThan(0);
  });

  test("of a row that changes nothing in a run is exactly zero in every network", async () => {
    const { store, effects, answered } = live(12);
    edit(store, 1, "data.quality", 0.1);
    edit(store, 1, "tactics.hard", 0.5);
    const row = changes(store.study.value.plans[0], store.study.value.plans[1]).find(
      ({ path }) => path === "data.quality",
    )!;
    effects.ask({ from: 0, to: 1 }, row);
    await answered(() => effects.effect({ from: 0, to: 1 }, row)?.alone.n === 12);
    const { alone, within } = effects.effect({ from: 0, to: 1 }, row)!;
    // without feedback the quality of data plays no part
    for (const pairs of [alone, within]) expect(pairs).toMatchObject({ n: 12, same: 12, median: 0, lo95: 0, hi95: 0 });
  });

  test("is gone once the plan or the world is another, and there again when they are back", async () => {
    const { store, effects, answered } = live(5);
    edit(store, 1, "tactics.hard", 0.5);
    edit(store, 1, "core.strength", 0.8);
    const pair = { from: 0, to: 1 };
    const row = () => changes(store.study.value.plans[0], store.study.value.plans[1]).at(-1)!;
    effects.ask(pair, row());
    await answered(() => effects.effect(pair, row()) !== null);
    const first = effects.effect(pair, row());
    edit(store, 1, "core.strength", 0.7);
    expect(effects.asked(pair, row())).toBe(null);
    expect(effects.effect(pair, row())).toBe(null);
    store.undo();
    await answered(() => effects.effect(pair, row()) !== null);
    expect(effects.effect(pair, row())).toEqual(first);
  });

  test("of a row that cannot stand alone says so", () => {
    const { store, effects } = live(5);
    store.edit("Named", (draft) =>
      setPlanField(setPlanField(draft, 1, "core.named", ["1.1.1"]), 1, "core.selection", "named"),
    );
    const row = changes(store.study.value.plans[0], store.study.value.plans[1]).find(
      ({ path }) => path === "core.selection",
    )!;
    effects.ask({ from: 0, to: 1 }, row);
    expect(effects.asked({ from: 0, to: 1 }, row)).toMatchObject({
      state: "impossible",
      message: expect.stringContaining("needs the other changes"),
    });
  });
});

/** Two equal plans, the second in focus. */
function open(replicates = 200): Store {
  const parsed = parseStudy(readFileSync("scenarios/default.json", "utf8"));
  if (!parsed.ok) throw new Error("invalid scenarios/default.json");
  const { study } = parsed;
  const plans = [study.plans[0], { ...study.plans[0], name: "Mine" }];
  return createStore({ ...study, plans, run: { ...study.run, weeks: 60, replicates } });
}

function live(replicates: number) {
  const store = open(replicates);
  const runner = localRunner();
  goLive(store, runner);
  const effects = createRowEffects(store, createBackground(runner));
  const answered = async (holds: () => boolean) => {
    while (!holds()) await new Promise((resolve) => setTimeout(resolve, 2));
  };
  return { store, effects, answered };
}

function edit(store: Store, plan: number, path: string, value: unknown): boolean {
  return store.edit("Edit", (draft) => setPlanField(draft, plan, path, value));
}
