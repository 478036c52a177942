import { expect, test } from "vitest";
import type { Behaviour } from "../../src/engine/behaviour.ts";
import { rootKey } from "../../src/engine/chance/root-key.ts";
import type { Plan } from "../../src/engine/plan.ts";
import { SUMMARIES } from "../../src/engine/record/summaries.ts";
import { WEEK_COLUMNS, type WeekColumn } from "../../src/engine/record/week-columns.ts";
import { simulate } from "../../src/engine/simulate.ts";
import { rates } from "../../src/engine/week/rates.ts";
import { defaultPlan, defaultWorld } from "../../src/study/schema/defaults.ts";
import { read, tableRows } from "./documents.ts";

const page = read("docs/model.md");
const { behaviour } = defaultWorld();

/** Rows of the equation tables: what, its equation, the constants named beside it. */
const equations = tableRows(page).flatMap((cells) => {
  const [what, constants] = [cells[0]!, cells.at(-1)!];
  const equation = /^`(.*)`$/.exec(cells.at(-2)!)?.[1];
  const named = Array.from(constants.matchAll(/`(\w+)` (−?[\d.]+)/g), ([, name, value]) => {
    return { name: name as keyof Behaviour, value: Number(value!.replace("−", "-")) };
  });
  return equation === undefined ? [] : [{ what, equation, named }];
});

/** The value of a published equation. */
function published(what: string, letters: Record<string, number>): number {
  const { equation } = equations.find((row) => row.what === what)!;
  const code = equation
    .replaceAll("·", "*")
    .replaceAll("−", "-")
    .replaceAll("½", "0.5")
    .replaceAll("√", "sqrt")
    .replaceAll("²", "**2");
  const names = [...Object.keys(letters), "min", "max", "sqrt"];
  return new Function(...names, `return ${code}`)(...Object.values(letters), Math.min, Math.max, Math.sqrt) as number;
}

test("every constant of the behaviour stands in the equations with its default", () => {
  const named = equations.flatMap((row) => row.named);
  expect([...new Set(named.map(({ name }) => name))].sort()).toEqual(Object.keys(behaviour).sort());
  for (const { name, value } of named) expect([name, value]).toEqual([name, behaviour[name]]);
});

test("the numbers of an equation are the constants named beside it, in that order, and plain 0, 1, 3 and 4", () => {
  for (const { what, equation, named } of equations) {
    const numbers = Array.from(equation.matchAll(/(?<![\w.])\d+(\.\d+)?/g), ([text]) => Number(text));
    let at = -1;
    for (const { value } of named) {
      at = numbers.indexOf(Math.abs(value), at + 1);
      expect([what, value, at >= 0]).toEqual([what, value, true]);
    }
    const values = named.map(({ value }) => Math.abs(value));
    const plain = numbers.filter((number) => !values.includes(number) && ![0, 1, 3, 4].includes(number));
    expect([what, plain]).toEqual([what, []]);
  }
});

test("the published rates are the engine's", () => {
  const changes = [
    ...["0→2 persuaded", "0→1 complies", "0→3 resists", "1→2 comes to own it", "1→0 stops when unwatched"],
    ...["2→0 drifts", "2, new→settled", "3→0 reconciled"],
    ...["any→0 leaves, replaced by someone who does not use", "any→2 leaves, replaced by someone brought in as a user"],
  ];
  const drawn = ["external", "soft", "h", "hard", "L", "excess", "q", "conflictWork", "G", "X", "v", "noise"];
  const out = new Float64Array(changes.length);
  let u = 0.2;
  const next = () => {
    u = (u * 7.7 + 0.13) % 1;
    return u;
  };
  for (let k = 0; k < 200; k++) {
    const of = Object.fromEntries([...drawn, "O", "K", "M", "turnover"].map((name) => [name, next()]));
    const P = 2 * next() - 1;
    const settled = (k >> 1) % 2;
    const letters = { ...of, P, f: Math.max(0, P), exposed: k % 2, settled };
    const week = {
      ...{ external: of.external, soft: of.soft, h: of.h, hard: of.hard, core: 0, legitimacy: of.L },
      ...{ excess: of.excess, quality: of.q, conflictWork: of.conflictWork, community: of.G, conflict: of.X },
      ...{ verifiability: of.v, noise: of.noise },
    };
    const site = { opportunity: of.O, capability: of.K, motivation: of.M, turnover: of.turnover };
    for (let state = 0; state < 4; state++) {
      out.fill(0);
      rates(out, state, week, site, of.K, letters.f, Math.max(0, -P), letters.exposed, settled === 1, behaviour);
      changes.forEach((change, cause) => {
        const happens = change.startsWith("any") || change.startsWith(String(state));
        const rate = happens ? Math.max(0, published(change, letters)) : 0;
        expect([change, out[cause]]).toEqual([change, expect.closeTo(rate, 12)]);
      });
    }
  }
});

test("the published equations of core, legitimacy, sites, community and conflict give the engine's weeks", () => {
  const weeks = 40;
  const plan: Plan = {
    ...defaultPlan(),
    resources: { level: 0.6 },
    cohesion: { conflictWork: 0.2, outreach: 0 },
    community: { meetings: 0.3 },
    theory: { emphasis: { capability: 0.5, motivation: 0.2, opportunity: 0.3 }, reviewEvery: 0, learning: 0, local: 0 },
    tactics: { soft: 0.3, hard: 0.7, phases: [] },
    programme: { start: 0, end: 30 },
  };
  const world = defaultWorld();
  world.network = { ...world.network, sites: 1 } as typeof world.network;
  world.context = { ...world.context, spread: 0, turnover: 0.01 };
  const record = { weeks: true, groups: true, sites: false, trace: false };
  const inputs = {
    seed: rootKey("model"),
    weeks,
    plans: [plan],
    worlds: [world],
    networks: {},
    uncertainty: null,
    record,
  };
  const { weekly, groups } = simulate(inputs, { world: 0, plans: [0], from: 1, to: 1 });
  const at = (column: WeekColumn, t: number) => weekly![WEEK_COLUMNS.indexOf(column) * (weeks + 1) + t]!;
  const genuineOf = (group: number, t: number) => groups![(group * 4 + 2) * (weeks + 1) + t]!;

  for (let t = 0; t < weeks; t++) {
    const on = t < 30;
    const lever = (value: number) => (on ? value : 0);
    const [hard, soft] = [lever(0.7), lever(0.3)];
    const core = on ? 0.5 : published("core level c, otherwise", { c: at("core", t) });
    const [G, X, O, K] = [at("community", t), at("conflict", t), at("opportunity", t), at("capability", t)];
    const h = published("pressure h", { hard, judgement: 0 });
    const L = published("legitimacy L", { core, G, X });
    const τ = published("tolerated pressure τ", { L });
    const excess = published("excess", { d: published("beyond it, d", { h, τ }), τ });
    const site = { core, hard, resources: lever(0.6), e_O: 0.3, e_K: 0.5, O_0: 0.5, K_0: 0.4, turnover: 0.01 };
    const O_aim = published("aim of opportunity O_aim", site);
    const professions = [0, 1, 2].map((group) => genuineOf(group, t + 1));
    const apart = Math.max(...professions) - Math.min(...professions);
    const gap = Math.max(0, genuineOf(3, t + 1) - genuineOf(4, t + 1), apart);
    const network = {
      ...{ G, X, core, soft, meetings: lever(0.3), genuine: at("genuine", t + 1) },
      ...{ excess, gap, conflictWork: lever(0.2), v: world.practice.verifiability },
    };
    const expected = {
      core,
      legitimacy: L,
      opportunity: published("opportunity O", { O, O_aim }),
      capability: published("capability K", { ...site, K }),
      community: published("community G", network),
      conflict: published("conflict X", network),
    };
    for (const [column, value] of Object.entries(expected)) {
      expect([t, column, at(column as WeekColumn, t + 1)]).toEqual([t, column, expect.closeTo(value, 12)]);
    }
  }
  expect(at("conflict", weeks)).not.toBeCloseTo(at("conflict", 0), 2);
});

test("every summary is defined", () => {
  for (const { key } of SUMMARIES) expect(page).toContain(`\`${key}\``);
});
