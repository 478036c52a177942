import type { CommunityNetwork } from "../../engine/world.ts";
import { defaultNetwork } from "../../study/schema/defaults.ts";

/** A generated community with every number at its default but those given. */
export function generated(changes: Partial<CommunityNetwork>): CommunityNetwork {
  const network = defaultNetwork("community");
  if (network.kind !== "community") throw new Error(`invalid network: ${network.kind}`);
  return { ...network, ...changes };
}
