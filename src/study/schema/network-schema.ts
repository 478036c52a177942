import * as z from "zod";
import { digestOf } from "../../text/canonical.ts";
import { choice, labelText, list, quantity, share, shareOfPeople, whole } from "./quantity.ts";

/** The kinds of network made from a few numbers, for verification and teaching. */
export const CLASSICAL_KINDS = ["complete", "ringLattice", "smallWorld", "random", "star", "preferential"] as const;

const MODEL_SIZE = "Pronovost et al. 2006 and Bion et al. 2013 had 103 and 223 units; smaller here for speed";

const profession = z.strictObject({
  name: labelText.meta({ label: "Profession", help: "Name of the profession.", lesson: 8 }),
  share: z.number().min(0).max(1).meta({
    label: "Share",
    help: "Share of clinicians in this profession; the shares sum to 1.",
    unit: "share",
    step: 0.01,
    lesson: 8,
  }),
});

const community = z.strictObject({
  kind: z.literal("community"),
  sites: whole(20, [1, 65_535], {
    label: "Sites",
    help: "Number of sites, such as wards, units or practices.",
    unit: "sites",
    usual: [1, 100],
    lesson: 8,
    source: MODEL_SIZE,
  }),
  teamsPerSite: whole(5, [1, 4095], {
    label: "Teams in a site",
    help: "Number of teams in each site.",
    unit: "teams",
    usual: [1, 20],
    lesson: 8,
  }),
  cliniciansPerTeam: whole(5, [1, 1000], {
    label: "Clinicians in a team",
    help: "Number of clinicians in each team; all of a team know each other.",
    unit: "clinicians",
    usual: [1, 20],
    lesson: 8,
  }),
  tiesIn: whole(12, [0, 1000], {
    label: "Ties into a clinician",
    help: "How many people influence each clinician, team included.",
    unit: "ties",
    usual: [0, 40],
    lesson: 8,
  }),
  bridgeShare: share(0.35, {
    label: "Ties beyond the site",
    scale: ["none", "half", "all"],
    help: "Chance that a tie beyond the team goes to anyone in the network and not to someone of the same site.",
    lesson: 8,
  }),
  homophily: share(0.5, {
    label: "Keeping to one's profession",
    scale: ["never", "half", "always"],
    help: "Chance that a possible tie to another profession is passed over.",
    lesson: 8,
    source: "illustrative; same-profession ties dominate in Creswick et al. 2009 and Mascia et al. 2013",
  }),
  boundary: share(0.7, {
    label: "Boundary between professions",
    help: "How much weaker ties between professions are.",
    lesson: 8,
    source: "illustrative; boundaries between professions slowed spread in Ferlie et al. 2005",
  }),
  professions: z
    .array(profession)
    .min(1)
    .max(20)
    .default([
      { name: "doctor", share: 0.3 },
      { name: "nurse", share: 0.5 },
      { name: "allied health", share: 0.2 },
    ])
    .meta({ label: "Professions", help: "The professions and the share of clinicians in each.", lesson: 8 }),
  marginShare: share(0.2, {
    label: "At the margins",
    people: shareOfPeople,
    help: "Share of clinicians at the margins, whose ties to others are weaker.",
    lesson: 8,
  }),
  sizes: choice(["equal", "logNormal", "listed"], "equal", {
    label: "Size of sites",
    help: "How clinicians are spread over the sites.",
    words: { equal: "All the same", logNormal: "Many small and a few large (log-normal)", listed: "As listed" },
    lesson: 8,
  }),
  sizeSpread: quantity(0.6, [0, 3], {
    label: "Spread of sizes",
    help: "Log-normal sizes only: standard deviation of the logarithm of a site's size.",
    unit: "log units",
    step: 0.05,
    usual: [0, 1.5],
    lesson: 8,
  }),
  siteSizes: list(z.int().min(1).max(1_000_000), 65_535, {
    label: "Listed sizes",
    help: "Listed sizes only: clinicians of each site, in order; teams are filled one after another, the last may be smaller.",
    unit: "clinicians",
    lesson: 8,
  }),
});

const classical = z.strictObject({
  kind: z.enum(CLASSICAL_KINDS),
  clinicians: whole(500, [2, 2_000_000], {
    label: "Clinicians",
    help: "Number of clinicians in the network.",
    unit: "clinicians",
    usual: [10, 10_000],
    lesson: 8,
  }),
  degree: quantity(10, [0, 1000], {
    label: "Ties of a clinician",
    help: "Ties of each clinician, or their mean in a random or preferential network.",
    unit: "ties",
    step: 2,
    usual: [0, 40],
    lesson: 8,
  }),
  rewiring: share(0.1, {
    label: "Rewiring",
    help: "Small world only: share of ties moved to a random place.",
    lesson: 8,
    source: "Watts and Strogatz 1998; Centola and Macy 2007",
  }),
});

const imported = z
  .strictObject({
    kind: z.literal("imported"),
    file: z.string().min(1).max(1000).optional().meta({
      label: "Network file",
      help: "Path of the network file, from the folder of the study file.",
    }),
    digest: z
      .string()
      .regex(/^[0-9a-f]{64}$/, "is not a digest of 64 digits 0-9 and a-f")
      .optional()
      .meta({ label: "Digest", help: "Sha-256 of the network file's canonical JSON, as the import printed it." }),
    inline: z
      .record(z.string(), z.unknown())
      .optional()
      .meta({ label: "Network", help: "The network file itself, in place of a path." }),
  })
  .transform(({ digest, inline }, context) => {
    const content = inline === undefined ? undefined : digestOf(inline);
    if (digest === undefined && content === undefined) {
      const message = 'missing; give the digest that "groundswell import" printed, or the network itself as "inline"';
      context.issues.push({ code: "custom", path: ["digest"], message, input: digest });
      return z.NEVER;
    }
    if (digest !== undefined && content !== undefined && digest !== content) {
      const message = `does not belong to the network in "inline", whose digest is ${content}`;
      context.issues.push({ code: "custom", path: ["digest"], message, input: digest });
      return z.NEVER;
    }
    return { kind: "imported" as const, digest: (digest ?? content) as string };
  });

/** Who the clinicians are and who influences whom. In a file an imported network also names its file or holds it inline. */
export const network = z
  .discriminatedUnion("kind", [community, classical, imported])
  .prefault({ kind: "community" })
  .meta({
    label: "Network",
    help: "Who the clinicians are and who influences whom.",
    words: {
      community: "Clinical community",
      complete: "Everyone tied to everyone",
      ringLattice: "Ring lattice",
      smallWorld: "Small world",
      random: "Random",
      star: "Star",
      preferential: "Preferential attachment",
      imported: "Imported",
    },
    lesson: 8,
  });
