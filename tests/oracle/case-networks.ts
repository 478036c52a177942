import type { NetworkData } from "../../src/engine/network/network-data.ts";
import type { NetworkSpec } from "../../src/engine/world.ts";
import { defaultNetwork } from "../../src/study/schema/defaults.ts";
import { CLASSICAL_KINDS } from "../../src/study/schema/network-schema.ts";
import { anyShare, type Chance, rounded } from "./chance.ts";
import { siteSizesOf } from "./site-sizes.ts";

/** A community of 20 to 40 clinicians. */
export function drawCommunity(chance: Chance): NetworkSpec {
  const network = defaultNetwork("community");
  if (network.kind !== "community") throw new Error(`invalid default: ${network.kind}`);
  const [sites, teamsPerSite, cliniciansPerTeam] = chance.pick([
    [2, 3, 4],
    [3, 2, 5],
    [4, 2, 3],
    [5, 1, 5],
    [1, 4, 6],
    [6, 4, 1],
    [3, 4, 3],
  ]);
  const shares = chance.pick([[0.3, 0.5, 0.2], [0.5, 0.5], [1], [0.9, 0.1]]);
  const sizes = chance.pick(["equal", "equal", "logNormal", "listed"] as const);
  return {
    ...network,
    sites,
    teamsPerSite,
    cliniciansPerTeam,
    tiesIn: chance.below(13),
    bridgeShare: anyShare(chance),
    homophily: anyShare(chance),
    boundary: anyShare(chance),
    professions: shares.map((part, p) => ({ name: `profession ${p}`, share: part })),
    marginShare: chance.pick([0, 0.2, 0.5, rounded(chance.next())]),
    sizes,
    sizeSpread: chance.pick([0, 0.6, 1.5, 3]),
    siteSizes: sizes === "listed" ? Array.from({ length: sites }, () => 1 + chance.below(12)) : [],
  };
}

/** A textbook network of 12 to 31 clinicians. */
export function drawClassical(chance: Chance): NetworkSpec {
  return {
    kind: chance.pick(CLASSICAL_KINDS),
    clinicians: 12 + chance.below(20),
    degree: chance.pick([2, 4, 6]),
    rewiring: anyShare(chance),
  };
}

/** An imported network of 12 to 29 people, with or without each column that may be missing. */
export function drawImported(chance: Chance): NetworkData {
  const count = 12 + chance.below(18);
  const sites = 1 + chance.below(4);
  const professions = 1 + chance.below(3);
  const people = Array.from({ length: count }, (_, i) => i);
  const sometimes = <T>(column: T[]) => (chance.happens(0.4) ? column : null);
  const layered = chance.happens(0.8);
  const ties = people.flatMap((to) =>
    chance
      .shuffled(people.filter((from) => from !== to))
      .slice(0, chance.below(7))
      .map((from) => ({ from, to, weight: 1 + chance.below(15), layer: layered ? chance.pick([0, 1, 1, 2]) : 0 })),
  );
  return {
    id: people.map((i) => `person ${i}`),
    site: people.map((i) => (i < sites ? i : chance.below(sites))),
    sites: Array.from({ length: sites }, (_, s) => `ward ${s}`),
    team: null,
    profession: people.map((i) => (i < professions ? i : chance.below(professions))),
    professions: Array.from({ length: professions }, (_, p) => `profession ${p}`),
    margin: sometimes(people.map(() => chance.below(2))),
    threshold: sometimes(people.map(() => (chance.happens(0.3) ? Number.NaN : rounded(chance.next())))),
    initial: sometimes(people.map(() => chance.pick([255, 255, 0, 0, 1, 2, 3]))),
    committed: sometimes(people.map(() => (chance.happens(0.15) ? 1 : 0))),
    from: ties.map(({ from }) => from),
    to: ties.map(({ to }) => to),
    weight: ties.map(({ weight }) => weight),
    layer: ties.map(({ layer }) => layer),
  };
}

export function clinicianCount(network: NetworkSpec, ids: string[]): number {
  if (network.kind === "imported") return ids.length;
  if (network.kind !== "community") return network.clinicians;
  return siteSizesOf(network).reduce((sum, size) => sum + size, 0);
}
