import { planOf } from "../../engine/plan-result.ts";
import type { World } from "../../engine/world.ts";
import type { Check } from "../check.ts";
import type { Estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { atLeast, pointsWithError, weighted } from "./estimate.ts";
import { compared, type Deviation } from "./experiment.ts";
import { claimed, vanished } from "./rows.ts";

const MORE = 0.01;
const [ALIKE, APART] = [0, 0.3];

/** Reviews that find local solutions pay more where sites differ. */
export const LOCAL_LEARNING: Check = {
  id: "local-learning",
  title: "Pattern 12: local solutions to local problems",
  about:
    "What reviews add to the default plan (learning 0.5 against 0) where sites are alike (spread 0) and where they differ (0.3), each review aimed at the site's own shortfalls (local 1).",
  async rows(lab) {
    const local = await added(lab, 1);
    const central = await added(lab, 0);
    return [
      claimed({
        id: "local-learning-spread",
        lesson: 2,
        setUp: "What reviews add, spread 0.3 less spread 0",
        expected: "at least 1 point more where sites differ",
        got: `${pointsWithError(local)} points`,
        holds: atLeast(local, MORE),
        kind: "emergent",
        because: "that effort goes to a site's own shortfall is assumed; what it is worth there is not",
      }),
      vanished({
        id: "local-learning-central",
        setUp: "The same where reviews aim at the network's mean shortfalls",
        section: "7.6",
        whole: local,
        without: central,
        bound: MORE,
        because: "an average of unlike sites tells none of them what holds it back",
      }),
    ];
  },
};

async function added(lab: Lab, local: number): Promise<Estimate> {
  const plans = [{ theory: { learning: 0 } }, { theory: { local } }];
  const [alike, apart] = [await compared(lab, plans, spread(ALIKE)), await compared(lab, plans, spread(APART))].map(
    (result) => [0, 1].map((plan) => planOf(result, plan).summaries("genuineEnd")),
  );
  return weighted([
    [1, apart[1]],
    [-1, apart[0]],
    [-1, alike[1]],
    [1, alike[0]],
  ]);
}

function spread(size: number): Deviation<World> {
  return { context: { spread: size } };
}
