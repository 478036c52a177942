import type { Findings } from "./findings.ts";
import { readDl } from "./readers/dl/dl.ts";
import { readGml, startsGml } from "./readers/gml/gml.ts";
import type { ListedTies } from "./readers/listed-ties.ts";
import { readPajek, startsPajek } from "./readers/pajek/pajek.ts";
import { readEdgeList } from "./readers/tables/edge-list.ts";
import { readMatrix, startsMatrix } from "./readers/tables/matrix.ts";
import { readMultiplex, startsMultiplex } from "./readers/tables/multiplex.ts";
import { readSurvey } from "./readers/tables/survey.ts";
import type { TieColumns } from "./readers/tie-columns.ts";
import { readGexf } from "./readers/xml/gexf.ts";
import { readGraphml } from "./readers/xml/graphml.ts";
import type { SourceText } from "./source/decode.ts";
import type { Table } from "./source/table.ts";

/** A format of files of ties. A format added here is known to the options, the command line's help, the page and the report. */
export interface Format {
  /** What `--format` and a network file call it. */
  id: string;
  /** What reports and help call it. */
  label: string;
  /** Whether a file is a graph, which lists its people, or a table of ties alone. */
  kind: "graph" | "table";
  /** Endings of names that show the format where the content does not. */
  extensions: readonly string[];
  /** Whether the beginning of a text shows the format; of several the last in the list is taken. */
  detect(start: string, told: ReadOptions, whole: SourceText): boolean;
  /** The ties; null after errors. */
  read(text: string, file: string, told: ReadOptions, findings: Findings): ListedTies | null;
}

/** What is said beside the file of ties: names of its columns, and the table of a layers file. */
export interface ReadOptions {
  columns: TieColumns & { id?: string };
  layers: Table | null;
}

/** All formats, in the order in which they are listed. */
export const FORMATS = [
  {
    id: "csv",
    label: "edge list with a header",
    kind: "table",
    extensions: [],
    detect: () => true,
    read: (text, file, { columns }, findings) => readEdgeList(text, file, columns, findings),
  },
  {
    id: "multiplex",
    label: "multiplex edge list (layer from to weight)",
    kind: "table",
    extensions: [],
    detect: (start, { columns, layers }, { name }) => layers !== null || startsMultiplex(start, name, columns),
    read: (text, file, { layers }, findings) => readMultiplex(text, file, layers, findings),
  },
  {
    id: "matrix",
    label: "matrix of people by people",
    kind: "table",
    extensions: [],
    detect: (_, { columns, layers }, { name, text }) =>
      layers === null && !/\.edges$/i.test(name) && startsMatrix(text, columns.twoMode === true),
    read: (text, file, { columns }, findings) => readMatrix(text, file, columns.twoMode === true, findings),
  },
  {
    id: "survey",
    label: "wide survey (one line a person)",
    kind: "table",
    extensions: [],
    detect: () => false,
    read: (text, file, { columns }, findings) => readSurvey(text, file, columns, findings),
  },
  {
    id: "graphml",
    label: "GraphML",
    kind: "graph",
    extensions: ["graphml", "xml"],
    detect: (start) => rootIs("graphml", start),
    read: (text, file, { columns }, findings) => readGraphml(text, file, columns, findings),
  },
  {
    id: "gexf",
    label: "GEXF",
    kind: "graph",
    extensions: ["gexf"],
    detect: (start) => rootIs("gexf", start),
    read: (text, file, { columns }, findings) => readGexf(text, file, columns, findings),
  },
  {
    id: "gml",
    label: "GML",
    kind: "graph",
    extensions: ["gml"],
    detect: (start) => startsGml(start),
    read: (text, file, { columns }, findings) => readGml(text, file, columns, findings),
  },
  {
    id: "pajek",
    label: "Pajek",
    kind: "graph",
    extensions: ["net", "paj", "tim", "clu", "vec"],
    detect: startsPajek,
    read: (text, file, { columns }, findings) => readPajek(text, file, columns.twoMode === true, findings),
  },
  {
    id: "dl",
    label: "UCINET DL",
    kind: "graph",
    extensions: ["dl"],
    detect: (start) => /^dl[\s,]+(n|nm|nr|nc|format|labels|row|column)\b/i.test(start),
    read: (text, file, { columns }, findings) => readDl(text, file, columns.twoMode === true, findings),
  },
] as const satisfies readonly Format[];

export type TiesFormat = (typeof FORMATS)[number]["id"];

/** What all formats are called in options and network files. */
export const TIES_FORMATS: readonly TiesFormat[] = FORMATS.map(({ id }) => id);

/** Labels of the formats whose files list their people. */
export const GRAPH_LABELS: readonly string[] = FORMATS.filter(({ kind }) => kind === "graph").map(({ label }) => label);

/** The same, each as any other. */
const ALL: readonly (Format & { id: TiesFormat })[] = FORMATS;

/** The format of that id; undefined for what is none. */
export function formatOf(id: TiesFormat): Format | undefined {
  return ALL.find((format) => format.id === id);
}

/** A graph shows itself by how it begins, else by the ending of the file's name; a table is told by its first line. */
export function detectFormat(text: string, file: string, told: ReadOptions): TiesFormat {
  const start = text.slice(0, 10_000).trimStart();
  const whole = { name: file, text };
  const named = (ending: string) => ALL.find(({ extensions }) => extensions.includes(ending));
  const found =
    ALL.findLast(({ kind, detect }) => kind === "graph" && detect(start, told, whole)) ??
    named(file.toLowerCase().split(".").at(-1)!) ??
    (start.startsWith("<") ? named("xml") : undefined) ??
    ALL.findLast(({ kind, detect }) => kind === "table" && detect(start, told, whole));
  return found!.id;
}

/** Whether the first element of a text of XML has this name. */
function rootIs(name: string, start: string): boolean {
  return new RegExp(`^[^>]*(<[?!][^>]*>\\s*)*<([\\w.-]+:)?${name}\\b`).test(start);
}
