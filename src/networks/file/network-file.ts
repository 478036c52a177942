import { digestOf } from "../../text/canonical.ts";
import type { ObservedCurve } from "../people/adoption.ts";
import type { People } from "../people/read-people.ts";
import type { ImportReport } from "../report/import-report.ts";
import type { TieLayer, Ties } from "../ties/resolve-ties.ts";

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

/** The network's identity: SHA-256 of its canonical JSON, 64 hex digits, the same in any layout and order of keys. */
export function networkDigest(network: NetworkFile): string {
  return digestOf(network);
}

/** Whether the beginning of a text shows a network file, and not a study that may hold one further in. */
export function startsNetworkFile(text: string): boolean {
  return /"groundswell(Network)?"\s*:/.exec(text.slice(0, 1000))?.[1] !== undefined;
}
