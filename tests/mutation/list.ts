import { BEGIN_MUTATIONS } from "./beginning.ts";
import { CLINICIAN_MUTATIONS } from "./clinicians.ts";
import { CHANCE_MUTATIONS } from "./keyed-chance.ts";
import type { Mutation } from "./mutation.ts";
import { TIE_MUTATIONS } from "./networks.ts";
import { OPENING_MUTATIONS } from "./opening.ts";
import { PEER_MUTATIONS } from "./peers.ts";
import { TABLE_MUTATIONS } from "./rate-tables.ts";
import { RATE_MUTATIONS } from "./rates.ts";
import { SITE_MUTATIONS } from "./sites.ts";
import { NETWORK_MUTATIONS } from "./whole-network.ts";

/** Every way in which the model is broken, in the order of its description. */
export const MUTATIONS: readonly Mutation[] = [
  ...PEER_MUTATIONS,
  ...OPENING_MUTATIONS,
  ...SITE_MUTATIONS,
  ...RATE_MUTATIONS,
  ...TABLE_MUTATIONS,
  ...CLINICIAN_MUTATIONS,
  ...NETWORK_MUTATIONS,
  ...CHANCE_MUTATIONS,
  ...TIE_MUTATIONS,
  ...BEGIN_MUTATIONS,
];
