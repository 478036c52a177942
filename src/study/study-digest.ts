import { digestOf } from "../text/canonical.ts";
import type { Study } from "./study.ts";

/**
 * Sha-256 of the canonical JSON of the complete study, 64 hex digits. Where a network file lies does not matter: worlds
 * hold the digest of its content.
 */
export async function studyDigest(study: Study): Promise<string> {
  const { networks: _, ...content } = study;
  return digestOf(content);
}
