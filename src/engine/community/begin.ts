import { comparable } from "../../text/comparable.ts";
import { draw, toUnit, unit } from "../chance/draw.ts";
import { PURPOSE } from "../chance/purpose.ts";
import type { RootKey } from "../chance/root-key.ts";
import { newWords } from "../chance/threefry.ts";
import type { CoreTies } from "../network/draw-core.ts";
import { firstUsers } from "../network/first-users.ts";
import type { Network } from "../network/network.ts";
import { GENUINE, NO_STATE, NOT_USING, STATES } from "../states.ts";
import { AT_MARGIN, SETTLED } from "../week/rate-class.ts";
import type { World } from "../world.ts";
import { COMPLEX, type Community, FIXED, NEAR, SIMPLE, THRESHOLD } from "./community.ts";
import { corePresence } from "./core-presence.ts";
import type { StartWorld } from "./start-basis.ts";

/** Sets a community to week 0: sites as they are, first users, clocks, and the pull of the team ties; the others are silent until switched. */
export function begin(community: Community, network: Network, core: CoreTies, world: World, key: RootKey): void {
  enter(community, network, core, world, key);
  drawSites(community, world);
  community.final = finalStates(community, world);
  drawStates(community, core, world);
  countAndDrawClocks(community);
  drawResponse(community, world);
  for (let i = 0; i < network.count; i++) {
    const state = community.stateOf(i);
    community.push(i, community.influence[state], state === GENUINE ? 1 : 0);
  }
}

/** Sets what week 0 does not draw: the network, what the world says once and for all, levels, and layers with all ties silent. */
export function enter(community: Community, network: Network, core: CoreTies, world: World, key: RootKey): void {
  const { behaviour, people } = world;
  community.network = network;
  community.key = key;
  community.exposure = people.noise > 0;
  community.response = { complex: COMPLEX, simple: SIMPLE, threshold: THRESHOLD }[people.response];
  community.commonScale = people.unit === "count" ? FIXED * network.commonWeight : 0;
  community.ownWeight = behaviour.ownWeight * network.commonWeight;
  STATES.forEach(({ influence }, state) => {
    const seen = state === NOT_USING ? world.practice.divergence : 1;
    community.influence[state] = Math.round(FIXED * behaviour[influence] * seen);
  });
  community.presence = corePresence(network, core, behaviour.coreSpill);
  community.core = 0;
  community.sense = people.community;
  community.conflict = people.conflict;
  community.layers = [network.bridge, network.vertical, core.vertical]
    .filter((ties) => ties.ties.length > 0)
    .map((ties) => ({ ties, cut: 0, active: 0 }));
}

function drawSites(community: Community, world: StartWorld): void {
  const { network, key, ownOpportunity, ownCapability } = community;
  const { support, spread, perSite, turnover } = world.context;
  const drawn = (mean: number, first: number, second: number, s: number) => {
    const high = network.siteHigh[s];
    const low = network.siteLow[s];
    draw(words, key, first, high, low, 0);
    const sum = toUnit(words[0]) + toUnit(words[1]) + unit(key, second, high, low, 0);
    return Math.min(1, Math.max(0.05, mean + spread * 2 * (sum - 1.5)));
  };
  const words = newWords();
  const given = new Map(perSite.map((row) => [comparable(row.site), row]));
  for (let s = 0; s < network.sites; s++) {
    const known = given.size === 0 ? undefined : given.get(comparable(network.siteLabels[s]));
    ownOpportunity[s] = known?.support ?? drawn(support, PURPOSE.support, PURPOSE.supportMore, s);
    ownCapability[s] = known?.capability ?? drawn(world.people.capability, PURPOSE.skills, PURPOSE.skillsMore, s);
    community.turnover[s] = known?.turnover ?? turnover;
  }
  community.opportunity.set(ownOpportunity);
  community.capability.set(ownCapability);
  community.feedback.fill(0);
  community.shockUntil.fill(0);
}

/** States that nobody ever leaves, one bit each. Reads the turnover of the sites. */
export function finalStates({ turnover }: Community, { behaviour, people }: StartWorld): number {
  if (turnover.some((rate) => rate > 0) || (people.instant && people.twoWay)) return 0;
  let bits = 0;
  STATES.forEach(({ exit }, state) => {
    if (exit !== null && behaviour[exit] === 0) bits |= 1 << state;
  });
  return bits;
}

function drawStates(community: Community, core: CoreTies, world: StartWorld): void {
  const { network, key, kind: state, committed } = community;
  const { initialUse, first, committed: committedShare } = world.practice;
  const { count, keyHigh, keyLow } = network;
  state.fill(NOT_USING);
  committed.fill(0);
  if (first.by === "share") {
    for (let i = 0; i < count && initialUse > 0; i++) {
      if (unit(key, PURPOSE.initial, keyHigh[i], keyLow[i], 0) < initialUse) state[i] = GENUINE;
    }
  } else {
    for (const i of firstUsers(network, first, key)) state[i] = GENUINE;
  }
  for (const i of core.members) state[i] = GENUINE;
  if (network.initial) {
    for (let i = 0; i < count; i++) if (network.initial[i] !== NO_STATE) state[i] = network.initial[i];
  }
  for (let i = 0; i < count && committedShare > 0; i++) {
    if (unit(key, PURPOSE.committed, keyHigh[i], keyLow[i], 0) >= committedShare) continue;
    committed[i] = 1;
    state[i] = GENUINE;
  }
  for (let i = 0; i < count; i++) {
    if (network.committed?.[i] !== 1) continue;
    committed[i] = 1;
    // committed to using, unless the file says what to
    if ((network.initial?.[i] ?? NO_STATE) === NO_STATE) state[i] = GENUINE;
  }
}

function countAndDrawClocks(community: Community): void {
  const { network, kind, committed, left } = community;
  community.stays.fill(0);
  community.counts.fill(0);
  community.siteCounts.fill(0);
  community.professionCounts.fill(0);
  community.marginCounts.fill(0);
  for (let i = 0; i < network.count; i++) {
    if (network.margin[i] === 1) kind[i] |= AT_MARGIN;
    if (community.stateOf(i) === GENUINE) kind[i] |= SETTLED;
    community.tally(i, -1, community.stateOf(i));
    community.drawClock(i);
    if (committed[i] === 1) left[i] = Infinity;
  }
}

function drawResponse(community: Community, world: StartWorld): void {
  const { network, key, value, response } = community;
  const { threshold, variation, thresholds } = world.people;
  const { count, keyHigh, keyLow } = network;
  if (thresholds && thresholds.length !== count) {
    throw new Error(`people.thresholds lists ${thresholds.length} values for ${count} clinicians`);
  }
  community.pull.fill(0);
  community.weight.fill(0);
  if (community.exposure) community.contacts.fill(0);
  if (community.linear) return;
  for (const tie of network.team.ties) community.weight[tie >>> 4] += tie & 15;
  // a draw that decides nothing is not made
  const drawn = thresholds === null && variation > 0 && response !== SIMPLE;
  for (let i = 0; i < count; i++) {
    let theta = thresholds ? thresholds[i] : threshold;
    if (network.threshold && !Number.isNaN(network.threshold[i])) theta = network.threshold[i];
    else if (drawn) theta *= 1 - variation + 2 * variation * unit(key, PURPOSE.threshold, keyHigh[i], keyLow[i], 0);
    community.threshold[i] = response === THRESHOLD ? theta : theta * theta;
    // without any pull f is 0, but for those whose threshold is 0
    value[i] = response === THRESHOLD && theta <= NEAR ? 1 : 0;
  }
}
