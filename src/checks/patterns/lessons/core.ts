import type { Plan } from "../../../engine/plan.ts";
import { planOf } from "../../../engine/plan-result.ts";
import type { JobResult } from "../../../engine/result.ts";
import { GENUINE } from "../../../engine/states.ts";
import type { World } from "../../../engine/world.ts";
import type { Check, Row } from "../../check.ts";
import { type Estimate, estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import { above, atLeast, below, gain, level, percentWithError, pointsWithError, weighted } from "../estimate.ts";
import { compared, type Deviation, off, REPLICATES, WEEKS } from "../experiment.ts";
import { type Response, responseOf } from "../response.ts";
import { claimed, vanished } from "../rows.ts";

const STRENGTHS = [0, 0.25, 0.5, 0.75, 1] as const;
const WEAK = 1;
const FULL = 4;
const NO_CHAMPIONS: Deviation<Plan> = { core: { reach: 0 } };
const CORE_TERMS = off("motivationCore", "opportunityCore", "legitimacyCore", "communityCore");

/** Lesson 1: genuine use rises with the core's strength, by less and less, and a weak core leaves sites behind. */
export const CORE: Check = {
  id: "core",
  title: "Pattern 1: a strong core",
  about: `Genuine use after ${WEEKS} weeks of 500 clinicians in 20 sites with a core of strength 0, 0.25, 0.5, 0.75 and 1, ${REPLICATES} replicates. All core members use the practice from the start whatever the strength.`,
  async rows(lab) {
    const result = await byStrength(lab);
    const whole = [gain(result, FULL, 0), diminishing(result), spreadLost(result)] as const;
    return [...ends(result), ...steps(result), ...sites(result), ...(await ablations(lab, whole))];
  },
};

/** Genuine use at the end by core strength, for a picture. */
export async function coreResponse(lab: Lab): Promise<Response> {
  return responseOf(await byStrength(lab), STRENGTHS, "genuineEnd");
}

function byStrength(lab: Lab, world: Deviation<World> = {}, plan: Deviation<Plan> = {}): Promise<JobResult> {
  const plans = STRENGTHS.map((strength) => ({ ...plan, core: { ...plan.core, strength } }));
  return compared(lab, plans, world, { record: { sites: true } });
}

function ends(result: JobResult): Row[] {
  const [none, full] = [level(result, 0), level(result, FULL)];
  return [
    claimed({
      id: "core-none",
      lesson: 1,
      setUp: "Core strength 0",
      expected: "genuine use below 25 %",
      got: percentWithError(none),
      holds: below(none, 0.25),
      kind: "emergent",
      because: "drift outruns what soft tactics alone persuade, and too few peers use the practice to help",
    }),
    claimed({
      id: "core-full",
      lesson: 1,
      setUp: "Core strength 1",
      expected: "genuine use above 70 %",
      got: percentWithError(full),
      holds: above(full, 0.7),
      kind: "assumed",
      because: "the core stands in motivation, opportunity, legitimacy and community, and opens vertical ties",
    }),
  ];
}

function steps(result: JobResult): Row[] {
  const quarters = STRENGTHS.slice(1).map((_, index) => gain(result, index + 1, index));
  const changes = quarters.slice(1).map((_, index) => {
    const [below, middle, above] = [0, 1, 2].map((step) => planOf(result, index + step).summaries("genuineEnd"));
    return weighted([
      [1, above],
      [-2, middle],
      [1, below],
    ]);
  });
  return [
    claimed({
      id: "core-rises",
      lesson: 1,
      setUp: "Core strength, quarter by quarter",
      expected: "each quarter adds",
      got: `${quarters.map(pointsWithError).join(", ")} points`,
      holds: quarters.every((quarter) => above(quarter, 0)),
      kind: "assumed",
      because: "every term with the core in it has a positive sign",
    }),
    claimed({
      id: "core-saturates",
      lesson: 1,
      setUp: "Core strength, quarter by quarter",
      expected: "each quarter adds less than the one before",
      got: `changes of the step ${changes.map(pointsWithError).join(", ")} points`,
      holds: changes.every((change) => below(change, 0)),
      kind: "emergent",
      because:
        "the terms with the core in them are nearly straight; peers carry on what a weak core has started, and fewer and fewer are left to win",
    }),
  ];
}

function sites(result: JobResult): Row[] {
  const [weak, full] = [WEAK, FULL].map((plan) => estimate(neverTookOff(result, plan)));
  const spread = gain(result, WEAK, FULL, "siteSpread");
  const number = ({ mean, standardError }: Estimate) => `${mean.toFixed(2)} ± ${standardError.toFixed(2)}`;
  return [
    claimed({
      id: "core-sites",
      lesson: 1,
      setUp: "Core strength 0.25 and 1: sites of 20 in which genuine use never reaches a half",
      expected: "at least one with the weak core, fewer than one with the full",
      got: `${number(weak)} with the weak, ${number(full)} with the full`,
      holds: atLeast(weak, 1) && below(full, 1),
      kind: "emergent",
      because: "the core treats all sites alike; which ones stay behind is chance, own support and peers",
    }),
    claimed({
      id: "core-spread",
      lesson: 1,
      setUp: "Core strength 0.25 against 1: standard deviation between sites, weighted by people",
      expected: "larger with the weak core",
      got: `${percentWithError(level(result, WEAK, "siteSpread"))} and ${percentWithError(level(result, FULL, "siteSpread"))}: ${pointsWithError(spread)} points`,
      holds: above(spread, 0),
      kind: "emergent",
      because: "peers pull sites apart that start alike; how much of a spread is chance alone, the null world shows",
    }),
  ];
}

/** How much less the last quarter of strength adds than the first. */
function diminishing(result: JobResult): Estimate {
  const [a, b, c, d] = [0, 1, 3, 4].map((plan) => planOf(result, plan).summaries("genuineEnd"));
  return weighted([
    [1, b],
    [-1, a],
    [-1, d],
    [1, c],
  ]);
}

function spreadLost(result: JobResult): Estimate {
  return gain(result, WEAK, FULL, "siteSpread");
}

async function ablations(lab: Lab, [rise, bend, spread]: readonly [Estimate, Estimate, Estimate]): Promise<Row[]> {
  const noPeers = await byStrength(lab, off("persuasionPeers"));
  const ties = gain(await byStrength(lab, CORE_TERMS), FULL, 0);
  const terms = gain(await byStrength(lab, {}, NO_CHAMPIONS), FULL, 0);
  const neither = gain(await byStrength(lab, CORE_TERMS, NO_CHAMPIONS), FULL, 0);
  return [
    vanished({
      id: "core-without-its-terms-and-ties",
      setUp:
        "What full strength adds, without champions and the core in motivation, opportunity, legitimacy, community",
      section: "7.3 to 7.5 and 7.7",
      whole: rise,
      without: neither,
      bound: 0,
      also: `the champions' ties alone give ${pointsWithError(ties)}, the four terms alone ${pointsWithError(terms)}`,
      because: "this is all that a core does; either half of it is enough for a rise, neither for all of it",
    }),
    vanished({
      id: "core-bend-without-peers",
      setUp: "By how much the last quarter adds less than the first, without persuasion by peers",
      section: "7.2",
      whole: bend,
      without: diminishing(noPeers),
      bound: bend.mean / 10,
      because: "the bound is a tenth of the whole: the bend is the peers' doing",
    }),
    vanished({
      id: "core-spread-without-peers",
      setUp: "Spread between sites, weak less full core, without persuasion by peers",
      section: "7.2",
      whole: spread,
      without: spreadLost(noPeers),
      bound: 0,
      because:
        "without peers sites differ by chance and own support alone, and least where hardly anyone uses the practice",
    }),
  ];
}

/** Sites in which genuine use stayed below a half in every week, by replicate. */
function neverTookOff(result: JobResult, plan: number): number[] {
  const own = planOf(result, plan);
  return own.byReplicate((replicate) => {
    let never = 0;
    for (let site = 0; site < own.shape.sites; site++) {
      if (Math.max(...own.share("sites", site, GENUINE, replicate)) < 0.5) never++;
    }
    return never;
  });
}
