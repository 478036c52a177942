import { expect, test } from "vitest";
import { headlineOf } from "../../../src/analysis/headline.ts";
import type { WorldComparison } from "../../../src/app/compare/comparison.ts";
import { overWorlds, spokenOf } from "../../../src/app/compare/over-worlds.ts";
import type { PlanView } from "../../../src/app/results/view.ts";
import { plansOf } from "../../../src/engine/plan-result.ts";
import { resultOf } from "../../analysis/results.ts";

const BOUNDS = { planned: 60, matters: 1, replicates: "networks" };
const [SOFT, FIRM] = ["Soft", "Firm"].map((name, plan) => ({ name, plan })) as unknown as PlanView[];

/** A world in which Firm has less genuine and more enacted use, and more events averted. */
function world(name: string, headline: "genuine" | "enacted"): WorldComparison {
  const runs = (genuineEnd: number, enactedEnd: number, eventsAverted: number) =>
    Array.from({ length: 60 }, () => ({ genuineEnd, enactedEnd, eventsAverted }));
  const [soft, firm] = plansOf(resultOf([runs(0.5, 0.5, 100), runs(0.4, 0.7, 140)]));
  return {
    ...{ world: 0, name, n: 60, headline: headlineOf({ practice: { headline, verifiability: 1 } }) },
    plans: [
      { plan: SOFT, result: soft, cells: null },
      { plan: FIRM, result: firm, cells: null },
    ],
  };
}

test("each world is judged by its own headline, and each that another key measure contradicts says so", () => {
  const worlds = [world("Unseen", "genuine"), world("Checked", "enacted")];
  expect(overWorlds(worlds, FIRM, BOUNDS)).toBe(
    "Firm: better in 1 of 2 worlds, worse in 1. But in Unseen enacted use was higher with Firm in all 60, and more events were averted in all 60. But in Checked genuine use was higher with Soft in all 60.",
  );
  expect(spokenOf(worlds)).toBe("Unseen: genuine use; Checked: enacted use; each at the end.");
  expect(spokenOf([worlds[1], worlds[1]])).toBe("On enacted use at the end.");
});

test("nothing is said before all worlds are in", () => {
  const waiting = {
    ...world("Unseen", "genuine"),
    plans: [SOFT, FIRM].map((plan) => ({ plan, result: null, cells: null })),
  };
  expect(overWorlds([world("Checked", "enacted"), waiting], FIRM, BOUNDS)).toBe("Firm: working out the other worlds…");
});
