import * as z from "zod";
import { behaviour } from "./behaviour-schema.ts";
import { costs } from "./costs-schema.ts";
import { network } from "./network-schema.ts";
import { choice, flag, labelText, list, quantity, settingsGroup, share, shareOfPeople, whole } from "./quantity.ts";

const CONTEXT = "illustrative; context decided results in Dixon-Woods et al. 2013";

const siteContext = z.strictObject({
  site: labelText.meta({ label: "Site", help: "The site's label, or its number from 1.", lesson: 8 }),
  support: z.number().min(0).max(1).optional().meta({
    label: "Support",
    help: "The site's own support; drawn where left out.",
    unit: "share",
    step: 0.01,
    lesson: 8,
  }),
  capability: z.number().min(0).max(1).optional().meta({
    label: "Capability",
    help: "The site's own skills and knowledge; drawn where left out.",
    unit: "share",
    step: 0.01,
    lesson: 8,
  }),
  turnover: z.number().min(0).max(1).optional().meta({
    label: "Turnover",
    help: "The site's own turnover; the world's where left out.",
    unit: "per week",
    step: 0.001,
    lesson: 8,
  }),
});

const someUsers = whole(1, [1, 5_000_000], {
  label: "Number of first users",
  help: "How many clinicians use the practice at the start.",
  unit: "clinicians",
  usual: [1, 100],
  lesson: 8,
});

const firstUsers = z
  .discriminatedUnion("by", [
    z.strictObject({ by: z.literal("share") }),
    z.strictObject({ by: z.literal("number"), number: someUsers }),
    z.strictObject({ by: z.literal("neighbourhood") }),
    z.strictObject({ by: z.literal("connected"), number: someUsers }),
    z.strictObject({
      by: z.literal("named"),
      named: list(labelText, 100_000, {
        label: "Named first users",
        help: "Ids of the clinicians who use the practice at the start.",
        lesson: 8,
      }),
    }),
  ])
  .prefault({ by: "share" })
  .meta({
    label: "First users",
    help: "Who uses the practice at the start.",
    words: {
      share: "Each with the chance of initial use",
      number: "A number of people at random",
      neighbourhood: "One person and all neighbours",
      connected: "The best connected",
      named: "Named people",
    },
    lesson: 8,
  });

/** The assumptions of a world. */
export const worldShape = {
  network,
  context: settingsGroup({
    support: share(0.5, {
      label: "Site support",
      scale: ["none", "some", "strong"],
      help: "How far sites give time and means of their own, on average.",
      lesson: 8,
      main: true,
      headline: true,
      source: CONTEXT,
    }),
    spread: quantity(0.15, [0, 0.5], {
      label: "Variation between sites",
      help: "How much sites differ in their support, and in their skills (standard deviation of each).",
      unit: "share",
      step: 0.01,
      lesson: 8,
      source: CONTEXT,
    }),
    perSite: list(siteContext, 65_535, {
      label: "Known sites",
      help: "What is known of single sites; the rest is drawn.",
      lesson: 8,
    }),
    turnover: quantity(0.003, [0, 1], {
      label: "Turnover",
      help: "Chance a week that a clinician leaves and a newcomer who does not use the practice follows.",
      unit: "per week",
      step: 0.001,
      usual: [0, 0.02],
      lesson: 8,
      source:
        "illustrative; 9.9 % a year for nurses and 6.3 % for doctors in England (UK parliament, HL4444) are 0.002 and 0.001",
    }),
    external: quantity(0, [0, 5], {
      label: "Influence from outside",
      help: "Weekly rate of taking the practice up without any peer.",
      unit: "per week",
      step: 0.001,
      usual: [0, 0.05],
      lesson: 8,
      source: "none by default; Van den Bulte and Lilien 2001 say why it matters",
    }),
    shocks: settingsGroup({
      perYear: quantity(0, [0, 52], {
        label: "Shocks a year",
        help: "How many times a year something upsets a site, on average.",
        unit: "a year",
        step: 0.5,
        usual: [0, 6],
        lesson: 8,
      }),
      size: share(0.3, {
        label: "Size of a shock",
        scale: ["none", "half", "all"],
        help: "Opportunity that a site loses while a shock lasts.",
        lesson: 8,
      }),
      weeks: whole(8, [1, 520], {
        label: "Length of a shock",
        help: "How long a shock lasts.",
        unit: "weeks",
        usual: [1, 52],
        lesson: 8,
      }),
    }),
  }),
  practice: settingsGroup({
    initialUse: share(0.05, {
      label: "Initial use",
      people: shareOfPeople,
      help: "Share of clinicians who use the practice genuinely at the start.",
      lesson: 8,
    }),
    first: firstUsers,
    committed: share(0, {
      label: "Committed users",
      people: shareOfPeople,
      help: "Share of clinicians who use the practice from the start and never change.",
      lesson: 8,
    }),
    verifiability: share(0.2, {
      label: "Can be checked",
      scale: ["never", "half", "always"],
      help: "Share of surface use in which the act is really done, because it can be checked.",
      lesson: 8,
      source: "illustrative; hand hygiene was 78 % when watched and 55 % when not (Wu et al. 2018)",
    }),
    divergence: share(0, {
      label: "Break with the old way",
      help: "How far the practice departs from the status quo: peers who keep to the old way then pull back.",
      lesson: 8,
      source: "illustrative; divergent changes spread by other structures in Battilana and Casciaro 2012",
    }),
    headline: choice(["genuine", "enacted"], "genuine", {
      label: "Speak of",
      help: "Which use the verdict and the charts speak of: genuine use, or all that is really done, which includes surface use as far as it can be checked.",
      words: { genuine: "Genuine use", enacted: "Enacted use" },
      lesson: 8,
    }),
    outcome: settingsGroup({
      baseline: quantity(0.5, [0, 10_000], {
        label: "Events without the practice",
        help: "Harmful events a clinician and year when nobody uses the practice.",
        unit: "events a clinician and year",
        step: 0.05,
        usual: [0, 10],
        lesson: 8,
      }),
      effect: share(0.3, {
        label: "Events prevented",
        scale: ["none", "half", "all"],
        help: "Share of these events that full enacted use prevents.",
        lesson: 8,
      }),
    }),
  }),
  people: settingsGroup({
    capability: share(0.4, {
      label: "Capability at the start",
      scale: ["low", "middling", "high"],
      help: "Skills and knowledge before the programme, the mean of sites.",
      lesson: 8,
    }),
    community: share(0.3, {
      label: "Sense of community at the start",
      scale: ["none", "some", "strong"],
      help: "How much the clinicians feel part of one community before the programme.",
      lesson: 8,
    }),
    conflict: share(0.1, {
      label: "Conflict at the start",
      scale: ["none", "some", "strong"],
      help: "Conflict between professions and sites before the programme.",
      lesson: 8,
    }),
    marginalisation: share(0.4, {
      label: "Marginalisation",
      scale: ["none", "some", "strong"],
      help: "How much weaker ties and skills are for people at the margins.",
      lesson: 8,
    }),
    response: choice(["simple", "complex", "threshold"], "complex", {
      label: "Response to peers",
      help: "How peers who use the practice work on someone who does not.",
      words: {
        simple: "Every peer adds the same",
        complex: "Several peers are needed, gradually",
        threshold: "A share of peers is needed, all or nothing",
      },
      lesson: 8,
      source: "Centola and Macy 2007; peers' effect was not linear in Keating et al. 2020",
    }),
    unit: choice(["share", "count"], "share", {
      label: "Peers count as",
      help: "Whether peer pull is the share of one's ties or their plain number.",
      words: { share: "Share of ties", count: "Number of ties" },
      lesson: 8,
    }),
    threshold: quantity(0.3, [0, 1000], {
      label: "Threshold",
      help: "Peer pull at which the response is half (complex) or complete (threshold).",
      unit: "share or number of ties",
      step: 0.01,
      usual: [0, 1],
      lesson: 8,
    }),
    variation: share(0.6, {
      label: "Variation of thresholds",
      help: "Thresholds are spread evenly by this share below and above the threshold.",
      lesson: 8,
    }),
    thresholds: z.array(z.number().min(0).max(1e6)).max(2_000_000).nullable().default(null).meta({
      label: "Thresholds by person",
      help: "The threshold of every clinician, in the network's order.",
      unit: "share or number of ties",
      none: "drawn",
      lesson: 8,
    }),
    instant: flag(false, {
      label: "At once",
      help: "Threshold response only: whoever reaches the threshold takes the practice up in the next week for certain.",
      lesson: 8,
    }),
    twoWay: flag(false, {
      label: "Both ways",
      help: "With adoption at once: a user below the threshold goes back the same way.",
      lesson: 8,
    }),
    noise: quantity(0, [0, 5], {
      label: "Noise",
      help: "Weekly rate of taking the practice up with at least one genuinely using contact.",
      unit: "per week",
      step: 0.001,
      usual: [0, 0.05],
      lesson: 8,
      source: "none by default; Eckles et al. 2024 say why it matters",
    }),
  }),
  behaviour,
  costs,
};
