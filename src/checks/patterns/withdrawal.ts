import type { JobResult } from "../../engine/result.ts";
import type { World } from "../../engine/world.ts";
import type { Check } from "../check.ts";
import { estimate } from "../estimate.ts";
import type { Lab } from "../lab.ts";
import { idlePlan } from "../reduced.ts";
import { above, atLeast, atMost, below, inWeek, pointsWithError, weighted } from "./estimate.ts";
import { compared, type Deviation, off } from "./experiment.ts";
import { claimed, switchedOff } from "./rows.ts";

const STOP = 104;
const WATCHED = 52;

/** What pressure brought goes when it is withdrawn, more of what is recorded than of what is used. */
export const WITHDRAWAL: Check = {
  id: "withdrawal",
  title: "Pattern 13: pressure withdrawn",
  about: `Two years of hard tactics 0.6 without soft ones, other work at its defaults, then ${WATCHED} weeks without a programme; usual care beside it.`,
  async rows(lab) {
    const result = await withdrawn(lab);
    const [recorded, used] = [lost(result, "measured"), lost(result, "genuine")];
    const watched = await withdrawn(lab, off("stopping"));
    const share = (one: ReturnType<typeof lost>) => one.lost.mean / one.gained.mean;
    const got = (one: ReturnType<typeof lost>) =>
      `${pointsWithError(one.gained)} gained, ${pointsWithError(one.lost)} lost: ${(100 * share(one)).toFixed(0)} %`;
    return [
      claimed({
        id: "withdrawal-recorded",
        lesson: 7,
        setUp: "What of the gain in recorded use is lost a year after the programme",
        expected: "30 to 60 %",
        got: got(recorded),
        holds: above(recorded.gained, 0) && atLeast(part(recorded, 0.3), 0) && atMost(part(recorded, 0.6), 0),
        kind: "emergent",
        because: "that surface use stops when nobody looks is assumed; how much of the gain was surface use is not",
      }),
      claimed({
        id: "withdrawal-used",
        lesson: 7,
        setUp: "The same of genuine use",
        expected: "a smaller part than of recorded use",
        got: got(used),
        holds: below(
          weighted([
            [1, used.shares],
            [-1, recorded.shares],
          ]),
          0,
        ),
        kind: "emergent",
        because: "use that became one's own is held by habit and peers",
      }),
      switchedOff({
        id: "withdrawal-unstopped",
        setUp: "The same of recorded use where nobody stops when unwatched",
        section: "7.2",
        expected: "less than 30 % lost",
        got: `${got(recorded)} with it; ${got(lost(watched, "measured"))} without`,
        holds: atMost(part(lost(watched, "measured"), 0.3), 0),
        because: "what goes is what was done for being watched",
      }),
    ];
  },
};

function withdrawn(lab: Lab, world: Deviation<World> = {}): Promise<JobResult> {
  const plans = [idlePlan(), { tactics: { soft: 0, hard: 0.6 }, programme: { end: STOP } }];
  return compared(lab, plans, world, { weeks: STOP + WATCHED, record: { weeks: true } });
}

/** What the plan gained over usual care at its end, and lost of that by the end of the run. */
function lost(result: JobResult, measure: "measured" | "genuine") {
  const over = (week: number) => {
    const usual = inWeek(result, 0, measure, week);
    return inWeek(result, 1, measure, week).map((use, replicate) => use - usual[replicate]);
  };
  const [atStop, atEnd] = [over(STOP), over(STOP + WATCHED)];
  const mean = estimate(atStop).mean;
  return {
    atStop,
    atEnd,
    gained: estimate(atStop),
    lost: weighted([
      [1, atStop],
      [-1, atEnd],
    ]),
    shares: atStop.map((use, replicate) => (use - atEnd[replicate]) / mean),
  };
}

/** What is lost beyond a part of the gain; negative where less is lost. */
function part({ atStop, atEnd }: ReturnType<typeof lost>, share: number) {
  return weighted([
    [1 - share, atStop],
    [-1, atEnd],
  ]);
}
