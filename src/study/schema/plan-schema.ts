import * as z from "zod";
import { coreSize } from "../../engine/network/draw-core.ts";
import { choice, labelText, list, quantity, settingsGroup, share, whole } from "./quantity.ts";

/** Longest run, in weeks. */
export const MOST_WEEKS = 5200;

const LESSONS = "Aveling et al. 2012";
const COM_B = "illustrative; the three conditions are COM-B's (Michie et al. 2011)";
const third = 1 / 3;

const emphasisShare = (label: string, help: string, letter: string) =>
  quantity(0, [0, 1], { label, help, letter, unit: "share", step: 0.01, lesson: 2, source: COM_B });

const phaseTactic = (label: string, help: string) =>
  z.number().min(0).max(1).optional().meta({ label, help, unit: "share", step: 0.01, lesson: 7 });

const phase = z.strictObject({
  from: z.int().min(0).max(MOST_WEEKS).meta({
    label: "From week",
    help: "First week in which the phase holds, counted from 0.",
    unit: "week",
    step: 1,
    lesson: 7,
  }),
  to: z.int().min(1).max(MOST_WEEKS).meta({
    label: "To week",
    help: "First week in which the phase no longer holds.",
    unit: "week",
    step: 1,
    lesson: 7,
  }),
  soft: phaseTactic("Soft tactics", "Soft tactics during the phase; what holds without this phase where left out."),
  hard: phaseTactic("Hard tactics", "Hard tactics during the phase; what holds without this phase where left out."),
});

/** The levers of a plan, by lesson. */
export const planShape = {
  core: settingsGroup({
    strength: share(0.5, {
      label: "Core strength",
      scale: ["none", "some", "strong"],
      letter: "a",
      gives: true,
      hours: { of: "core", label: "Core" },
      help: "How firmly the core holds sites together and passes influence to their champions.",
      lesson: 1,
      main: true,
      headline: true,
      source: LESSONS,
    }),
    size: share(0.02, {
      label: "Core size",
      people: coreSize,
      letter: "b",
      help: "Share of all clinicians in the core, held between 2 and 200 people; 0 means no core.",
      step: 0.005,
      usual: [0, 0.1],
      lesson: 1,
    }),
    selection: choice(["random", "degree", "betweenness", "kcore", "bridging", "perSite", "named"], "random", {
      label: "Who is chosen",
      help: "How the members of the core are found in the network.",
      words: {
        random: "At random",
        degree: "Best connected",
        betweenness: "Between others (betweenness)",
        kcore: "Densest part (k-core)",
        bridging: "Most ties to other sites",
        perSite: "Spread over the sites",
        named: "Named people",
      },
      lesson: 1,
    }),
    named: list(labelText, 5000, {
      label: "Named members",
      help: "Ids of the core's members; used when people are named.",
      lesson: 1,
    }),
    reach: share(1, {
      label: "Reach into sites",
      scale: ["no site", "half", "every site"],
      letter: "c",
      help: "Share of sites with a champion tied to the core.",
      lesson: 1,
    }),
  }),
  theory: settingsGroup({
    emphasis: z
      .strictObject({
        capability: emphasisShare("First emphasis: skills", "Share of the effort aimed at skills and knowledge.", "d"),
        motivation: emphasisShare("First emphasis: motivation", "Share of the effort aimed at wanting to do it.", "f"),
        opportunity: emphasisShare("First emphasis: opportunity", "Share of the effort aimed at time and means.", "g"),
      })
      .prefault({ capability: third, motivation: third, opportunity: third })
      .meta({
        label: "First emphasis",
        help: "Where the plan first believes the barriers lie; the three shares sum to 1.",
        unit: "share",
        lesson: 2,
        source: COM_B,
      }),
    reviewEvery: whole(13, [0, MOST_WEEKS], {
      label: "Review every",
      letter: "h",
      hours: { of: "reviews", label: "Reviews" },
      help: "Weeks between reviews of the theory of change; 0 means never.",
      unit: "weeks",
      zero: "never",
      usual: [0, 52],
      lesson: 2,
      main: true,
      source: LESSONS,
    }),
    learning: share(0.5, {
      label: "Learning",
      scale: ["none", "some", "full"],
      letter: "i",
      help: "How far a review moves the emphasis towards what holds sites back.",
      lesson: 2,
    }),
    local: share(0.5, {
      label: "Local solutions",
      letter: "v",
      help: "How far a review aims at each site's own barriers, and not at those of the network on average.",
      lesson: 2,
      source: LESSONS,
    }),
  }),
  resources: settingsGroup({
    level: share(0.5, {
      label: "Resources",
      scale: ["none", "some", "ample"],
      letter: "j",
      gives: true,
      hours: { of: "resources", label: "Resources" },
      help: "Training and protected time; the emphasis says how they are split.",
      lesson: 3,
      main: true,
      source: LESSONS,
    }),
  }),
  cohesion: settingsGroup({
    conflictWork: share(0.3, {
      label: "Work on conflict",
      scale: ["none", "some", "strong"],
      letter: "k",
      gives: true,
      hours: { of: "conflictWork", label: "Work on conflict" },
      help: "Effort to settle conflict between professions and sites.",
      lesson: 4,
      main: true,
      source: LESSONS,
    }),
    outreach: share(0, {
      label: "Outreach to the margins",
      scale: ["none", "some", "full"],
      letter: "l",
      help: "How far people at the margins are drawn in; 1 removes their disadvantage.",
      lesson: 4,
    }),
  }),
  community: settingsGroup({
    meetings: share(0, {
      label: "Meetings",
      scale: ["none", "some", "many"],
      letter: "m",
      gives: true,
      hours: { of: "meetings", label: "Meetings" },
      help: "Effort on meetings across sites that build a sense of community.",
      lesson: 5,
      main: true,
      source: LESSONS,
    }),
  }),
  data: settingsGroup({
    every: whole(0, [0, MOST_WEEKS], {
      label: "Feedback every",
      letter: "n",
      help: "Weeks between feedback reports; 0 means never.",
      unit: "weeks",
      zero: "never",
      usual: [0, 26],
      lesson: 6,
      main: true,
      source: LESSONS,
    }),
    quality: share(0.7, {
      label: "Quality of data",
      scale: ["poor", "fair", "exact"],
      letter: "o",
      help: "How well the reports show what is really done.",
      lesson: 6,
    }),
    burden: share(0.4, {
      label: "Burden of data",
      scale: ["none", "some", "heavy"],
      letter: "p",
      hours: { of: "data", label: "Feedback" },
      help: "How much of the sites' time and means collecting the data takes.",
      lesson: 6,
    }),
    judgement: share(0, {
      label: "Judgement",
      scale: ["to learn", "both", "to judge"],
      letter: "q",
      help: "0: data are for learning; 1: data are for judging sites.",
      lesson: 6,
    }),
  }),
  tactics: settingsGroup({
    soft: share(0.4, {
      label: "Soft tactics",
      scale: ["none", "some", "strong"],
      letter: "r",
      gives: true,
      hours: { of: "soft", label: "Soft tactics" },
      help: "Persuasion, stories, peer support and a shared purpose.",
      lesson: 7,
      main: true,
      headline: true,
      source: LESSONS,
    }),
    hard: share(0.2, {
      label: "Hard tactics",
      scale: ["none", "some", "strong"],
      letter: "s",
      gives: true,
      hours: { of: "hard", label: "Hard tactics" },
      help: "Requirements, targets and checks.",
      lesson: 7,
      main: true,
      headline: true,
      source: LESSONS,
    }),
    phases: list(phase, 100, {
      label: "Phases",
      help: "Stretches of weeks with other soft or hard tactics; of overlapping phases the last listed wins.",
      lesson: 7,
    }),
  }),
  programme: settingsGroup({
    start: whole(0, [0, MOST_WEEKS], {
      label: "Programme start",
      letter: "t",
      help: "First week in which the plan's levers work.",
      unit: "week",
      usual: [0, 104],
    }),
    end: z
      .int()
      .min(1)
      .max(MOST_WEEKS)
      .nullable()
      .default(null)
      .meta({
        label: "Programme end",
        letter: "u",
        help: "First week without the programme; null means it runs to the end.",
        unit: "week",
        step: 1,
        usual: [1, 104],
        none: "the end of the run",
      }),
  }),
};
