import type { Problem } from "../text/problem.ts";
import type { NetworkFile } from "./file/network-file.ts";
import { Findings, quoted } from "./findings.ts";
import { checkOptions, type ImportOptions } from "./import-options.ts";
import { NETWORK_LIMITS } from "./network-limits.ts";
import { type People, plainPeople, type ReadPeople, readPeople } from "./people/read-people.ts";
import { readDl } from "./readers/dl.ts";
import { readEdgeList, USUAL_TIE_COLUMNS } from "./readers/edge-list.ts";
import { readGexf } from "./readers/gexf.ts";
import { readGraphml } from "./readers/graphml.ts";
import type { ListedTies, TiesFormat } from "./readers/listed-ties.ts";
import { Numbering } from "./readers/listed-ties.ts";
import { readMultiplex } from "./readers/multiplex.ts";
import { readPajek } from "./readers/pajek.ts";
import { count, countAdopted, type ImportReport } from "./report/import-report.ts";
import { decode, type SourceFile } from "./source/decode.ts";
import { detectSeparator, readTable, type Table } from "./source/table.ts";
import { type ResolvedTies, resolveTies } from "./ties/resolve-ties.ts";

export type { ImportOptions, LayerRole } from "./import-options.ts";
export { formatReport } from "./report/format-report.ts";
export type { ImportReport } from "./report/import-report.ts";
export type { SourceFile } from "./source/decode.ts";

/** Files to import. Without `people`, people are taken from the ties file. `layers` belongs to a multiplex ties file. */
export interface ImportSources {
  people?: SourceFile;
  ties: SourceFile;
  layers?: SourceFile;
}

/** A network with warnings, or the errors (and warnings) why there is none. */
export type ImportOutcome =
  | { ok: true; network: NetworkFile; report: ImportReport; problems: Problem[] }
  | { ok: false; problems: Problem[] };

/**
 * Reads people and ties into a network file and reports what was understood. Whatever the files hold, the answer is a
 * result or problems told by file and line; nothing is guessed that changes results.
 */
export function importNetwork(sources: ImportSources, options: ImportOptions): ImportOutcome {
  const findings = new Findings();
  checkOptions(options, findings);
  const table = sources.people ? readSourceTable(sources.people, findings) : null;
  const list = readTies(sources, options, findings);
  if (findings.errors > 0 || list === null) return { ok: false, problems: findings.problems() };
  const read = peopleOf(table, list, options, findings);
  if (read === null) return { ok: false, problems: findings.problems() };
  const place = placeOf(table, list, read.people, options, findings);
  const where = table === null ? `the nodes of ${list.file}` : `the people file ${table.file}`;
  const resolved = resolveTies(list, read.people, place, where, options, findings);
  if (findings.errors > 0 || resolved === null) return { ok: false, problems: findings.problems() };
  const report = reportOf(list, read, resolved, options);
  const network: NetworkFile = {
    groundswellNetwork: 1,
    name: options.name ?? sources.ties.name.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, ""),
    people: read.people,
    ties: resolved.ties,
    layers: resolved.layers,
    observed: read.observed,
    report,
  };
  return { ok: true, network, report, problems: findings.problems() };
}

function readSourceTable(source: SourceFile, findings: Findings): Table | null {
  const text = decode(source, findings);
  return text === null ? null : readTable(text, source.name, findings);
}

/** The ties of the sources with the people the ties file itself lists; null after errors. */
export function readTies(
  sources: Pick<ImportSources, "ties" | "layers">,
  options: ImportOptions,
  findings: Findings,
): ListedTies | null {
  const file = sources.ties.name;
  const text = decode(sources.ties, findings);
  const layers = sources.layers ? readSourceTable(sources.layers, findings) : null;
  if (text === null || (sources.layers && layers === null)) return null;
  const format = options.format ?? detectFormat(text, file, options, layers !== null);
  if (layers !== null && format !== "multiplex") {
    const message = `${file} is read as ${format}, which names layers itself. A layers file belongs to a multiplex edge list.`;
    findings.error("layers-not-used", layers.file, message);
    return null;
  }
  const list = readFormat(format, text, file, options, layers, findings);
  if (list === null) return null;
  if (list.from.length > NETWORK_LIMITS.ties) {
    findings.error(
      "too-many-ties",
      file,
      `${list.from.length} ties; at most ${NETWORK_LIMITS.ties} can be read. Import a part of them.`,
    );
  }
  if (list.layers.length > NETWORK_LIMITS.layers) {
    const remedy = "Are the columns in the right order?";
    findings.error(
      "too-many-layers",
      file,
      `${list.layers.length} layers; at most ${NETWORK_LIMITS.layers} can be read. ${remedy}`,
    );
  }
  return list;
}

function readFormat(
  format: TiesFormat,
  text: string,
  file: string,
  options: ImportOptions,
  layers: Table | null,
  findings: Findings,
): ListedTies | null {
  if (format === "graphml") return readGraphml(text, file, options, findings);
  if (format === "gexf") return readGexf(text, file, options, findings);
  if (format === "pajek") return readPajek(text, file, findings);
  if (format === "dl") return readDl(text, file, findings);
  if (format === "multiplex") return readMultiplex(text, file, layers, findings);
  return readEdgeList(text, file, options, findings);
}

/** GraphML, GEXF, Pajek and DL show themselves; four words without a header are a multiplex edge list; all else needs a header. */
export function detectFormat(
  text: string,
  file: string,
  options: Partial<ImportOptions>,
  hasLayers: boolean,
): TiesFormat {
  const start = text.slice(0, 10_000).trimStart();
  if (/^[^>]*(<[?!][^>]*>\s*)*<gexf\b/.test(start) || /\.gexf$/i.test(file)) return "gexf";
  if (start.startsWith("<") || /\.(graphml|xml)$/i.test(file)) return "graphml";
  if (/^(\*|%)/.test(start) || /\.(net|paj)$/i.test(file)) return "pajek";
  if (/^dl\s+(n|nm|nr|format)\b/i.test(start) || /\.dl$/i.test(file)) return "dl";
  if (hasLayers) return "multiplex";
  const words = (start.split("\n", 1)[0] ?? "").trim().split(/\s+/);
  const columns = [options.from, options.to, ...USUAL_TIE_COLUMNS.from, ...USUAL_TIE_COLUMNS.to];
  const headed = words.some((word) => columns.includes(word) || columns.includes(word.toLowerCase()));
  const separator = detectSeparator(start);
  return words.length === 4 && !headed && (separator === " " || separator === "\t") ? "multiplex" : "csv";
}

function peopleOf(
  table: Table | null,
  list: ListedTies,
  options: ImportOptions,
  findings: Findings,
): ReadPeople | null {
  if (table !== null) return readPeople(table, options, findings);
  if (list.nodes !== null) return readPeople(list.nodes, options, findings);
  const asked = (
    ["id", "site", "team", "profession", "margin", "threshold", "initial", "committed", "adopted"] as const
  ).filter((option) => typeof options[option] === "string");
  for (const option of asked) {
    findings.error("no-people", `--${option}`, "names a column of people, but no people file was given (--people)");
  }
  if (asked.length > 0) return null;
  const names = new Numbering();
  for (let t = 0; t < list.from.length; t++) {
    names.of(list.from[t]!);
    names.of(list.to[t]!);
  }
  if (names.names.length === 0) {
    findings.error("empty-file", list.file, "the file holds no ties, and there is no people file");
    return null;
  }
  return { people: plainPeople(names.names), used: [], observed: null };
}

/** From a name in the ties file to the person's place. Node names of a graph file stand for the row they name. */
function placeOf(
  table: Table | null,
  list: ListedTies,
  people: People,
  options: ImportOptions,
  findings: Findings,
): (name: string) => number | undefined {
  const places = new Map(people.id.map((id, i) => [id, i]));
  if (list.nodes === null) {
    if (options.nodeId !== undefined) {
      findings.error(
        "no-nodes",
        "--node-id",
        `${list.file} has no nodes with attributes; this is for GraphML, GEXF, Pajek and DL`,
      );
    }
    return (name) => places.get(name);
  }
  const keys = new Map<string, number | undefined>();
  const column = options.nodeId === undefined ? 0 : list.nodes.header.indexOf(options.nodeId);
  if (column < 0) {
    const known = list.nodes.header.map(quoted).join(", ");
    findings.error(
      "unknown-column",
      list.file,
      `no node attribute ${quoted(options.nodeId!)} for --node-id; there are ${known}`,
    );
  }
  for (let r = 0; r < list.nodes.rows.length; r++) {
    const row = list.nodes.rows[r]!;
    if (keys.has(row[0]!))
      findings.error("duplicate-person", list.file, `node ${quoted(row[0]!)} occurs twice`, list.nodes.lines[r]);
    keys.set(row[0]!, table === null ? r : places.get(row[column] ?? ""));
  }
  return (name) => keys.get(name);
}

function reportOf(list: ListedTies, read: ReadPeople, resolved: ResolvedTies, options: ImportOptions): ImportReport {
  const adopted = read.people.adopted;
  return {
    format: list.format,
    direction: options.direction,
    columns: read.used,
    ...count(read.people, resolved.ties, resolved.layers),
    adoption:
      adopted === null
        ? null
        : {
            ...countAdopted(adopted),
            neverCodes: (options.never ?? []).map(String),
            missingCodes: (options.missing ?? []).map(String),
          },
    duplicatesMerged: resolved.duplicatesMerged,
    selfTiesDropped: resolved.selfTiesDropped,
    unknownDropped: resolved.unknownDropped,
    bothWays: resolved.bothWays,
    weights: options.weights ?? "whole",
  };
}
