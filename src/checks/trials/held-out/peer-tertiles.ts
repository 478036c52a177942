import { replicateKey, rootKey } from "../../../engine/chance/root-key.ts";
import type { Network } from "../../../engine/network/network.ts";
import { networkSource } from "../../../engine/network/network-source.ts";
import { type JobResult, replicateCount } from "../../../engine/result.ts";
import { GENUINE } from "../../../engine/states.ts";
import type { World } from "../../../engine/world.ts";
import type { Lab } from "../../lab.ts";
import { idlePlan } from "../../reduced.ts";

const SEED = "peers by tertile";

/** Per cent who took the practice up in the weeks that followed, of those who did not use it, by tertile of their peers' use at the start. */
export type Tertiles = [lowest: number, middle: number, highest: number];

/**
 * Tertiles of each replicate in a world without a programme, where a set share, the same people in every replicate, use
 * the practice at the start. Peers are those with a tie into a clinician, weighted, active or not: what a survey of ties would know.
 */
export async function peerTertiles(
  lab: Lab,
  world: World,
  { using, weeks, replicates }: { using: number; weeks: number; replicates: number },
): Promise<Tertiles[]> {
  const source = networkSource(world, {});
  // every place has its turn: the fractional parts of multiples of the golden ratio are spread evenly
  const uses = Array.from({ length: source.people }, (_, place) => ((place + 1) * 0.6180339887498949) % 1 < using);
  const named = uses.flatMap((first, place) => (first ? [source.label(place)] : []));
  const started: World = { ...world, practice: { ...world.practice, first: { by: "named", named } } };
  const record = { trace: true };
  const result = await lab.run({ world: started, plans: [idlePlan()], weeks, replicates, seed: SEED, record });
  const adopted = adoptersByReplicate(result, source.people);
  return adopted.map((took, k) => {
    const exposure = peersUse(source.draw(replicateKey(rootKey(SEED), k + 1)), uses);
    return byTertile(exposure, uses, took);
  });
}

/** Of those who do not use it, the share who took it up in per cent, by tertile of exposure; ties in the order of places. */
export function byTertile(exposure: ArrayLike<number>, uses: readonly boolean[], took: ArrayLike<number>): Tertiles {
  const open = uses.flatMap((first, place) => (first ? [] : [place]));
  open.sort((a, b) => exposure[a] - exposure[b] || a - b);
  const cut = (third: number) => Math.round((open.length * third) / 3);
  return [0, 1, 2].map((third) => {
    const group = open.slice(cut(third), cut(third + 1));
    return (100 * group.reduce((sum, place) => sum + took[place], 0)) / group.length;
  }) as Tertiles;
}

/** 1 for whoever took the practice up at any time, by place, for each replicate. */
function adoptersByReplicate({ job, trace }: JobResult, people: number): Uint8Array[] {
  if (trace === null) throw new Error("invalid result: changes were not recorded");
  const took = Array.from({ length: replicateCount(job) }, () => new Uint8Array(people));
  trace.to.forEach((to, k) => {
    if (to === GENUINE) took[trace.replicate[k] - job.from][trace.clinician[k]] = 1;
  });
  return took;
}

/** The weighted share of each clinician's sources who use the practice; 0 without sources. */
function peersUse(network: Network, uses: readonly boolean[]): Float64Array {
  const using = new Float64Array(network.count);
  const all = new Float64Array(network.count);
  for (const { start, ties } of [network.team, network.bridge]) {
    for (let from = 0; from < network.count; from++) {
      for (let k = start[from]; k < start[from + 1]; k++) {
        const to = ties[k] >>> 4;
        const weight = ties[k] & 15;
        all[to] += weight;
        if (uses[from]) using[to] += weight;
      }
    }
  }
  return using.map((weight, place) => (all[place] === 0 ? 0 : weight / all[place]));
}
