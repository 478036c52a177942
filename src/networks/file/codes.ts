import { csvRow } from "../../text/csv.ts";
import type { NetworkFile } from "./network-file.ts";

/** A network whose people go by codes, and what each was called before, in the same order. */
export interface Coded {
  network: NetworkFile;
  labels: string[];
  /** Columns left out, because they may hold names. */
  leftOut: string[];
}

/**
 * The network with its people called C001, C002, … in the order of the file. Columns without a role are left out: nobody
 * knows what they hold. Sites, teams and professions keep their labels.
 */
export function withCodes(network: NetworkFile): Coded {
  const { people } = network;
  const digits = Math.max(3, String(people.id.length).length);
  const id = people.id.map((_, i) => `C${String(i + 1).padStart(digits, "0")}`);
  return {
    network: { ...network, people: { ...people, id, attributes: [] } },
    labels: people.id,
    leftOut: people.attributes.map(({ name }) => name),
  };
}

/** Which code stands for whom, as CSV, for those who keep the list. */
export function codesCsv({ network, labels }: Coded): string {
  return csvRow(["code", "person"]) + network.people.id.map((code, i) => csvRow([code, labels[i]])).join("");
}
