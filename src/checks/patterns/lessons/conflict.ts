import type { Plan } from "../../../engine/plan.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import type { Check, Row } from "../../check.ts";
import type { Estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import { atLeast, gain, level, percentWithError, pointsWithError } from "../estimate.ts";
import { compared, type Deviation, NO_BRIDGES, off } from "../experiment.ts";
import { claimed, vanished } from "../rows.ts";

const AT_ODDS: Deviation<World> = { people: { conflict: 0.6 } };
const MARGINS: Deviation<World> = { people: { marginalisation: 0.9 } };
const WORK: readonly Deviation<Plan>[] = [0, 0.5, 0.3].map((conflictWork) => ({ cohesion: { conflictWork } }));
const DIRECT = off("resistanceConflict", "communityConflict", "legitimacyConflict");
const LARGE = 0.1;

/** Lesson 4: conflict left alone costs, and strong marginalisation leaves people behind. */
export const CONFLICT: Check = {
  id: "conflict",
  title: "Pattern 4: conflict and the margins",
  about:
    "A community at odds (conflict 0.6) with no work on conflict and with work 0.5; and a community whose margins are strongly marginalised (0.9), with the plan's defaults.",
  async rows(lab) {
    return [...(await workOnConflict(lab)), ...(await margins(lab))];
  },
};

async function workOnConflict(lab: Lab): Promise<Row[]> {
  const work = (...worlds: Deviation<World>[]) => compared(lab, WORK, [AT_ODDS, ...worlds]);
  const result = await work();
  const whole = gain(result, 1, 0);
  const row = async (id: string, setUp: string, worlds: Deviation<World>[], bound: number, because: string) =>
    vanished({ id, setUp, section: "7.1 to 7.5", whole, without: gain(await work(...worlds), 1, 0), bound, because });
  return [
    claimed({
      id: "conflict-work",
      lesson: 4,
      setUp: "Conflict 0.6 at the start: no work on it, and work 0.5",
      expected: "at least 10 points lower without",
      got: `${percentWithError(level(result, 0))} and ${percentWithError(level(result, 1))}: ${pointsWithError(whole)} points; work 0.3, the default, gives ${pointsWithError(gain(result, 2, 0))}`,
      holds: atLeast(whole, LARGE),
      kind: "emergent",
      because:
        "that work eases conflict is assumed; its size comes from bridge ties that fall silent, from resistance, and from community and legitimacy lost",
    }),
    await row(
      "conflict-without-bridges",
      "What work on conflict gives where all ties are within teams",
      [NO_BRIDGES],
      LARGE,
      "bridge ties that fall silent are part of what conflict costs, and make the rest cost more",
    ),
    await row(
      "conflict-without-direct-terms",
      "What work on conflict gives where conflict neither makes resisters nor takes community and legitimacy away",
      [DIRECT],
      LARGE,
      "and so are resisters and the community and legitimacy lost: each part alone stays below the bound",
    ),
    await row(
      "conflict-without-any",
      "What work on conflict gives without either",
      [DIRECT, NO_BRIDGES],
      0.005,
      "these are all the ways in which conflict works",
    ),
  ];
}

async function margins(lab: Lab): Promise<Row[]> {
  const gapIn = async (...worlds: Deviation<World>[]): Promise<[JobResult, Estimate]> => {
    const result = await compared(lab, [{}], [MARGINS, ...worlds]);
    return [result, level(result, 0, "marginGap")];
  };
  const [, whole] = await gapIn();
  const [, equalSkill] = await gapIn(off("marginCapability"));
  const [, alone] = await gapIn(off("marginCapability", "persuasionPeers"));
  return [
    claimed({
      id: "conflict-margins",
      lesson: 4,
      setUp: "Marginalisation 0.9: genuine use in the centre less at the margins",
      expected: "a gap of at least 10 points",
      got: `${pointsWithError(whole)} points`,
      holds: atLeast(whole, LARGE),
      kind: "assumed",
      because: "marginalisation takes capability and weakens ties across the margin; peers then widen the gap",
    }),
    vanished({
      id: "conflict-margins-without",
      setUp: "The same gap with equal capability at the margins, and no persuasion by peers",
      section: "7.2",
      whole,
      without: alone,
      bound: LARGE,
      also: `${pointsWithError(equalSkill)} with equal capability alone`,
      because: "weak ties leave a gap of their own, even among the equally skilled",
    }),
  ];
}
