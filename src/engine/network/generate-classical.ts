import type { RootKey } from "../chance/root-key.ts";
import type { ClassicalNetwork } from "../world.ts";
import { type FixedTies, type Network, noSwitchedTies } from "./network.ts";
import { poisson } from "./poisson.ts";
import { preferential } from "./preferential.ts";
import { ringLattice, smallWorld } from "./small-world.ts";
import { complete, tiesBothWays } from "./ties-both-ways.ts";

/** One draw of a textbook network: ties both ways, weight 1, always active; one site, one profession, no margins. */
export function generateClassical(spec: ClassicalNetwork, key: RootKey): Network {
  const count = spec.clinicians;
  const team = topology(spec, key);
  return {
    count,
    sites: 1,
    siteStart: Int32Array.of(0, count),
    siteOf: new Int32Array(count),
    siteLabels: ["1"],
    siteHigh: Int32Array.of(1),
    siteLow: Int32Array.of(0),
    professions: ["clinician"],
    profession: new Uint8Array(count),
    margin: new Uint8Array(count),
    keyHigh: new Int32Array(count),
    keyLow: numbered(count),
    labels: null,
    team,
    bridge: noSwitchedTies(count),
    vertical: noSwitchedTies(count),
    weightIn: degrees(team),
    commonWeight: 1,
    threshold: null,
    initial: null,
    committed: null,
  };
}

/** Whether two replicates may have different ties. */
export function drawnByChance(spec: ClassicalNetwork): boolean {
  return spec.kind === "smallWorld" || spec.kind === "random" || spec.kind === "preferential";
}

function numbered(count: number): Int32Array {
  const out = new Int32Array(count);
  for (let i = 0; i < count; i++) out[i] = i;
  return out;
}

function degrees({ start }: FixedTies): Int32Array {
  const out = new Int32Array(start.length - 1);
  for (let i = 0; i < out.length; i++) out[i] = start[i + 1] - start[i];
  return out;
}

function topology(spec: ClassicalNetwork, key: RootKey): FixedTies {
  switch (spec.kind) {
    case "complete":
      return complete(spec.clinicians);
    case "star":
      return star(spec.clinicians);
    case "ringLattice":
      return ringLattice(spec);
    case "smallWorld":
      return smallWorld(spec, key);
    case "random":
      return poisson(spec.clinicians, spec.degree, key);
    case "preferential":
      return preferential(spec.clinicians, spec.degree, key);
  }
}

function star(n: number): FixedTies {
  const pairs: number[] = [];
  for (let i = 1; i < n; i++) pairs.push(0, i);
  return tiesBothWays(n, pairs);
}
