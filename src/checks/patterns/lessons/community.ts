import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import type { Check, Row } from "../../check.ts";
import type { Estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import { above, between, level, percentWithError, pointsWithError } from "../estimate.ts";
import { compared, type Deviation, NO_BRIDGES, off } from "../experiment.ts";
import { claimed, vanished } from "../rows.ts";

const STOP = 52;
const WEAK: Deviation<World> = { people: { community: 0.05 } };
const STRONG: Deviation<World> = { people: { community: 0.8 } };
const DIRECT = off("driftCommunity", "complianceExpected", "legitimacyCommunity");

/** Lesson 5: a community with a strong sense of itself keeps more when the programme stops. */
export const COMMUNITY: Check = {
  id: "community",
  title: "Pattern 5: a sense of community",
  about: `The default plan, stopped at week ${STOP}, in communities whose sense of community starts at 0.05 and at 0.8; use at week 104, and as a share of use at week ${STOP} (kept). The two worlds draw the same networks and chance.`,
  async rows(lab) {
    const [weak, strong] = await both(lab);
    const kept = between(strong, weak, "sustained");
    const use = between(strong, weak);
    return [
      claimed({
        id: "community-kept",
        lesson: 5,
        setUp: "Share of the use at the programme's end that is left a year later",
        expected: "more where the sense of community is strong",
        got: `${percentWithError(level(strong, 0, "sustained"))} strong, ${percentWithError(level(weak, 0, "sustained"))} weak: ${pointsWithError(kept)} points`,
        holds: above(kept, 0),
        kind: "emergent",
        because:
          "that community slows drift is assumed but carries little of it; most is peers at other teams, whose ties stay open in a community",
      }),
      claimed({
        id: "community-use",
        lesson: 5,
        setUp: "Genuine use a year after the programme's end",
        expected: "more where the sense of community is strong",
        got: `${percentWithError(level(strong, 0))} strong, ${percentWithError(level(weak, 0))} weak: ${pointsWithError(use)} points`,
        holds: above(use, 0),
        kind: "emergent",
        because: "the same, and more was there to be kept",
      }),
      ...(await ablations(lab, kept)),
    ];
  },
};

/** In the weak and in the strong community. */
async function both(lab: Lab, ...worlds: Deviation<World>[]): Promise<[weak: JobResult, strong: JobResult]> {
  const plan = [{ programme: { end: STOP } }];
  return [await compared(lab, plan, [WEAK, ...worlds]), await compared(lab, plan, [STRONG, ...worlds])];
}

async function ablations(lab: Lab, whole: Estimate): Promise<Row[]> {
  const keptIn = async (...worlds: Deviation<World>[]) => {
    const [weak, strong] = await both(lab, ...worlds);
    return between(strong, weak, "sustained");
  };
  const undrifting = await keptIn(off("driftCommunity"));
  return [
    vanished({
      id: "community-without-bridges",
      setUp: "How much more a strong community keeps where all ties are within teams",
      section: "7.1",
      whole,
      without: await keptIn(NO_BRIDGES),
      bound: whole.mean / 2,
      also: `with bridges, but no effect of community on drift, ${pointsWithError(undrifting)}`,
      because: "the bound is half of the whole: what a community keeps, it keeps by peers beyond the team",
    }),
    vanished({
      id: "community-without-any",
      setUp: "The same, where community does not act on drift, compliance or legitimacy either",
      section: "7.1 to 7.3",
      whole,
      without: await keptIn(NO_BRIDGES, DIRECT),
      bound: 0,
      because: "these are all the ways in which a sense of community works",
    }),
  ];
}
