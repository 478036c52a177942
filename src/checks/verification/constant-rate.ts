import type { Check } from "../check.ts";
import { nearAll, type Point, sigmas } from "../judging.ts";
import { reducedWorld } from "../reduced.ts";
import { curvesOf, meanAt, runAlone } from "./reduced-runs.ts";

const RATE = 0.02;
const PEOPLE = 500;
const RUNS = 200;
const WEEKS = 104;

/** Influence from outside and nothing else: what any claim about peers must be compared with. */
export const CONSTANT_RATE: Check = {
  id: "constant-rate",
  title: "Influence from outside alone",
  about: "Without peers everyone takes the practice up at the same constant rate, whatever the network.",
  async rows(lab) {
    const world = reducedWorld({ kind: "random", clinicians: PEOPLE, degree: 4, rewiring: 0 });
    world.context.external = RATE;
    const curves = curvesOf(await runAlone(lab, { world, weeks: WEEKS, replicates: RUNS, seed: "null" }));
    const bound = sigmas(WEEKS);
    const points = Array.from({ length: WEEKS }, (_, k): Point => {
      const expected = -Math.expm1(-RATE * (k + 1));
      const error = Math.sqrt((expected * (1 - expected)) / (PEOPLE * RUNS));
      return { at: `week ${k + 1}`, expected, got: meanAt(curves, k + 1).mean, tolerance: bound * error };
    });
    return [
      nearAll(
        {
          id: "constant-rate",
          setUp: `random networks of ${PEOPLE}, influence from outside ${RATE} a week, nothing else; ${RUNS} runs: mean share, weeks 1 to ${WEEKS}`,
          source: "constant hazard",
        },
        `1 − e^{−${RATE}t}`,
        points,
        4,
        `${bound.toFixed(2)} binomial standard errors of ${(PEOPLE * RUNS).toLocaleString("en")} people (99 % for the ${WEEKS} weeks together)`,
      ),
    ];
  },
};
