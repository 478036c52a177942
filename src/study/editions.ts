import { getAt } from "../text/path.ts";
import { worldFields } from "./schema/fields.ts";
import type { NamedWorld, Study } from "./study.ts";

/**
 * What the second edition of the model (version 0.2) changed, for those who open a study of the first: what is simulated
 * otherwise, and the defaults the first edition had.
 */
const SECOND = {
  words: [
    "Peers count against the weight of one's own judgement, and only ties that are active count.",
    "Use that lasts becomes a habit and drifts less; colleagues bring newcomers in.",
    "A core is felt at the sites of its champions, and by half elsewhere.",
    "Too much pressure is felt little by little, not from a sharp edge on; over an act that can be checked there is less conflict.",
    "Reviews aim at each site's own barriers by half; sites differ in their skills as in their support.",
    "Ties between professions are weaker. The share of ties rewired in a small world is exact.",
  ],
  defaults: {
    "behaviour.resistanceVerifiable": 0.8,
    "behaviour.ownership": 0.05,
    "behaviour.stoppingWatched": 1.2,
    "behaviour.driftPeers": 0.45,
    "behaviour.driftEdge": 0.35,
    "behaviour.tolerance": 0.6,
    "behaviour.opportunityCore": 0.35,
    "behaviour.motivationBase": 0.35,
    "behaviour.motivationCore": 0.65,
  } as Record<string, number>,
};

/** The model's edition, which the first two numbers of a version name ("0.2" in 0.2.1): within an edition the same study gives the same results. */
export function editionOf(version: string): string {
  return version.split(".").slice(0, 2).join(".");
}

/** Whether a study made with `madeWith` opens as another edition's: false where it is not known. */
export function otherEdition(madeWith: string | undefined, version: string): boolean {
  return madeWith !== undefined && editionOf(madeWith) !== editionOf(version);
}

/** A study of an earlier edition with what it means said in this one: textbook networks weigh peers alone, as they did. */
export function inThisEdition(study: Study, madeWith: string | undefined): Study {
  if (!isOfFirst(madeWith)) return study;
  return { ...study, worlds: study.worlds.map((world) => (isTextbook(world) ? withPeersAlone(world) : world)) };
}

/** What changes for a study made with `madeWith`, a sentence each; none where this version knows of no change. */
export function changesSince(study: Study, madeWith: string): string[] {
  if (!isOfFirst(madeWith)) return [];
  const textbook = study.worlds.some(isTextbook)
    ? ["Textbook networks keep the plain share of peers: the weight of one's own judgement is 0 there."]
    : [];
  const defaults = worldFields().flatMap(({ path, label, default: value }) => {
    const was = SECOND.defaults[path];
    const taken = was !== undefined && study.worlds.some((world) => getAt(world, path) === value);
    return taken ? [`${label} is ${value}; its default was ${was}.`] : [];
  });
  return [...SECOND.words, ...textbook, ...defaults];
}

function isOfFirst(madeWith: string | undefined): boolean {
  return madeWith !== undefined && /^0\.[01](\.|$)/.test(madeWith);
}

function isTextbook({ network }: NamedWorld): boolean {
  return network.kind !== "community" && network.kind !== "imported";
}

function withPeersAlone(world: NamedWorld): NamedWorld {
  return { ...world, behaviour: { ...world.behaviour, ownWeight: 0 } };
}
