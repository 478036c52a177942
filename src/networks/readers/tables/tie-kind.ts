import type { Findings } from "../../findings.ts";
import { quoted } from "../../findings.ts";
import type { Table } from "../../source/table.ts";

/** Words, without accents and in lower case, by which programs say whether a tie has a direction. */
const DIRECTED = new Set(
  (
    "directed directional oneway gerichtet oriente orientee dirige dirigee dirigido dirigida direcionado direcionada " +
    "orientado orientada orientato orientata diretto diretta gericht orientovana orientovany skierowany skierowana " +
    "iranyitott riktad rettet yonlu ориентированное ориентированный направленное 有向 定向 方向あり"
  )
    .split(" ")
    .map(plain),
);
const BOTH_WAYS = new Set(
  (
    "undirected nondirected nondirectional mutual reciprocal symmetric bidirectional twoway bothways ungerichtet wechselseitig gegenseitig " +
    "nonoriente nonorientee nondirige nondirigee mutuel mutuelle nodirigido nodirigida mutuo mutua naodirecionado " +
    "naodirecionada naoorientado naoorientada nonorientato nonorientata nondiretto nondiretta indiretto ongericht wederzijds " +
    "neorientovana neorientovany nieskierowany nieskierowana iranyitatlan oriktad urettet yonsuz " +
    "неориентированное неориентированный ненаправленное 无向 無向 双向 方向なし"
  )
    .split(" ")
    .map(plain),
);

/** Names of columns whose yes and no say whether a tie has a direction. */
const YES_MEANS_DIRECTED = /^(is[ _]?)?(directed|gerichtet|oriente|dirige|dirigido|direcionado|orientato|gericht)$/;
const YES = new Set(["1", "yes", "y", "true", "t"]);
const NO = new Set(["0", "no", "n", "false", "f"]);

/**
 * The column of ties that says which of them have no direction, as Gephi writes it (Directed, Undirected, Mutual; other
 * languages' words as well), among the columns `free` for it: the first most of whose cells are such words. Its place
 * and, row by row, 1 for a tie that runs both ways; null where there is none. Its other cells are errors.
 */
export function readTieKinds(
  table: Table,
  free: readonly number[],
  findings: Findings,
): { column: number; bothWays: number[] } | null {
  if (table.rows.length === 0) return null;
  const column = free.find((c) => saysKinds(table, c));
  if (column === undefined) return null;
  const bothWays = table.rows.map((row, r) => {
    const kind = kindOf(row[column]!, table.header[column]!);
    if (kind === null) {
      const what = `${quoted(table.header[column]!)} is ${quoted(row[column]!)}, where others say whether a tie has a direction`;
      findings.error("not-a-kind", table.file, `${what}; allowed are Directed, Undirected, Mutual`, table.lines[r]);
    }
    return kind === "both ways" ? 1 : 0;
  });
  return { column, bothWays };
}

/** Whether most cells of a column say if a tie has a direction. */
function saysKinds(table: Table, column: number): boolean {
  const name = table.header[column]!;
  const said = table.rows.filter((row) => kindOf(row[column]!, name) !== null).length;
  return 2 * said > table.rows.length;
}

function kindOf(cell: string, name: string): "one way" | "both ways" | null {
  const word = plain(cell);
  if (DIRECTED.has(word)) return "one way";
  if (BOTH_WAYS.has(word)) return "both ways";
  if (!YES_MEANS_DIRECTED.test(plain(name))) return null;
  return YES.has(word) ? "one way" : NO.has(word) ? "both ways" : null;
}

/** In lower case, without accents, blanks and hyphens. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f\s_-]+/g, "")
    .normalize("NFC");
}
