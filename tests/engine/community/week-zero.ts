import { idlePlan } from "../../../src/checks/reduced.ts";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import { begin } from "../../../src/engine/community/begin.ts";
import { Community } from "../../../src/engine/community/community.ts";
import { drawCore } from "../../../src/engine/network/draw-core.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { Plan } from "../../../src/engine/plan.ts";
import type { World } from "../../../src/engine/world.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";

const key = replicateKey(rootKey("beginning"), 1);

/** Week 0 of a world: nobody uses but who `adjust` says. */
export function start(adjust: (world: World, plan: Plan) => void, data?: NetworkData): Community {
  const plan = idlePlan();
  const world = defaultWorld();
  world.practice.initialUse = 0;
  if (data) world.network = { kind: "imported", digest: "x" };
  adjust(world, plan);
  const source = networkSource(world, data ? { x: data } : {});
  const network = source.draw(key);
  const community = new Community(source.people, source.sites, source.professions);
  begin(community, network, drawCore(network, plan.core, world.people.marginalisation, key), world, key);
  return community;
}

/** Makes the network as large as many sites of 25 people. */
export const large = (world: World, sites = 800) => Object.assign(world.network, { sites });

/** Standard errors between a share of n and what it should be. */
export const errors = (count: number, n: number, share: number) =>
  Math.abs(count / n - share) / Math.sqrt((share * (1 - share)) / n);
