import type { Focus } from "./lively.ts";

/** What peers do, and what becomes of use, each nearly alone. */
export const PEER_FOCUSES: Focus[] = [
  function surfacePeers({ core, tactics, data }, { behaviour, people, practice }) {
    Object.assign(core, { size: 0, strength: 0 });
    Object.assign(tactics, { soft: 0, hard: 1 });
    data.every = 0;
    practice.initialUse = 0;
    people.response = "simple";
    Object.assign(behaviour, { persuasionPeers: 1, persuasionMotivation: 0, compliancePressure: 0.1, ownership: 0 });
    Object.assign(behaviour, {
      genuineInfluence: 0.3,
      stopping: 0,
      resistanceExcess: 0,
      complianceExpected: 0,
      drift: 0.2,
    });
  },

  function resistingPeers({ tactics }, { behaviour, practice }) {
    Object.assign(tactics, { soft: 0, hard: 1 });
    practice.initialUse = 0;
    practice.verifiability = 0;
    Object.assign(behaviour, { persuasionPeers: 0, persuasionMotivation: 0, compliancePressure: 0 });
    Object.assign(behaviour, { complianceExpected: 0, resistanceExcess: 0.1, resistancePeers: 2, reconciliation: 0.1 });
  },

  function ownKind(_plan, { network, people, behaviour }) {
    Object.assign(network, { sites: 3, teamsPerSite: 2, cliniciansPerTeam: 3, tiesIn: 8, bridgeShare: 1 });
    if (network.kind === "community") network.homophily = 0.7;
    Object.assign(people, { community: 1, conflict: 0 });
    Object.assign(behaviour, { communityFading: 0, conflictExcess: 0, conflictGap: 0 });
  },

  function expectedOfPeers({ tactics }, { behaviour, people }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    people.community = 0.8;
    Object.assign(behaviour, { complianceExpected: 0.1, persuasionPeers: 0.2, persuasionMotivation: 0, stopping: 0 });
  },

  function ownJudgement({ tactics }, { behaviour, people, context }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    Object.assign(people, { response: "simple", capability: 0.8 });
    context.support = 0.8;
    Object.assign(behaviour, { ownWeight: 2, persuasionPeers: 0.8, persuasionMotivation: 0, drift: 0 });
  },

  function oldWay({ tactics }, { behaviour, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    Object.assign(practice, { initialUse: 0.3, divergence: 0.6 });
    Object.assign(behaviour, { statusQuoInfluence: -0.8, persuasionPeers: 0, persuasionMotivation: 0 });
    Object.assign(behaviour, { ownWeight: 1, complianceExpected: 0, resistancePeers: 0.2, drift: 0 });
  },

  function otherProfessions({ tactics }, { behaviour, network, people }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    people.response = "simple";
    Object.assign(network, { boundary: 0.75, homophily: 0, marginShare: 0.2, tiesIn: 8 });
    if (network.kind === "community") network.professions = [0.5, 0.5].map((share, p) => ({ name: `${p}`, share }));
    Object.assign(behaviour, { ownWeight: 2, persuasionPeers: 0.6, persuasionMotivation: 0, drift: 0.05 });
  },

  function newcomers({ tactics }, { behaviour, context, people, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    practice.initialUse = 0.6;
    context.turnover = 0.1;
    people.response = "simple";
    Object.assign(behaviour, { induction: 0.7, ownWeight: 1, persuasionPeers: 0, persuasionMotivation: 0, drift: 0 });
  },

  function surePlaces({ tactics }, { behaviour, context, people, practice }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    practice.initialUse = 0.6;
    context.turnover = 0.1;
    Object.assign(people, { response: "simple", unit: "count" });
    Object.assign(behaviour, { induction: 0.6, persuasionPeers: 0, persuasionMotivation: 0, drift: 0.03 });
  },

  function habit({ tactics }, { behaviour, practice, context }) {
    Object.assign(tactics, { soft: 0, hard: 0 });
    practice.initialUse = 0.8;
    context.support = 0.3;
    Object.assign(behaviour, { persuasionPeers: 0, persuasionMotivation: 0, settling: 0 });
    Object.assign(behaviour, { drift: 0.2, driftSettled: 0.4, driftPeers: 0.4 });
  },

  function settling({ core, tactics }, { behaviour, practice, people, context }) {
    Object.assign(core, { size: 0, strength: 0 });
    Object.assign(tactics, { soft: 0, hard: 0 });
    practice.initialUse = 0;
    context.external = 0.15;
    people.response = "simple";
    Object.assign(behaviour, { persuasionPeers: 0, settling: 0.2, drift: 0.2, driftSettled: 0.1, driftPeers: 0.3 });
  },
];
