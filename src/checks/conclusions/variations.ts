import type { NetworkSpec } from "../../engine/world.ts";
import type { NamedWorld, RunSettings } from "../../study/study.ts";

/** What a study's conclusions are held against: the same plans under another circumstance. */
export interface Variation {
  /** As the head of a column. */
  title: string;
  /** How the study is run instead; defaults to as it is. */
  run?(run: RunSettings): RunSettings;
  /** The world instead; null where there is none. Defaults to the world as it is. */
  world?(world: NamedWorld): NamedWorld | null;
}

/** The study as it is, and each circumstance in turn. */
export const VARIATIONS: readonly Variation[] = [
  { title: "as it is" },
  { title: "constants of people ± 30 %", run: (run) => ({ ...run, uncertainty: 0.3 }) },
  { title: "twice as long", run: (run) => ({ ...run, weeks: 2 * run.weeks }) },
  { title: "50 people", world: (world) => ofPeople(world, 50) },
  { title: "5,000 people", world: (world) => ofPeople(world, 5000) },
];

/** The world with about so many people: more or fewer sites of the same size. Null where its people are given one by one. */
function ofPeople(world: NamedWorld, people: number): NamedWorld | null {
  const network = networkOf(world.network, people);
  if (network === null || world.people.thresholds !== null || world.context.perSite.length > 0) return null;
  return { ...world, network };
}

function networkOf(network: NetworkSpec, people: number): NetworkSpec | null {
  if (network.kind === "imported") return null;
  if (network.kind !== "community") return { ...network, clinicians: people };
  if (network.sizes === "listed") return null;
  const perSite = network.teamsPerSite * network.cliniciansPerTeam;
  return { ...network, sites: Math.max(1, Math.round(people / perSite)) };
}
