import { idlePlan } from "../../src/checks/reduced.ts";
import type { RootKey } from "../../src/engine/chance/root-key.ts";
import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { begin } from "../../src/engine/community/begin.ts";
import { Community } from "../../src/engine/community/community.ts";
import type { CoreTies } from "../../src/engine/network/draw-core.ts";
import { type Network, noSwitchedTies } from "../../src/engine/network/network.ts";
import type { NetworkData } from "../../src/engine/network/network-data.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import type { Plan } from "../../src/engine/plan.ts";
import type { PracticeState } from "../../src/engine/states.ts";
import { SETTLED } from "../../src/engine/week/rate-class.ts";
import { Run } from "../../src/engine/week/run.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultWorld } from "../../src/study/schema/defaults.ts";
import { SPECIFIED } from "./specified.ts";

/** A clinician of a set-up worked out by hand. Site and profession are counted from 0. */
export interface Person {
  state: PracticeState;
  site?: number;
  profession?: number;
  margin?: boolean;
  /** Genuine use that is not habit yet. */
  isNew?: boolean;
}

/** "from to": weight, by layer. */
export interface SetUp {
  people: Record<string, Person>;
  /** Sites with a champion, all where nothing is said; null for a core without people. The core's own ties are left out. */
  champions?: number[] | null;
  team?: Record<string, number>;
  bridge?: Record<string, number>;
  vertical?: Record<string, number>;
}

/** A run about to live its first week, in which nobody is about to change: every clock stands at `CLOCK`. */
export interface ByHand {
  community: Community;
  run: Run;
  key: RootKey;
  /** Index of a person. */
  at(id: string): number;
  /** Lives the week `t` and returns what each person's clock lost in it: the summed rate. */
  rates(t?: number): Record<string, number>;
}

/** What every clock is set to: longer than the rates of a few weeks add up to. */
export const CLOCK = 8;

/**
 * People and ties as given, the constants of docs/model.md, and nothing done or happening but what `adjust` says: no
 * turnover, no external influence, opportunity 0.5, all thresholds alike.
 */
export function byHand(setUp: SetUp, adjust: (plan: Plan, world: World) => void = () => {}, weeks = 100): ByHand {
  const plan = idlePlan();
  const world = defaultWorld();
  const digest = "by hand";
  world.network = { kind: "imported", digest };
  world.behaviour = { ...SPECIFIED };
  Object.assign(world.context, { support: 0.5, spread: 0, turnover: 0, external: 0 });
  Object.assign(world.practice, { initialUse: 0, committed: 0, verifiability: 0 });
  Object.assign(world.people, { response: "complex", unit: "share", threshold: 0.3, variation: 0, noise: 0 });
  adjust(plan, world);
  const key = replicateKey(rootKey("by hand"), 1);
  const source = networkSource(world, { [digest]: networkOf(setUp) });
  const network = source.draw(key);
  const community = new Community(source.people, source.sites, source.professions);
  begin(community, network, coreOf(network, setUp.champions), world, key);
  community.left.forEach((left, i) => {
    if (left < Infinity) community.left[i] = CLOCK;
  });
  const run = new Run(community, plan, world, weeks);
  const at = (id: string) => network.labels!.indexOf(id);
  for (const [id, { isNew }] of Object.entries(setUp.people)) if (isNew) community.kind[at(id)] &= ~SETTLED;
  const rates = (t = 0) => {
    const before = community.left.slice();
    run.step(t, null);
    return Object.fromEntries(Object.keys(setUp.people).map((id) => [id, before[at(id)] - community.left[at(id)]]));
  };
  return { community, run, key, at, rates };
}

/** A core of one person without ties, whose place in the network is that of each site's first. */
function coreOf({ count, sites, siteStart }: Network, reached: SetUp["champions"]): CoreTies {
  const champions = siteStart.slice(0, sites);
  if (reached) for (let s = 0; s < sites; s++) if (!reached.includes(s)) champions[s] = -1;
  if (reached === null) champions.fill(-1);
  return { members: Int32Array.from(reached === null ? [] : [0]), champions, vertical: noSwitchedTies(count) };
}

function networkOf({ people, team = {}, bridge = {}, vertical = {} }: SetUp): NetworkData {
  const id = Object.keys(people);
  const each = Object.values(people);
  const count = (of: (person: Person) => number | undefined) => 1 + Math.max(...each.map((person) => of(person) ?? 0));
  const ties = [team, bridge, vertical].flatMap((list, layer) =>
    Object.entries(list).map(([pair, weight]) => {
      const [from, to] = pair.split(" ").map((name) => id.indexOf(name));
      return { from, to, weight, layer };
    }),
  );
  return {
    id,
    site: each.map(({ site = 0 }) => site),
    sites: Array.from({ length: count(({ site }) => site) }, (_, s) => `site ${s}`),
    team: null,
    profession: each.map(({ profession = 0 }) => profession),
    professions: Array.from({ length: count(({ profession }) => profession) }, (_, p) => `profession ${p}`),
    margin: each.map(({ margin = false }) => (margin ? 1 : 0)),
    threshold: null,
    initial: each.map(({ state }) => state),
    committed: null,
    from: ties.map(({ from }) => from),
    to: ties.map(({ to }) => to),
    weight: ties.map(({ weight }) => weight),
    layer: ties.map(({ layer }) => layer),
  };
}
