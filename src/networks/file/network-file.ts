import type { NetworkData } from "../../engine/network-data.ts";
import { digestOf } from "../../text/canonical.ts";
import type { LayerRole } from "../import-options.ts";
import type { ObservedCurve } from "../people/adoption.ts";
import type { People } from "../people/read-people.ts";
import type { ImportReport } from "../report/import-report.ts";
import type { TieLayer, Ties } from "../ties/resolve-ties.ts";

export type { ObservedCurve } from "../people/adoption.ts";
export type { People } from "../people/read-people.ts";
export type { ImportReport } from "../report/import-report.ts";
export type { TieLayer, Ties } from "../ties/resolve-ties.ts";

/** Version of the format this program writes. */
const NETWORK_FILE_VERSION = 1;

/** People and ties as a study refers to them, with what was observed and how they were read. Plain JSON data. */
export interface NetworkFile {
  groundswellNetwork: typeof NETWORK_FILE_VERSION;
  name: string;
  people: People;
  /** In the direction of influence. */
  ties: Ties;
  /** What the numbers in `ties.layer` stand for. */
  layers: TieLayer[];
  /** Null without adoption dates. */
  observed: ObservedCurve | null;
  report: ImportReport;
}

/** The network as JSON text, one line a column, ending in a line end; `parseNetworkFile` reads it back equal. */
export function writeNetworkFile(network: NetworkFile): string {
  const block = (columns: object) =>
    `{\n${Object.entries(columns)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",\n")}\n  }`;
  const parts: [keyof NetworkFile, string][] = [
    ["groundswellNetwork", String(network.groundswellNetwork)],
    ["name", JSON.stringify(network.name)],
    ["people", block(network.people)],
    ["ties", block(network.ties)],
    ["layers", JSON.stringify(network.layers)],
    ["observed", JSON.stringify(network.observed)],
    ["report", block(network.report)],
  ];
  return `{\n${parts.map(([key, text]) => `  "${key}": ${text}`).join(",\n")}\n}\n`;
}

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
    initial: people.initial && Uint8Array.from(people.initial, (state) => state ?? 255),
    committed: people.committed && Uint8Array.from(people.committed),
    from: Int32Array.from(ties.from),
    to: Int32Array.from(ties.to),
    weight: Uint8Array.from(ties.weight),
    layer: Uint8Array.from(ties.layer, (layer) => roles[layer]!),
  };
}

/** The network's identity: SHA-256 of its canonical JSON, the same for a network and for its text in any layout. Throws for text that is not JSON. */
export function networkDigest(file: NetworkFile | string): string {
  const value: unknown =
    typeof file === "string" ? JSON.parse(file.charCodeAt(0) === 0xfeff ? file.slice(1) : file) : file;
  return digestOf(value);
}
