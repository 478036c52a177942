import type { RootKey } from "./chance/root-key.ts";
import type { NetworkData } from "./network/network-data.ts";
import type { Plan } from "./plan.ts";
import type { Uncertainty } from "./uncertain-behaviour.ts";
import type { World } from "./world.ts";

/** What is recorded of each run besides its summaries. */
export interface RecordOptions {
  /** Keep the weekly columns (else only summaries). */
  weeks: boolean;
  /** Keep weekly shares by profession and margin. */
  groups: boolean;
  /** Keep weekly shares by site. */
  sites: boolean;
  /** Keep every change of state. */
  trace: boolean;
}

/** Everything the jobs of one study have in common. Plain data: crosses to a worker once. */
export interface Inputs {
  seed: RootKey;
  weeks: number;
  plans: Plan[];
  worlds: World[];
  /** Imported networks by digest. */
  networks: Record<string, NetworkData>;
  /** What is not known of people; null where every replicate takes the constants as they are. */
  uncertainty: Uncertainty | null;
  record: RecordOptions;
}

/** Replicates `from`..`to`, both included and counted from 1, of some plans in one world; the plans share each replicate's network. */
export interface Job {
  world: number;
  plans: number[];
  from: number;
  to: number;
}
