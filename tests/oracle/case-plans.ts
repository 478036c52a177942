import type { Plan } from "../../src/engine/plan.ts";
import { defaultPlan } from "../../src/study/schema/defaults.ts";
import { anyShare, type Chance } from "./chance.ts";

/** A plan over all levers. */
export function drawPlan(ids: string[], weeks: number, chance: Chance): Plan {
  const plan = defaultPlan();
  const selections = ["random", "degree", "betweenness", "kcore", "bridging", "perSite"] as const;
  const named = ids.length > 0 && chance.happens(0.25) ? chance.shuffled(ids).slice(0, 1 + chance.below(3)) : [];
  plan.core = {
    strength: anyShare(chance),
    size: chance.pick([0, 0.02, 0.1, 0.3, 0.6]),
    selection: named.length > 0 ? "named" : chance.happens(0.4) ? "random" : chance.pick(selections),
    named,
    reach: anyShare(chance),
  };
  const [a, b, c] = [chance.next(), chance.next(), chance.next()];
  const sum = a + b + c;
  plan.theory = {
    emphasis: { capability: a / sum, motivation: b / sum, opportunity: 1 - (a + b) / sum },
    reviewEvery: chance.pick([0, 1, 4, 7]),
    learning: anyShare(chance),
    local: anyShare(chance),
  };
  plan.resources.level = anyShare(chance);
  plan.cohesion = { conflictWork: anyShare(chance), outreach: anyShare(chance) };
  plan.community.meetings = anyShare(chance);
  plan.data = {
    every: chance.pick([0, 1, 2, 4, 5]),
    quality: anyShare(chance),
    burden: anyShare(chance),
    judgement: anyShare(chance),
  };
  plan.tactics = { soft: anyShare(chance), hard: anyShare(chance), phases: [] };
  for (let phase = chance.pick([0, 0, 1, 2]); phase > 0; phase--) {
    const from = chance.below(weeks - 2);
    const both = chance.next();
    plan.tactics.phases.push({
      from,
      to: from + 1 + chance.below(weeks - from),
      ...(both < 0.7 ? { soft: anyShare(chance) } : {}),
      ...(both > 0.3 ? { hard: anyShare(chance) } : {}),
    });
  }
  const start = chance.pick([0, 0, 0, 1, 3]);
  plan.programme = { start, end: chance.happens(0.4) ? start + 1 + chance.below(weeks - start) : null };
  return plan;
}
