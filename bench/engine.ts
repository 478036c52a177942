import { readFileSync } from "node:fs";
import { idlePlan, reducedWorld } from "../src/checks/reduced.ts";
import { replicateKey, rootKey } from "../src/engine/chance/root-key.ts";
import type { Inputs } from "../src/engine/job.ts";
import { drawCore } from "../src/engine/network/draw-core.ts";
import { generateClassical } from "../src/engine/network/generate-classical.ts";
import type { Network } from "../src/engine/network/network.ts";
import { networkSource } from "../src/engine/network/network-source.ts";
import { simulate } from "../src/engine/simulate.ts";
import { inputsOf } from "../src/study/inputs-of.ts";
import { parseStudy } from "../src/study/parse/parse-study.ts";
import { defaultPlan, defaultWorld } from "../src/study/schema/defaults.ts";
import type { Study } from "../src/study/study.ts";
import { inTurn, milliseconds } from "./clock.ts";
import { print, row } from "./report.ts";
import { P, type PlainNetwork, plainRandom, Q, YARDSTICK_WEEKS, yardstick } from "./yardstick.ts";

const SUMMARIES_ONLY = { weeks: false, groups: false, sites: false, trace: false };
const ROUNDS = 9;

export function defaultStudy(): Study {
  const parsed = parseStudy(readFileSync(new URL("../scenarios/default.json", import.meta.url), "utf8"));
  if (!parsed.ok) throw new Error("invalid default study");
  return parsed.study;
}

/** One draw of the yardstick's small world by the engine. */
function drawSmallWorld(clinicians: number, replicate: number): Network {
  const spec = { kind: "smallWorld", clinicians, degree: 10, rewiring: 0.1 } as const;
  return generateClassical(spec, replicateKey(rootKey("bench"), replicate));
}

function plainNetwork(count: number): PlainNetwork {
  const { team } = drawSmallWorld(count, 1);
  return { count, start: team.start, neighbours: Int32Array.from(team.ties, (tie) => tie >>> 4) };
}

function yardsticks(count: number, runs: number): () => void {
  const network = plainNetwork(count);
  const random = plainRandom(1);
  return () => {
    for (let r = 0; r < runs; r++) yardstick(network, random);
  };
}

const perClinicianWeek = (ms: number, runs: number, count: number, weeks: number) =>
  (ms * 1e6) / (runs * count * weeks);

/** The full model, default study: a run against the yardstick, and drawing its network against running it. */
export function fullModel(smoke: boolean): void {
  const study = defaultStudy();
  const replicates = smoke ? 20 : 200;
  const inputs = inputsOf(study, {}, SUMMARIES_ONLY);
  const plans = study.plans.map((_, p) => p);
  const source = networkSource(study.worlds[0], {});
  const runs = replicates * plans.length;
  const draws = () => {
    // the plans choose their cores alike, so there is one a replicate
    for (let r = 1; r <= replicates; r++) {
      const key = replicateKey(inputs.seed, r);
      drawCore(source.draw(key), study.plans[0].core, study.worlds[0].people.marginalisation, key);
    }
  };
  const all = () => {
    simulate(inputs, { world: 0, plans, from: 1, to: replicates });
  };
  const apart = inTurn(smoke ? 3 : ROUNDS, all, draws);
  const ours = perClinicianWeek(apart.a - apart.b, runs, source.people, study.run.weeks);
  const rounds = inTurn(smoke ? 3 : ROUNDS, all, yardsticks(source.people, replicates));
  const theirs = perClinicianWeek(rounds.b, replicates, source.people, YARDSTICK_WEEKS);
  // pair by pair the ratio holds the draws too; they are taken off by their share of the work
  const ratio = ((rounds.ratio * replicates) / runs) * (1 - 1 / apart.ratio);
  row(
    `a run of the default study, ${source.people} clinicians, ${study.run.weeks} weeks`,
    `${ours.toFixed(1)} ns`,
    `${theirs.toFixed(1)} ns`,
    ratio,
    "per clinician-week, network excluded; at most 1.20",
  );
  const run = (apart.a - apart.b) / runs;
  const network = apart.b / replicates;
  row(
    "drawing its network, against one run",
    `${network.toFixed(3)} ms`,
    `${run.toFixed(3)} ms`,
    network / run,
    "at most 2.00",
  );
}

/** Drawing the small world against one run of the yardstick on it. */
export function smallWorldDrawn(smoke: boolean): void {
  for (const count of smoke ? [1e3, 1e4] : [1e3, 1e4, 1e5]) {
    const runs = Math.max(3, Math.round(1e5 / count));
    const ours = () => {
      for (let r = 1; r <= runs; r++) drawSmallWorld(count, r);
    };
    const both = inTurn(smoke ? 3 : ROUNDS, ours, yardsticks(count, runs));
    row(
      `drawing a small world, ${count.toLocaleString("en")} clinicians`,
      `${(both.a / runs).toFixed(3)} ms`,
      `${(both.b / runs).toFixed(3)} ms`,
      both.ratio,
      "against one run; at most 0.15",
    );
  }
}

/** Simple contagion through the public engine against the yardstick. */
export function simpleContagion(smoke: boolean): void {
  for (const count of smoke ? [1e3, 1e4] : [1e3, 1e4, 1e5, 1e6]) {
    const runs = Math.max(6, Math.round(1e5 / count));
    // the same weekly chances: hazards −ln(1−p) and −ln(1−q) a using neighbour
    const spec = { kind: "smallWorld", clinicians: count, degree: 10, rewiring: 0.1 } as const;
    const world = reducedWorld(spec, { persuasionPeers: -Math.log(1 - Q) });
    world.context.external = -Math.log(1 - P);
    Object.assign(world.people, { response: "simple", unit: "count" });
    const inputs: Inputs = {
      seed: rootKey("bench"),
      weeks: YARDSTICK_WEEKS,
      plans: Array.from({ length: runs }, idlePlan),
      worlds: [world],
      networks: {},
      uncertainty: null,
      record: SUMMARIES_ONLY,
    };
    const plans = inputs.plans.map((_, p) => p);
    const source = networkSource(world, {});
    const ours = () => {
      simulate(inputs, { world: 0, plans, from: 1, to: 1 });
    };
    const draw = () => {
      source.draw(replicateKey(inputs.seed, 1));
    };
    const theirs = yardsticks(count, runs);
    const rounds = smoke ? 3 : count >= 1e6 ? 3 : ROUNDS;
    const both = inTurn(rounds, ours, theirs);
    const drawn = inTurn(rounds, draw, draw).a;
    const net = (both.a - drawn) / both.a;
    row(
      `simple contagion, ${count.toLocaleString("en")} clinicians`,
      `${perClinicianWeek(both.a * net, runs, count, YARDSTICK_WEEKS).toFixed(1)} ns`,
      `${perClinicianWeek(both.b, runs, count, YARDSTICK_WEEKS).toFixed(1)} ns`,
      both.ratio * net,
      "at most 0.50",
    );
  }
}

/** All of a national service: 1.3 million clinicians, 13 million ties, full model, one replicate with its network. */
export function national(smoke: boolean): void {
  const world = defaultWorld();
  // 12 ties in would make 15.6 million
  Object.assign(world.network, { sites: smoke ? 520 : 52000, tiesIn: 10 });
  const inputs: Inputs = {
    seed: rootKey("bench"),
    weeks: 104,
    plans: [defaultPlan()],
    worlds: [world],
    networks: {},
    uncertainty: null,
    record: SUMMARIES_ONLY,
  };
  const source = networkSource(world, {});
  const ms = milliseconds(() => {
    simulate(inputs, { world: 0, plans: [0], from: 1, to: 1 });
  });
  const memory = process.resourceUsage().maxRSS / 1024 / 1024;
  print(
    `  ${source.people.toLocaleString("en")} clinicians, full model, 104 weeks, with its network: ` +
      `${(ms / 1000).toFixed(1)} s, ${memory.toFixed(2)} GiB resident at most  (under 30 s and 1.5 GB)`,
  );
}
