import type { CAUSES } from "../../src/engine/causes.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";

export type Cause = (typeof CAUSES)[number];

/** What a plan does in a week; nothing outside the programme. */
export interface Levers {
  on: boolean;
  soft: number;
  hard: number;
  resources: number;
  conflictWork: number;
  outreach: number;
  meetings: number;
  /** Whether the plan gathers data at all, and whether it reports in this very week. */
  data: boolean;
  report: boolean;
  quality: number;
  judgement: number;
  review: boolean;
}

export function leversOf(plan: Plan, week: number): Levers {
  const { start, end } = plan.programme;
  if (week < start || (end !== null && week >= end)) {
    const nothing = { soft: 0, hard: 0, resources: 0, conflictWork: 0, outreach: 0, meetings: 0 };
    return { on: false, ...nothing, data: false, report: false, quality: 0, judgement: 0, review: false };
  }
  const { soft, hard } = tacticsOf(plan, week);
  const data = plan.data.every > 0;
  return {
    on: true,
    soft,
    hard,
    resources: plan.resources.level,
    conflictWork: plan.cohesion.conflictWork,
    outreach: plan.cohesion.outreach,
    meetings: plan.community.meetings,
    data,
    report: data && (week - start + 1) % plan.data.every === 0,
    quality: data ? plan.data.quality : 0,
    judgement: data ? plan.data.judgement : 0,
    review:
      plan.theory.learning > 0 && plan.theory.reviewEvery > 0 && (week - start + 1) % plan.theory.reviewEvery === 0,
  };
}

/** For each tactic the last listed phase that gives it and holds this week, else the plan's own value. */
function tacticsOf({ tactics }: Plan, week: number): { soft: number; hard: number } {
  const holding = tactics.phases.filter(({ from, to }) => from <= week && week < to);
  const soft = holding.findLast((phase) => phase.soft !== undefined)?.soft ?? tactics.soft;
  const hard = holding.findLast((phase) => phase.hard !== undefined)?.hard ?? tactics.hard;
  return { soft, hard };
}

/** Pressure h, legitimacy L by the core's mean presence, and how far the one goes beyond what the other makes tolerable. */
export function pressureOf(world: World, levers: Levers, presence: number, community: number, conflict: number) {
  const b = world.behaviour;
  const pressure = levers.hard + b.pressureJudgement * levers.judgement;
  const standing = b.legitimacyBase + b.legitimacyCore * presence + b.legitimacyCommunity * community;
  const legitimacy = share(standing * (1 - b.legitimacyConflict * conflict));
  const tolerated = b.tolerance * legitimacy;
  // a kink rounded off, less what that alone would give without any pressure
  const rounded = (distance: number) => (distance + Math.sqrt(distance ** 2 + b.toleranceSpread ** 2)) / 2;
  const excess = Math.max(0, rounded(pressure - tolerated) - rounded(-tolerated));
  return { pressure, legitimacy, excess };
}

/** All that the rates of one clinician depend on in one week. */
export interface Situation {
  world: World;
  levers: Levers;
  turnover: number;
  /** Whether genuine use has become habit. */
  settled: boolean;
  /** Of the clinician: K_i, O of the site after burden and shocks, M of the site. */
  capability: number;
  opportunity: number;
  motivation: number;
  pull: number;
  threshold: number;
  usingContact: boolean;
  community: number;
  conflict: number;
  pressure: number;
  legitimacy: number;
  excess: number;
}

export interface Change {
  cause: Cause;
  to: number;
  rate: number;
}

/** f: the response to a pull P. */
export function responseTo(pull: number, threshold: number, world: World): number {
  switch (world.people.response) {
    case "simple":
      return Math.max(0, pull);
    case "complex":
      return pull > 0 ? pull ** 2 / (pull ** 2 + threshold ** 2) : 0;
    case "threshold":
      return pull >= threshold - 1e-12 ? 1 : 0;
  }
}

/** What may happen this week to a clinician in `state`, and the weekly rate of each. */
export function changesFrom(state: number, at: Situation): Change[] {
  const { world, levers, capability: K, opportunity: O, motivation: M, pressure: h, legitimacy: L, excess } = at;
  const b = world.behaviour;
  const v = world.practice.verifiability;
  const f = responseTo(at.pull, at.threshold, world);
  const changes: Change[] = [];
  const may = (cause: Cause, to: number, rate: number) => changes.push({ cause, to, rate: Math.max(0, rate) });
  if (state === 0) {
    const noise = at.usingContact ? world.people.noise : 0;
    const persuasion = b.persuasionMotivation * M + b.persuasionPeers * f;
    may("persuaded", 2, world.context.external + noise + K * O * persuasion);
    const pressed = b.compliancePressure * (1 + b.complianceVerifiable * v) * O * h;
    may("complies", 1, pressed + b.complianceExpected * at.community * f);
    const provoked = b.resistanceExcess * (1 - b.resistanceVerifiable * v) * excess;
    const against = b.resistancePeers * Math.max(0, -at.pull);
    may("resists", 3, provoked + b.resistanceConflict * at.conflict + against);
  }
  if (state === 1) {
    const free = 1 - b.ownershipBlocked * Math.min(1, b.ownershipExcess * excess);
    may("owns", 2, b.ownership * K * free * (M + f));
    may("stops", 0, b.stopping * (1 - Math.min(1, b.stoppingWatched * h)) * (1 - f));
  }
  if (state === 2) {
    const edge = b.driftEdge * Math.min(1, b.driftHard * levers.hard * L + b.driftData * levers.quality);
    const held = 1 - b.driftPeers * f - b.driftCommunity * at.community - edge;
    const habit = at.settled ? b.driftSettled : 1;
    may("drifts", 0, b.drift * held * (b.driftContext - b.driftOpportunity * O) * habit);
    if (!at.settled) may("settles", 2, (b.settling * (1 + f)) / 2);
  }
  if (state === 3) {
    const work = b.reconciliationBase + levers.soft * L + b.reconciliationWork * levers.conflictWork;
    may("reconciled", 0, b.reconciliation * work * (1 + f));
  }
  const inducted = share(b.induction * f);
  may("leaves", 0, at.turnover * (1 - inducted));
  may("inducted", 2, at.turnover * inducted);
  return changes;
}

/** Held within 0..1. */
export function share(value: number): number {
  return Math.min(1, Math.max(0, value));
}
