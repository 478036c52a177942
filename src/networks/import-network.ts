import { comparable } from "../text/comparable.ts";
import type { Problem } from "../text/problem.ts";
import type { NetworkFile } from "./file/network-file.ts";
import { Findings, quoted } from "./findings.ts";
import { formatOf, GRAPH_LABELS } from "./formats.ts";
import { checkOptions, type ImportOptions } from "./import-options.ts";
import { type People, plainPeople, type ReadPeople, readPeople } from "./people/read-people.ts";
import { readSourceTable, readTies, type TiesRead } from "./read-ties.ts";
import type { ListedTies } from "./readers/listed-ties.ts";
import { Numbering } from "./readers/numbering.ts";
import type { ReadingProgress } from "./reading-progress.ts";
import { count, countAdopted, type ImportReport } from "./report/import-report.ts";
import type { SourceFile } from "./source/decode.ts";
import { LookAlikes } from "./source/look-alikes.ts";
import { isMissing } from "./source/read-number.ts";
import type { Table } from "./source/table.ts";
import { refuseSeveralInOne, tellNearNames } from "./ties/doubtful-names.ts";
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
  return makeNetwork(readSources(sources, options, findings), options, findings);
}

/** What files hold, before a network is made of it. */
export interface SourcesRead {
  sources: ImportSources;
  /** The table of the people file; null without one and after errors. */
  people: Table | null;
  /** Null after errors. */
  ties: TiesRead | null;
}

/** Reads the files, each once. Of the options those count that concern ties. */
export function readSources(
  sources: ImportSources,
  options: Partial<ImportOptions>,
  findings: Findings,
  progress: ReadingProgress = () => {},
): SourcesRead {
  if (sources.people) progress(`Reading ${sources.people.name}`, 0);
  const people = sources.people ? readSourceTable(sources.people, findings) : null;
  progress(`Reading ${sources.ties.name}`, 0.1);
  return { sources, people, ties: readTies(sources, options, findings) };
}

/** The network that the files hold, where nothing was wrong so far; takes what was read and changes it. */
export function makeNetwork(
  { sources, people: table, ties }: SourcesRead,
  options: ImportOptions,
  findings: Findings,
  progress: ReadingProgress = () => {},
): ImportOutcome {
  if (findings.errors > 0 || ties === null) return { ok: false, problems: findings.problems() };
  progress("Joining ties to people", 0.5);
  const { list } = ties;
  // a table of ties tells less of people than their own file does
  if (table !== null && formatOf(ties.format)?.kind === "table") list.nodes = null;
  const names = new LookAlikes();
  const read = peopleOf(table, list, names, options, findings);
  if (read === null) return { ok: false, problems: findings.problems() };
  foldNames(list, names, findings);
  const listed = table ?? list.nodes;
  if (formatOf(ties.format)?.kind === "table") refuseSeveralInOne(list, listed ? read.people.id : [], findings);
  tellNearNames(read.people.id, table?.file ?? list.file, findings);
  const index = personIndex(table, list, read.people, options, findings);
  const where = table === null ? `the nodes of ${list.file}` : `the people file ${table.file}`;
  const resolved = resolveTies(list, read.people, index, where, options, findings);
  if (findings.errors > 0 || resolved === null) return { ok: false, problems: findings.problems() };
  progress("Measuring the network", 0.65);
  const used = [...read.used, ...list.used];
  const report = reportOf(ties.format, { ...read, used }, resolved, options);
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

function peopleOf(
  table: Table | null,
  list: ListedTies,
  ids: LookAlikes,
  options: ImportOptions,
  findings: Findings,
): ReadPeople | null {
  const listed = table ?? list.nodes;
  if (listed !== null) return readPeople(listed, ids, options, findings);
  const asked = (
    ["id", "site", "team", "profession", "margin", "threshold", "initial", "committed", "adopted"] as const
  ).filter((option) => typeof options[option] === "string");
  for (const option of asked) {
    findings.error("no-people", `--${option}`, "names a column of people, but no people file was given (--people)");
  }
  if (asked.length > 0) return null;
  const names = new Numbering();
  for (let t = 0; t < list.from.length; t++) {
    for (const name of [list.from[t]!, list.to[t]!]) if (!isMissing(name)) names.of(ids.of(name));
  }
  if (names.names.length === 0) {
    findings.error("empty-file", list.file, "the file holds no ties, and there is no people file");
    return null;
  }
  return { people: plainPeople(names.names), used: [], observed: null };
}

/** Names of people that look the same become one, as in a list of people. */
function foldNames(list: ListedTies, names: LookAlikes, findings: Findings): void {
  for (const row of list.nodes?.rows ?? []) row[0] = names.of(row[0]!);
  list.from = list.from.map((name) => names.of(name));
  list.to = list.to.map((name) => names.of(name));
  names.tell(list.file, "person", "people", findings);
}

/** From a name in the ties file to the person's index. Node names of a graph file stand for the row they name. */
function personIndex(
  table: Table | null,
  list: ListedTies,
  people: People,
  options: ImportOptions,
  findings: Findings,
): (name: string) => number | undefined {
  const indexes = new Map(people.id.map((id, i) => [id, i]));
  if (list.nodes === null) {
    if (options.nodeId !== undefined) {
      findings.error(
        "no-nodes",
        "--node-id",
        `${list.file} has no nodes with attributes; this is for ${GRAPH_LABELS.slice(0, -1).join(", ")} and ${GRAPH_LABELS.at(-1)}`,
      );
    }
    return (name) => indexes.get(name);
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
    keys.set(row[0]!, table === null ? r : indexes.get(comparable(row[column] ?? "")));
  }
  return (name) => keys.get(name);
}

function reportOf(
  format: TiesRead["format"],
  read: ReadPeople,
  resolved: ResolvedTies,
  options: ImportOptions,
): ImportReport {
  const adopted = read.people.adopted;
  return {
    format,
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
