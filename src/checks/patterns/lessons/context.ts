import file from "../../../../scenarios/context.json" with { type: "json" };
import { pairedDifferences } from "../../../analysis/paired.ts";
import type { Behaviour } from "../../../engine/behaviour.ts";
import { planOf } from "../../../engine/plan-result.ts";
import type { JobResult } from "../../../engine/result.ts";
import type { World } from "../../../engine/world.ts";
import { parseStudyValue } from "../../../study/parse/parse-study.ts";
import type { Check, Row } from "../../check.ts";
import { type Estimate, estimate } from "../../estimate.ts";
import type { Lab } from "../../lab.ts";
import { above, atLeast, atMost, below, between, level, percentWithError, pointsWithError } from "../estimate.ts";
import { compared, type Deviation, off, REPLICATES } from "../experiment.ts";
import { claimed, switchedOff, vanished } from "../rows.ts";

const POOR: Deviation<World> = { context: { support: 0.2 } };
const RICH: Deviation<World> = { context: { support: 0.8 } };
const LARGE = 0.25;

/** Lesson 8: the same plan does differently elsewhere, and which plan is better changes with the context. */
export const CONTEXT: Check = {
  id: "context",
  title: "Pattern 8: context",
  about:
    "The default plan in worlds whose sites support the practice with 0.2 and with 0.8; and the shipped study `context`, whose two plans (soft 0.5 alone, soft 0.3 with hard 0.4) meet four worlds.",
  async rows(lab) {
    return [...(await support(lab)), ...(await reversals(lab))];
  },
};

async function support(lab: Lab): Promise<Row[]> {
  const both = async (change: Deviation<World> = {}): Promise<[poor: JobResult, rich: JobResult]> => [
    await compared(lab, [{}], [POOR, change]),
    await compared(lab, [{}], [RICH, change]),
  ];
  const apart = ([poor, rich]: [JobResult, JobResult]) => between(rich, poor);
  const result = await both();
  const noPeers = apart(await both(off("persuasionPeers")));
  const least = apart(await both(off("persuasionPeers", "driftOpportunity")));
  return [
    claimed({
      id: "context-support",
      lesson: 8,
      setUp: "The default plan, support 0.2 and 0.8",
      expected: "at least 25 points apart",
      got: `${percentWithError(level(result[0], 0))} and ${percentWithError(level(result[1], 0))}: ${pointsWithError(apart(result))} points`,
      holds: atLeast(apart(result), LARGE),
      kind: "assumed",
      because:
        "opportunity stands in persuasion, in complying and in drift; peers about double what that does (emergent)",
    }),
    vanished({
      id: "context-without-peers",
      setUp: "The same without persuasion by peers",
      section: "7.2",
      whole: apart(result),
      without: noPeers,
      bound: LARGE,
      also: `${pointsWithError(least)} where opportunity does not hold drift either`,
      because: "users win users: a context that wins a few more wins many more in the end",
    }),
  ];
}

/** Where the firm plan is better, by the study's own words, and what its advantage or disadvantage there rests on. */
const WORLDS: {
  id: string;
  name: string;
  firmIsBetter: boolean;
  /** Whether most of it is gone without the terms, where the other plan is not better even then. */
  mostlyGone?: true;
  without: (keyof Behaviour)[];
  words: string;
  because: string;
}[] = [
  {
    id: "supportive",
    name: "Supportive sites",
    firmIsBetter: false,
    without: ["resistanceExcess", "ownershipBlocked", "conflictExcess"],
    words: "excess pressure makes neither resisters nor conflict nor blocks owning",
    because: "what firm requirements lose here is people turned against them",
  },
  {
    id: "overstretched",
    name: "Overstretched sites",
    firmIsBetter: true,
    without: ["opportunityHard"],
    words: "hard tactics open no opportunity",
    because: "requirements pay where they make sites find the time",
  },
  {
    id: "checkable",
    name: "Act that can be checked",
    firmIsBetter: true,
    mostlyGone: true,
    without: ["complianceVerifiable", "resistanceVerifiable"],
    words: "an act that can be checked is complied with and resisted like any other",
    because: "requirements pay where the act can be checked",
  },
  {
    id: "divided",
    name: "Divided community",
    firmIsBetter: false,
    without: ["resistanceExcess", "ownershipBlocked", "conflictExcess"],
    words: "excess pressure makes neither resisters nor conflict nor blocks owning",
    because: "what firm requirements lose here is people turned against them",
  },
];

async function reversals(lab: Lab): Promise<Row[]> {
  const study = shippedStudy();
  const rows: Row[] = [];
  for (const { id, name, firmIsBetter, mostlyGone, without, words, because } of WORLDS) {
    const world = study.worlds.find((candidate) => candidate.name === name);
    if (world === undefined) throw new Error(`invalid scenarios/context.json: no world ${name}`);
    const advantage = async (without: (keyof Behaviour)[]): Promise<Estimate> => {
      const changed = { ...world, behaviour: { ...world.behaviour, ...off(...without).behaviour } };
      const result = await lab.run({
        world: changed,
        plans: study.plans,
        weeks: study.run.weeks,
        replicates: REPLICATES,
        seed: study.run.seed,
      });
      return estimate(pairedDifferences(planOf(result, 0), planOf(result, 1), "genuineEnd"));
    };
    const whole = await advantage([]);
    const left = await advantage(without);
    const better = firmIsBetter ? "Firm" : "Soft";
    const holds = (one: Estimate, firm: boolean) => (firm ? above(one, 0) : below(one, 0));
    const got = `Firm ends ${pointsWithError(whole)} points against Soft`;
    rows.push(
      claimed({
        id: `context-${id}`,
        lesson: 8,
        setUp: `Study context, ${name}`,
        expected: `${better} ends with more genuine use`,
        got,
        holds: holds(whole, firmIsBetter),
        kind: "emergent",
        because: "every effect of hard tactics is assumed; which of them weigh more in a context is not",
      }),
      switchedOff({
        id: `context-${id}-without`,
        setUp: `Study context, ${name}, where ${words}`,
        section: "7.2 to 7.5",
        expected: mostlyGone ? "at most a quarter of it left" : `${firmIsBetter ? "Soft" : "Firm"} ends with more instead`,
        got: `${got} with it, ${pointsWithError(left)} without`,
        holds: mostlyGone ? atMost(left, whole.mean / 4) : holds(left, !firmIsBetter),
        because,
      }),
    );
  }
  return rows;
}

function shippedStudy() {
  const read = parseStudyValue(file);
  if (!read.ok) throw new Error("invalid scenarios/context.json");
  return read.study;
}
