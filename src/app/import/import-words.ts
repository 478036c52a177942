import type { Problem } from "../../text/problem.ts";

/** What the page calls the options that messages of the importer name as on the command line. */
export const IMPORT_LABELS = {
  people: "People",
  ties: "Ties",
  layers: "Names of layers",
  id: "Person",
  site: "Site",
  team: "Team",
  profession: "Profession",
  margin: "At the margins",
  threshold: "Own threshold",
  initial: "Use at the start",
  committed: "Never changes",
  adopted: "When adopted",
  unit: "Dates count in",
  never: "Means never adopted",
  missing: "Means not known",
  start: "First date",
  from: "First person",
  to: "Second person",
  weight: "Weight",
  layer: "Layer",
  direction: "Direction",
  weights: "Weights",
  unknown: "Ties to people who are not listed",
  "layer-as": "Kinds of ties",
  "between-sites": "Ties between sites are bridges",
  "node-id": "Attribute that names the person",
  format: "Format",
  "two-mode": "The second of a tie is an event or group: tie people who share one",
  "both-ways": "Every tie runs both ways",
  name: "Name of the network",
} as const;

type ImportLabel = keyof typeof IMPORT_LABELS;

/** Words for the values of choices. */
export const IMPORT_VALUES: Record<string, string> = {
  whole: "whole numbers 1 to 15",
  scale: "scale to 1 to 15",
  ignore: "take all as 1",
  survey: "wide survey",
  matrix: "matrix",
  multiplex: "layer, from, to, weight",
  drop: "leave out",
  error: "stop and tell",
  nominates: "the first names the second",
  influences: "the first influences the second",
};

const OPTION = /--([a-z]+(?:-[a-z]+)*)(?: (scale|ignore|drop|empty|survey|matrix|multiplex)\b)?/g;

/** The problem with the names of fields in place of options of the command line. */
export function inPageWords(problem: Problem): Problem {
  if (problem.code === "direction-needed") {
    return {
      ...problem,
      path: IMPORT_LABELS.direction,
      message: "say which way ties run; no file tells, and results depend on it",
    };
  }
  return { ...problem, path: fieldNames(problem.path, ""), message: fieldNames(problem.message, "“") };
}

function fieldNames(text: string, quote: "" | "“"): string {
  return text.replace(OPTION, (whole, option: string, value: string | undefined) => {
    if (!Object.hasOwn(IMPORT_LABELS, option)) return whole;
    const label = IMPORT_LABELS[option as ImportLabel];
    const words = value === undefined ? label : `${label}: ${IMPORT_VALUES[value] ?? value}`;
    return quote === "" ? words : `“${words}”`;
  });
}
