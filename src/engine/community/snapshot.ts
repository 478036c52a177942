import type { RootKey } from "../chance/root-key.ts";
import type { CoreTies } from "../network/draw-core.ts";
import type { Network } from "../network/network.ts";
import type { World } from "../world.ts";
import { enter, finalStates } from "./begin.ts";
import type { Community } from "./community.ts";

/** The columns of week 0 as `begin` left them: the same for every plan with the same core. */
export type Snapshot = Uint8Array;

/** A copy of the columns in use. */
export function takeSnapshot(community: Community): Snapshot {
  return inUse(community).slice();
}

/** Bytes of such a copy. */
export function snapshotBytes(community: Community): number {
  return inUse(community).length;
}

/** Sets a community to a kept week 0 of the same replicate, and of a world and a core of the same `startBasis`. */
export function restoreSnapshot(
  community: Community,
  network: Network,
  core: CoreTies,
  world: World,
  key: RootKey,
  snapshot: Snapshot,
): void {
  enter(community, network, core, world, key);
  inUse(community).set(snapshot);
  community.final = finalStates(community, world);
}

/** All columns but those at the ends of the buffer that this world does not use. */
function inUse({ buffer, linear, left, exposure, contacts }: Community): Uint8Array {
  const from = linear ? left.byteOffset : 0;
  const to = exposure ? buffer.byteLength : contacts.byteOffset;
  return new Uint8Array(buffer, from, to - from);
}
