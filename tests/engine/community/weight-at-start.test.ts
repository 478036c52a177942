import { describe, expect, test } from "vitest";
import { start } from "./week-zero.ts";

describe("the active weight of the ties into a clinician in week 0", () => {
  test("is that of the team ties: bridges and the core's ties weigh from when they become active", () => {
    const community = start((_world, plan) => {
      Object.assign(plan.core, { size: 0.1, strength: 1 });
    });
    const { network, weight, layers } = community;
    const into = new Int32Array(network.count);
    for (const tie of network.team.ties) into[tie >>> 4] += tie & 15;
    expect([...weight]).toEqual([...into]);
    for (const layer of layers) {
      community.switchTo(layer, 1);
      for (const tie of layer.ties.ties) into[tie >>> 4] += tie & 15;
      expect([...weight]).toEqual([...into]);
    }
    for (const layer of layers) community.switchTo(layer, 0);
    for (const layer of layers) for (const tie of layer.ties.ties) into[tie >>> 4] -= tie & 15;
    expect([...weight]).toEqual([...into]);
  });

  test("is beside the weight of one's own judgement, which counts in common weights: 4 here, 1 in textbook networks", () => {
    expect(start(() => {}).ownWeight).toBe(4.5 * 4);
    const textbook = start((world) => {
      world.network = { kind: "complete", clinicians: 9, degree: 2, rewiring: 0 };
      world.behaviour.ownWeight = 2;
    });
    expect(textbook.ownWeight).toBe(2);
  });
});
