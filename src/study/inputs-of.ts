import { rootKey } from "../engine/chance/root-key.ts";
import type { Inputs, RecordOptions } from "../engine/job.ts";
import type { NetworkData } from "../engine/network/network-data.ts";
import type { Study } from "./study.ts";
import { uncertaintyOf } from "./uncertainty-of.ts";

/**
 * What the engine needs to run the study. `networks` holds the imported networks by digest; throws where one that a
 * world refers to is missing. Names and notes stay behind: they decide nothing.
 */
export function inputsOf(study: Study, networks: Record<string, NetworkData>, record: RecordOptions): Inputs {
  const used: Record<string, NetworkData> = {};
  for (const { name, network } of study.worlds) {
    if (network.kind !== "imported") continue;
    if (!Object.hasOwn(networks, network.digest)) throw new Error(`the network of world "${name}" is not loaded`);
    used[network.digest] = networks[network.digest];
  }
  return {
    seed: rootKey(study.run.seed),
    weeks: study.run.weeks,
    uncertainty: uncertaintyOf(study.run.uncertainty),
    plans: study.plans.map(({ name: _, notes: __, ...plan }) => plan),
    worlds: study.worlds.map(({ name: _, notes: __, ...world }) => world),
    networks: used,
    record,
  };
}
