import type { Findings } from "../../findings.ts";
import { listed, quoted } from "../../findings.ts";
import { type Cells, readCells } from "../../source/cells.ts";
import { guessColumn, isColumnWord } from "../../source/column-words.ts";
import { konectKind } from "../../source/konect.ts";
import { readNumber } from "../../source/read-number.ts";
import { repeatsBy } from "../../source/repeats-by.ts";
import { columnIndex, ROW_NAMES, type Table, tableOf } from "../../source/table.ts";
import { UnusedColumns } from "../../ties/unused-columns.ts";
import { addTie, emptyListedTies, type ListedTies } from "../listed-ties.ts";
import { Numbering } from "../numbering.ts";
import { ONLY_LAYER, type TieColumns } from "../tie-columns.ts";
import { namesOfEvents, refuseTwoMode } from "../two-mode.ts";
import { surveyColumns } from "./survey.ts";
import { readTieKinds } from "./tie-kind.ts";

/** What columns of ties are called in the report. */
const TIE_ROLES = [
  ["from", "first person"],
  ["to", "second person"],
  ["weight", "weight"],
  ["layer", "layer"],
] as const;

/** Reads an edge list with a header (from, to, and where given weight, layer and whether a tie has a direction). Null after errors. */
export function readEdgeList(text: string, file: string, columns: TieColumns, findings: Findings): ListedTies | null {
  const cells = readCells(text, file, findings);
  const headed = cells && withHeader(cells, columns, findings);
  const table = headed && tableOf(headed, findings);
  if (table === null) return null;
  const before = findings.errors;
  let from = columnIndex(table, "from", columns.from, "from", findings);
  let to = columnIndex(table, "to", columns.to, "to", findings);
  const weight = columnIndex(table, "weight", columns.weight, "weight", findings);
  const layer = columnIndex(table, "layer", columns.layer, "layer", findings);
  if (findings.errors > before) return null;
  if (columns.twoMode === true) {
    if (from < 0) from = guessColumn(table.header, "id");
    if (to < 0) to = table.header.findIndex((_, c) => ![from, weight, layer].includes(c));
  }
  if (from < 0 || to < 0) {
    tellNoEnds(table, from, to, findings);
    return null;
  }
  const kind = konectKind(cells?.comments ?? []);
  const bothWays = kind === "sym";
  if (kind === "bip" && columns.twoMode !== true) {
    refuseTwoMode("its first line, % bip, says so", file, cells!.comments[0]!.line, findings);
    return null;
  }
  const named = { from, to, weight, layer };
  const free = table.header.flatMap((_, c) => ([from, to, weight, layer].includes(c) ? [] : [c]));
  const kinds = readTieKinds(table, free, findings);
  const list = emptyListedTies(file);
  const layers = new Numbering();
  if (layer < 0) layers.of(ONLY_LAYER);
  for (let r = 0; r < table.rows.length; r++) {
    const row = table.rows[r]!;
    const line = table.lines[r]!;
    if (layer >= 0 && row[layer] === "") findings.error("empty-cell", file, "a tie without layer", line);
    const number = layer < 0 ? 0 : layers.of(row[layer]!);
    addTie(
      list,
      row[from]!,
      row[to]!,
      weight < 0 ? "" : row[weight]!,
      number,
      line,
      bothWays || kinds?.bothWays[r] === 1,
    );
  }
  // KONECT numbers both kinds from 1
  if (kind === "bip") list.to = namesOfEvents(list.to, list.from);
  if (columns.twoMode !== true) tellTwoModes(list, table.header[to]!, findings);
  tellUnused(
    table,
    free.filter((c) => c !== kinds?.column),
    { layer: layer >= 0, weight: weight >= 0 },
    findings,
  );
  if (weight >= 0) {
    for (let r = 0; r < table.rows.length; r++) {
      if (list.weight[r] === "") findings.error("missing-weight", file, "a tie without weight", list.line[r]);
    }
  }
  list.layers = layers.names;
  list.used = TIE_ROLES.flatMap(([column, role]) => {
    const name = table.header[named[column]];
    return name === undefined || name.toLowerCase() === column ? [] : [{ role, column: name }];
  });
  if (kinds !== null) list.used.push({ role: "direction of ties", column: table.header[kinds.column]! });
  return findings.errors > before ? null : list;
}

/** Tells where nobody stands among the first and among the second people of ties: the second may be events. */
function tellTwoModes({ file, from, to }: ListedTies, column: string, findings: Findings): void {
  const [first, second] = [new Set(from), new Set(to)];
  if (from.length < 4 || first.size < 2 || second.size < 2 || second.size === to.length) return;
  if (from.some((name) => second.has(name))) return;
  const message = `nobody who names others is named: if ${quoted(column)} holds events or groups, say --two-mode to tie people who share one`;
  findings.warning("perhaps-two-modes", file, message);
}

/** Tells columns that nothing was taken from; numbers of rows are none. */
function tellUnused(
  { file, header, rows }: Table,
  free: readonly number[],
  used: { layer: boolean; weight: boolean },
  findings: Findings,
): void {
  const unused = new UnusedColumns();
  for (const c of free) {
    if (header[c] === ROW_NAMES) continue;
    for (const row of rows) unused.add(header[c]!, row[c]!);
  }
  unused.tell(file, "column", used, findings);
}

/**
 * The cells under a header. A file without one is read where each line is nothing but two numbers, or where a comment of
 * KONECT says what its lines are; of other numbers the error says what to add.
 */
function withHeader(cells: Cells, columns: TieColumns, findings: Findings): Cells | null {
  const first = cells.rows[0]!;
  if (columns.from !== undefined || columns.to !== undefined) return cells;
  const numbers = first.filter((cell) => readNumber(cell) !== null).length;
  if (first.length < 2 || numbers === 0 || first.some(isColumnWord)) return cells;
  const { file } = cells;
  const line = cells.lines[0]!;
  const header = ["from", "to", "weight", "time"].slice(0, first.length);
  const konect = konectKind(cells.comments) !== null && first.length <= 4;
  if (numbers === first.length && (first.length === 2 || konect)) {
    findings.warning("no-header", file, `no header: each line was read as ${header.join(", ")}`, line);
    return { ...cells, rows: [header, ...cells.rows], lines: [line, ...cells.lines] };
  }
  const remedy =
    first.length === 4
      ? "If each line reads layer, from, to, weight, say --format multiplex; if the last is a wave or a time, add a first line such as from,to,weight,wave."
      : "Add a first line such as from,to,weight.";
  const what = `the header is missing: the first line must name the columns, but reads ${listed(first)}`;
  findings.error(
    first.length === 4 ? "four-values" : "no-header",
    file,
    `${what}. ${remedy} A square matrix is read with --format matrix.`,
    line,
  );
  return null;
}

const EVENT =
  /^(event|group|meeting|committee|club|course|project|paper|activity|organi[sz]ation|affiliation|board)s?([ _.-]?(id|name))?$/i;

function tellNoEnds(table: Table, from: number, to: number, findings: Findings): void {
  const line = table.headerLine ?? 1;
  const survey = surveyColumns(table);
  if (survey !== null) {
    const named = listed(
      survey.named.flatMap(({ columns }) => columns.map((c) => table.header[c]!)),
      6,
    );
    const by = repeatsBy(table, survey.id, guessColumn(table.header, "site"));
    const repeat = by < 0 ? "" : `; ids repeat by ${quoted(table.header[by]!)}, so join the two first`;
    const what = `a wide survey: one line a person, and in ${named} whom the person names${repeat}`;
    const cure = "Say --format survey to read each of them as a tie, or write one line a pair.";
    findings.error("wide-survey", table.file, what, line, cure);
    return;
  }
  const event = table.header.find((name) => EVENT.test(name));
  if (event !== undefined) {
    const what = `no ties between people: the first line reads ${listed(table.header)}`;
    const cure = `If people share ${quoted(event)}, say --two-mode to tie those who share one; --from and --to name the columns.`;
    findings.error("two-mode-table", table.file, what, line, cure);
    return;
  }
  const missing = from < 0 ? (to < 0 ? "'from' and 'to'" : "'from'") : "'to'";
  const remedy = "Name the columns in the first line, or say with --from and --to which they are";
  const what = `no column for ${missing}; the first line reads ${listed(table.header)}`;
  findings.error("no-header", table.file, `${what}. ${remedy}.`, line);
}
