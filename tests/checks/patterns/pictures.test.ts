import { expect, test } from "vitest";
import { type Lab, labOn } from "../../../src/checks/lab.ts";
import { coreResponse } from "../../../src/checks/patterns/lessons/core.ts";
import { hardShareResponse, STOP, useAfterStopping } from "../../../src/checks/patterns/lessons/hard-and-soft.ts";
import { peersAndNull } from "../../../src/checks/patterns/null-world.ts";
import { localRunner } from "../../../workers/local.ts";

const whole = labOn(localRunner());
const lab: Lab = { run: (experiment) => whole.run({ ...experiment, replicates: 20 }) };

test("genuine use rises with the strength of the core, from 0 to 1", async () => {
  const { levels, outcomes } = await coreResponse(lab);
  expect(levels).toEqual([0, 0.25, 0.5, 0.75, 1]);
  const means = outcomes.map(({ mean }) => mean);
  expect(means).toEqual([...means].sort((a, b) => a - b));
  expect(outcomes.every(({ n, lo80, median, hi80 }) => n === 20 && lo80 <= median && median <= hi80)).toBe(true);
});

test("measured use lies above genuine use at every hard share", async () => {
  const { genuine, measured } = await hardShareResponse(lab);
  expect(genuine.levels).toEqual(measured.levels);
  expect(genuine.outcomes).toHaveLength(11);
  measured.outcomes.forEach(({ mean }, place) => {
    expect(mean).toBeGreaterThanOrEqual(genuine.outcomes[place].mean);
  });
});

test("measured use of all hard falls once the programme has stopped, that of all soft does not", async () => {
  const [soft, hard] = await useAfterStopping(lab);
  expect([soft.name, hard.name]).toEqual(["All soft", "All hard"]);
  const [before, after] = [STOP, STOP + 26];
  expect(hard.measured.median[after]).toBeLessThan(hard.measured.median[before] / 2);
  expect(soft.measured.median[after]).toBeGreaterThan(soft.measured.median[before]);
});

test("peers and the null world start and end alike", async () => {
  const { rate, peers, none } = await peersAndNull(lab);
  expect(rate).toBeGreaterThan(0);
  expect(none.median[0]).toBe(peers.median[0]);
  expect(Math.abs(none.median[104] - peers.median[104])).toBeLessThan(0.05);
  expect(none.median[26]).toBeGreaterThan(peers.median[26] + 0.05);
});
