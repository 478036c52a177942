import type { TiesFormat } from "../formats.ts";
import type { TieDirection, WeightRule } from "../import-options.ts";
import type { Adopted } from "../people/adoption.ts";
import type { People, UsedColumn } from "../people/read-people.ts";
import type { TieLayer, Ties } from "../ties/resolve-ties.ts";
import { type Components, components, type LayerReport, layerReports } from "./measures.ts";

export interface GroupSize {
  name: string;
  people: number;
}

/** What the importer understood. */
export interface ImportReport {
  format: TiesFormat;
  direction: TieDirection;
  /** Columns of people that were used. */
  columns: UsedColumn[];
  people: number;
  sites: GroupSize[];
  professions: GroupSize[];
  /** Number of different teams, counted within sites; null without teams. */
  teams: number | null;
  /** People at the margins; null where the file does not say. */
  margins: number | null;
  adoption: AdoptionReport | null;
  ties: number;
  layers: LayerReport[];
  isolates: number;
  components: { count: number; largest: number };
  /** Ties in the file that repeat another of their layer. */
  duplicatesMerged: number;
  selfTiesDropped: number;
  /** Ties left out because a person is not in the people file. */
  unknownDropped: number;
  /** Ties without direction in the file; each became two. */
  bothWays: number;
  weights: WeightRule;
}

export interface AdoptionReport {
  /** People with a date, known never to have adopted, and not known. */
  adopters: number;
  never: number;
  unknown: number;
  /** The codes as the user said them. */
  neverCodes: string[];
  missingCodes: string[];
}

/** The part of the report that people and ties alone determine; a network file is checked against it. */
export type Counted = Pick<
  ImportReport,
  "people" | "sites" | "professions" | "teams" | "margins" | "ties" | "layers" | "isolates" | "components"
>;

export function count(people: People, ties: Ties, layers: readonly TieLayer[]): Counted {
  const found: Components = components(ties, people.id.length);
  return {
    people: people.id.length,
    sites: groups(people.sites, people.site),
    professions: groups(people.professions, people.profession),
    teams:
      people.team === null ? null : new Set(people.team.map((team, i) => JSON.stringify([people.site[i], team]))).size,
    margins: people.margin === null ? null : people.margin.reduce((sum, at) => sum + at, 0),
    ties: ties.from.length,
    layers: layerReports(ties, layers, people.id.length),
    isolates: found.isolates,
    components: { count: found.count, largest: found.largest },
  };
}

/** Adopters, never-adopters and unknown people of a column of adoption times. */
export function countAdopted(adopted: readonly Adopted[]): Pick<AdoptionReport, "adopters" | "never" | "unknown"> {
  let [adopters, never, unknown] = [0, 0, 0];
  for (const time of adopted) {
    if (time === null) unknown++;
    else if (time === 0) never++;
    else adopters++;
  }
  return { adopters, never, unknown };
}

function groups(names: readonly string[], members: readonly number[]): GroupSize[] {
  const sizes = names.map(() => 0);
  for (const member of members) sizes[member]!++;
  return names.map((name, i) => ({ name, people: sizes[i]! }));
}
