import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { Emphasis, Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import { formCore, presenceAt } from "./core.ts";
import { drawFirstUsers } from "./first-users.ts";
import { type History, hoursOf, startHistory } from "./history.ts";
import { drawPeople, type People, type Site, type Tie } from "./people.ts";
import { type Cause, changesFrom, type Levers, leversOf, pressureOf, responseTo, share } from "./rates.ts";
import { reviewed } from "./review.ts";

interface SiteState extends Site {
  opportunity: number;
  capability: number;
  feedback: number;
  emphasis: Emphasis;
  /** The core's presence this week. */
  presence: number;
  /** Weeks of shock still to come, this one included. */
  shock: number;
}

/** The specification as plainly as it can be written: every clinician, every tie, every week. */
export function runOnce(
  plan: Plan,
  world: World,
  networks: Record<string, NetworkData>,
  weeks: number,
  chance: Chance,
): History {
  const b = world.behaviour;
  const people = drawPeople(world, networks, chance);
  const states = drawFirstUsers(people, world, chance);
  const core = formCore(people, plan, world, chance);
  for (const member of core.members) states[member] = people.clinicians[member].given ?? 2;
  // whether genuine use is habit; says nothing of other states
  const settled = states.map((state) => state === 2);
  const sites = people.sites.map(
    (site): SiteState => ({
      ...site,
      opportunity: site.support,
      capability: site.ownCapability,
      feedback: 0,
      emphasis: { ...plan.theory.emphasis },
      presence: 0,
      shock: 0,
    }),
  );
  let { community, conflict } = world.people;
  let coreLevel = 0;
  const history = startHistory(people, plan, world, weeks);
  const { legitimacy } = pressureOf(world, leversOf(plan, 0), 0, community, conflict);
  const before = { coreLevel, legitimacy, activeTies: countTies(people, ({ layer }) => layer === "team") };
  history.record(0, states, { community, conflict, sites, ...before });

  for (let week = 0; week < weeks; week++) {
    const levers = leversOf(plan, week);

    // 1. core level and ties
    coreLevel = levers.on ? plan.core.strength : coreLevel * (1 - b.coreDecay);
    const bridges = community * (1 - conflict);
    const active = (tie: Tie) =>
      tie.layer === "team" || tie.activation < (tie.layer === "bridge" ? bridges : coreLevel);
    presenceAt(people, core, coreLevel, world).forEach((presence, s) => {
      sites[s].presence = presence;
    });
    const meanPresence = mean(people.clinicians.map(({ site }) => sites[site].presence));

    // 2. pressure and legitimacy
    const { pressure, legitimacy, excess } = pressureOf(world, levers, meanPresence, community, conflict);
    const now = { coreLevel, legitimacy, activeTies: countTies(people, active) };

    // 3. sites
    const effective = sites.map((site, s) => {
      const pushed =
        b.opportunityCore * site.presence +
        b.opportunityResources * levers.resources * site.emphasis.opportunity +
        b.opportunityHard * levers.hard;
      const target = site.support + (1 - site.support) * Math.min(1, pushed);
      site.opportunity = share(site.opportunity + b.opportunityPace * (target - site.opportunity));
      const gain = b.capabilityGain * levers.resources * site.emphasis.capability * (1 - site.capability);
      const loss = (b.capabilityLoss + site.turnover) * (site.capability - site.ownCapability);
      site.capability = share(site.capability + gain - loss);
      site.feedback = share(site.feedback * b.feedbackKept);
      if (levers.report) site.feedback = share(site.feedback + reportTo(s, site.feedback, levers));
      if (chance.happens(world.context.shocks.perYear / 52)) site.shock = world.context.shocks.weeks;
      const burden = levers.data ? (b.burdenLoss * plan.data.burden * 4) / (3 + plan.data.every) : 0;
      const lost = site.shock > 0 ? world.context.shocks.size : 0;
      site.shock = Math.max(0, site.shock - 1);
      return share(site.opportunity * (1 - burden) - lost);
    });

    // 4. clinicians
    const before = [...states];
    people.clinicians.forEach((clinician, i) => {
      if (clinician.committed) return;
      const site = sites[clinician.site];
      const marginalisation = world.people.marginalisation * (1 - levers.outreach);
      const lowered = clinician.margin ? 1 - b.marginCapability * marginalisation : 1;
      const sources = clinician.tiesIn.filter(active);
      const pull = pullOn(people, sources, before);
      if (world.people.instant) {
        const reached = responseTo(pull, clinician.threshold, world) === 1;
        if (reached && before[i] === 0) {
          change(i, 2, "threshold");
          return;
        }
        if (!reached && before[i] === 2 && world.people.twoWay) {
          change(i, 0, "reverts");
          return;
        }
      }
      const soft = levers.soft * (b.motivationBase + b.motivationCore * site.presence);
      const possible = changesFrom(before[i], {
        world,
        levers,
        turnover: site.turnover,
        settled: settled[i],
        capability: site.capability * lowered,
        opportunity: effective[clinician.site],
        motivation: soft * (b.motivationSpread + b.motivationEmphasis * site.emphasis.motivation) + site.feedback,
        pull,
        threshold: clinician.threshold,
        usingContact: sources.some((tie) => before[tie.from] === 2),
        community,
        conflict,
        pressure,
        legitimacy,
        excess,
      });
      const total = possible.reduce((sum, { rate }) => sum + rate, 0);
      if (!chance.happens(1 - Math.exp(-total))) return;
      const chosen = possible[chance.weighted(possible.map(({ rate }) => rate))];
      change(i, chosen.to, chosen.cause);
    });

    // 5. the network
    const effort = Math.min(1, levers.soft + levers.meetings) * (b.communityBase + b.communityCore * meanPresence);
    const genuine = states.filter((state) => state === 2).length / states.length;
    const grown = (b.communityGrowth * effort + b.communityUse * genuine) * (1 - community);
    const lostSense = b.communityFading * community + b.communityConflict * conflict * community;
    const provoked = b.conflictExcess * (1 - b.conflictVerifiable * world.practice.verifiability) * excess;
    const heated = (provoked + b.conflictGap * gapBetweenGroups(people, states)) * (1 - conflict);
    const eased = b.conflictEasing * (b.conflictEasingBase + levers.conflictWork) * conflict;
    community = share(community + grown - lostSense);
    conflict = share(conflict + heated - eased);

    // 6. review
    if (levers.review) {
      reviewed(plan, world, levers, sites, meanPresence, chance).forEach((emphasis, s) => {
        sites[s].emphasis = emphasis;
      });
    }
    history.spend(week, hoursOf(plan, world, people, core.members.length, levers));
    history.record(week + 1, states, { community, conflict, sites, ...now });

    function change(i: number, to: number, cause: Cause): void {
      settled[i] = cause === "settles";
      if (cause === "settles") return;
      history.changed({ week: week + 1, clinician: i, from: before[i], to, cause });
      states[i] = to;
    }
  }
  return history;

  function reportTo(site: number, feedback: number, { quality, judgement }: Levers): number {
    const staff = states.filter((_, i) => people.clinicians[i].site === site);
    const measured = staff.length === 0 ? 0 : staff.filter((state) => state === 1 || state === 2).length / staff.length;
    const noise = (1 - quality) * b.feedbackNoise * (chance.next() - 0.5);
    const shortfall = Math.max(0, b.feedbackTarget - measured + noise);
    return b.feedbackGain * quality * (1 - b.feedbackJudgement * judgement) * shortfall * (1 - feedback);
  }

  /** P: influence over active ties, shared with the weight of one's own judgement or counted in common weights. */
  function pullOn({ commonWeight }: People, sources: Tie[], before: number[]): number {
    const statusQuo = b.statusQuoInfluence * world.practice.divergence;
    const influence = [statusQuo, b.surfaceInfluence, b.genuineInfluence, b.resistingInfluence];
    const felt = sources.reduce((sum, tie) => sum + tie.weight * influence[before[tie.from]], 0);
    if (world.people.unit === "count") return felt / commonWeight;
    const all = sources.reduce((sum, tie) => sum + tie.weight, 0) + b.ownWeight * commonWeight;
    return all === 0 ? 0 : felt / all;
  }
}

function countTies({ clinicians }: People, active: (tie: Tie) => boolean): number {
  return clinicians.reduce((sum, { tiesIn }) => sum + tiesIn.filter(active).length, 0);
}

/** The larger of centre − margins and highest − lowest profession, in genuine use; groups without members do not count. */
function gapBetweenGroups({ clinicians, professions }: People, states: number[]): number {
  const useOf = (inside: (i: number) => boolean) => {
    const group = states.filter((_, i) => inside(i));
    return group.length === 0 ? null : group.filter((state) => state === 2).length / group.length;
  };
  const centre = useOf((i) => !clinicians[i].margin);
  const margins = useOf((i) => clinicians[i].margin);
  const each = Array.from({ length: professions }, (_, p) => useOf((i) => clinicians[i].profession === p));
  const known = each.filter((use) => use !== null);
  const betweenProfessions = known.length === 0 ? 0 : Math.max(...known) - Math.min(...known);
  return Math.max(0, centre !== null && margins !== null ? centre - margins : 0, betweenProfessions);
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
