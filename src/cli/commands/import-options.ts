import { GRAPH_LABELS, TIES_FORMATS } from "../../networks/formats.ts";
import type { ImportOptions, LayerRole } from "../../networks/import-network.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Given, Options } from "../command-line/options.ts";

const column = (what: string) => ({ kind: "text", value: "COLUMN", help: what }) as const;

/** What `import` takes. */
export const IMPORT_OPTIONS = {
  people: {
    kind: "text",
    value: "FILE",
    help: "people: a table with a header, columns separated by comma, semicolon, tab or spaces",
  },
  ties: {
    kind: "text",
    value: "FILE",
    required: true,
    help: `ties: a table (an edge list, a matrix, a wide survey), a multiplex list (layer from to weight), ${GRAPH_LABELS.slice(0, -1).join(", ")}, or ${GRAPH_LABELS.at(-1)}`,
  },
  layers: { kind: "text", value: "FILE", help: "names of the layers of a multiplex list" },
  out: { kind: "text", value: "FILE", required: true, help: "the network file to write" },
  study: { kind: "text", value: "FILE", help: "also write a study of two plans on this network, to start from" },
  direction: {
    kind: "text",
    value: "nominates|influences",
    help: "required: 'nominates' when the first person of a tie names the second as a source (surveys), 'influences' when the first influences the second",
  },
  id: column("column of people: the label by which ties name a person"),
  site: column("column of people: the site"),
  team: column("column of people: the team"),
  profession: column("column of people: the profession"),
  margin: column("column of people: at the margins or not (1/0, yes/no)"),
  threshold: column("column of people: the person's threshold"),
  initial: column("column of people: practice state at the start, 0 to 3"),
  committed: column("column of people: uses genuinely from the start and never changes (1/0, yes/no)"),
  adopted: column("column of people: when the person adopted; becomes the observed curve"),
  never: {
    kind: "list",
    value: "CODES",
    help: "values of that column that mean never adopted, as 18 or 98,99; 'empty' for an empty cell",
  },
  missing: { kind: "list", value: "CODES", help: "values of that column that mean not known" },
  unit: { kind: "text", value: "week|month|quarter|year", help: "unit of the adoption dates" },
  start: {
    kind: "text",
    value: "DATE",
    help: "the adoption date that is the first unit, as 1 or 2014-03 (default: 1)",
  },
  "layer-as": {
    kind: "list",
    value: "LAYER=KIND",
    help: "what ties of a layer are: team (always active; the default), bridge or vertical",
  },
  "between-sites": {
    kind: "text",
    value: "bridge",
    help: "ties between people of different sites are bridges, whatever their layer",
  },
  weights: {
    kind: "text",
    value: "whole|scale|ignore",
    help: "weights must be whole numbers 1 to 15, are scaled to these, or are all taken as 1 (default: whole)",
  },
  "both-ways": { kind: "flag", help: "every tie runs both ways, whatever the file says" },
  "two-mode": {
    kind: "flag",
    help: "the second of a tie (or the columns of a matrix) are events or groups: people who share one are tied, weighted by how many they share",
  },
  unknown: {
    kind: "text",
    value: "error|drop",
    help: "ties to people who are not in the people file (default: error)",
  },
  name: { kind: "text", value: "TEXT", help: "name of the network (default: that of the ties file)" },
  format: {
    kind: "text",
    value: TIES_FORMATS.join("|"),
    help: "format of the ties (default: as the file shows)",
  },
  from: column("column of ties: the first person"),
  to: column("column of ties: the second person"),
  weight: column("column of ties: the weight"),
  layer: column("column of ties: the layer"),
  "node-id": {
    kind: "text",
    value: "ATTRIBUTE",
    help: "with a people file: the node attribute of GraphML, GEXF or Pajek that holds the people's labels",
  },
  force: { kind: "flag", help: "replace the files to write if they are there" },
  json: { kind: "flag", help: "print the report as one JSON document" },
} as const satisfies Options;

export type ImportGiven = Given<typeof IMPORT_OPTIONS>;

/** What was given on the command line as the importer takes it; the importer checks the values. */
export function importOptions(given: ImportGiven): ImportOptions {
  const named = {
    name: given.name,
    format: given.format,
    id: given.id,
    site: given.site,
    team: given.team,
    profession: given.profession,
    margin: given.margin,
    threshold: given.threshold,
    initial: given.initial,
    committed: given.committed,
    adopted: given.adopted,
    unit: given.unit,
    start: given.start,
    nodeId: given["node-id"],
    from: given.from,
    to: given.to,
    weight: given.weight,
    layer: given.layer,
    betweenSites: given["between-sites"],
    weights: given.weights,
    unknown: given.unknown,
    twoMode: given["two-mode"] || undefined,
    bothWays: given["both-ways"] || undefined,
    never: codes(given.never),
    missing: codes(given.missing),
    layerAs: layerRoles(given["layer-as"]),
  };
  const said = Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
  return { ...said, direction: given.direction } as ImportOptions;
}

function codes(given: string[]): string[] | undefined {
  return given.length === 0 ? undefined : given.flatMap((list) => list.split(",").map((code) => code.trim()));
}

function layerRoles(given: string[]): Record<string, LayerRole> | undefined {
  if (given.length === 0) return undefined;
  const parts = given.flatMap((list) => list.split(","));
  const wrong = parts.filter((part) => !/^.+=.+$/.test(part));
  if (wrong.length > 0) throw new InputError(`--layer-as: '${wrong[0]}' is not of the form LAYER=KIND, as advice=team`);
  const entries = parts.map((part) => {
    const at = part.lastIndexOf("=");
    return [part.slice(0, at).trim(), part.slice(at + 1).trim() as LayerRole] as const;
  });
  return Object.fromEntries(entries);
}
