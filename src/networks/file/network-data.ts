import type { NetworkData } from "../../engine/network/network-data.ts";
import { NO_STATE } from "../../engine/states.ts";
import type { LayerRole } from "../import-options.ts";
import type { NetworkFile } from "./network-file.ts";

const LAYER_NUMBERS: Record<LayerRole, number> = { team: 0, bridge: 1, vertical: 2 };

/** The network as the engine takes it. */
export function networkData(file: NetworkFile): NetworkData {
  const { people, ties } = file;
  const roles = file.layers.map((layer) => LAYER_NUMBERS[layer.as]);
  return {
    id: people.id,
    site: Int32Array.from(people.site),
    sites: people.sites,
    team: people.team,
    profession: Int32Array.from(people.profession),
    professions: people.professions,
    margin: people.margin && Uint8Array.from(people.margin),
    threshold: people.threshold && Float64Array.from(people.threshold, (value) => value ?? Number.NaN),
    initial: people.initial && Uint8Array.from(people.initial, (state) => state ?? NO_STATE),
    committed: people.committed && Uint8Array.from(people.committed),
    from: Int32Array.from(ties.from),
    to: Int32Array.from(ties.to),
    weight: Uint8Array.from(ties.weight),
    layer: Uint8Array.from(ties.layer, (layer) => roles[layer]!),
  };
}
