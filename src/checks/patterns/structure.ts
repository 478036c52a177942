import type { Plan } from "../../engine/plan.ts";
import { planOf } from "../../engine/plan-result.ts";
import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import type { Estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { atLeast, between, gain, level, percentWithError, pointsWithError } from "./estimate.ts";
import { compared, type Deviation } from "./experiment.ts";
import { claimed } from "./rows.ts";

const STRENGTHS = [0, 0.25, 0.5, 0.75, 1];
const POINT = 0.01;

/** The structures the paper speaks of matter by who stands in them: champions, ties, professions, bridges. */
export const STRUCTURE: Check = {
  id: "structure",
  title: "Pattern 10: structure counts",
  about:
    "Champions at every site against none by core strength; a core without people; and the default plan in communities with few and many ties, without and with keeping to one's profession, without and with bridges.",
  async rows(lab) {
    return [...(await champions(lab)), await nobody(lab), ...(await ties(lab))];
  },
};

async function champions(lab: Lab): Promise<Row[]> {
  const plans = STRENGTHS.flatMap((strength) => [{ core: { strength, reach: 0 } }, { core: { strength, reach: 1 } }]);
  const result = await compared(lab, plans);
  const gains = STRENGTHS.map((_, index) => gain(result, 2 * index + 1, 2 * index));
  const [full, half] = [gains[STRENGTHS.length - 1], gains[2]];
  const because = "the core is present where it has a champion, and members of the site are tied to them";
  return [
    claimed({
      id: "structure-champions-cost",
      lesson: 1,
      setUp: `Champions at every site against none, at core strength ${STRENGTHS.join(", ")}`,
      expected: "cost at most 1 point at any strength",
      got: `${gains.map(pointsWithError).join(", ")} points`,
      holds: gains.every((one) => atLeast(one, -POINT)),
      kind: "emergent",
      because: "a silent tie dilutes nothing, so a champion who is not heard does no harm",
    }),
    claimed({
      id: "structure-champions-gain",
      lesson: 1,
      setUp: "The same, at full strength",
      expected: "gain at least 5 points",
      got: `${pointsWithError(full)} points`,
      holds: atLeast(full, 5 * POINT),
      kind: "assumed",
      because,
    }),
    claimed({
      id: "structure-reach",
      lesson: 1,
      setUp: "The same, at strength 0.5",
      expected: "at least 8 points apart",
      got: `${pointsWithError(half)} points`,
      holds: atLeast(half, 8 * POINT),
      kind: "assumed",
      because,
    }),
  ];
}

async function nobody(lab: Lab): Promise<Row> {
  const result = await compared(lab, [{ core: { size: 0, strength: 0 } }, { core: { size: 0, strength: 1 } }]);
  const apart = planOf(result, 0)
    .summaries("genuineEnd")
    .filter((value, replicate) => value !== planOf(result, 1).summaries("genuineEnd")[replicate]).length;
  return claimed({
    id: "structure-nobody",
    lesson: 1,
    setUp: "A core without people, at strength 0 and 1",
    expected: "the same genuine use in every replicate",
    got: apart === 0 ? `the same in all: ${percentWithError(level(result, 1))}` : `another in ${apart} replicates`,
    holds: apart === 0,
    kind: "assumed",
    because: "what the core does is done by people; without any its strength is a word",
  });
}

async function ties(lab: Lab): Promise<Row[]> {
  const moved = async (from: Deviation<World>, to: Deviation<World>, plan: Deviation<Plan> = {}) => {
    const results: [JobResult, JobResult] = [await compared(lab, [plan], from), await compared(lab, [plan], to)];
    const change = between(results[1], results[0]);
    const ends = results.map((result) => percentWithError(level(result, 0))).join(" and ");
    return { change, got: `${ends}: ${pointsWithError(change)} points` };
  };
  const network = (change: object): Deviation<World> => ({ network: change });
  const more = await moved(network({ tiesIn: 8 }), network({ tiesIn: 24 }));
  const alike = await moved(network({ homophily: 0 }), network({ homophily: 1 }));
  const bridges = await moved(network({ bridgeShare: 0 }), network({ bridgeShare: 0.7 }), { core: { reach: 0.5 } });
  const apart = ({ mean, standardError }: Estimate, least: number) =>
    atLeast({ mean: Math.abs(mean), standardError, n: 1 }, least);
  return [
    claimed({
      id: "structure-ties",
      lesson: 5,
      setUp: "8 and 24 ties into each clinician",
      expected: "more ties do not lower genuine use by more than 2 points",
      got: more.got,
      holds: atLeast(more.change, -2 * POINT),
      kind: "emergent",
      because: "ties to more who use the practice outweigh one's own judgement; ties that are silent weigh nothing",
    }),
    claimed({
      id: "structure-homophily",
      lesson: 4,
      setUp: "Keeping to one's profession 0 and 1",
      expected: "at least 3 points apart",
      got: alike.got,
      holds: apart(alike.change, 3 * POINT),
      kind: "emergent",
      because: "ties between professions are weaker, so who keeps to the own profession is pulled more",
    }),
    claimed({
      id: "structure-bridges",
      lesson: 5,
      setUp: "Ties beyond the site 0 and 0.7, the core with champions at half the sites",
      expected: "at least 2 points apart",
      got: bridges.got,
      holds: apart(bridges.change, 2 * POINT),
      kind: "emergent",
      because: "sites without a champion are reached over bridges, as far as a community keeps them open",
    }),
  ];
}
