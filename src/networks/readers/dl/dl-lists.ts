import { addTie, type ListedTies } from "../listed-ties.ts";
import type { DlHeader } from "./dl-header.ts";
import type { DlNames } from "./dl-names.ts";
import type { DlWords } from "./dl-words.ts";

/** Reads the data of a DL file as a list, a line for one or more ties of `list`, by place; "!" goes on to the next relation. */
export function readDlLists(words: DlWords, header: DlHeader, names: DlNames, list: ListedTies): void {
  const { relations } = header;
  let relation = 0;
  for (let start = words.peek(); start !== undefined; start = words.peek()) {
    const { line, text } = start;
    const said: string[] = [];
    while (words.peek()?.line === line) said.push(words.next()!.text);
    if (text !== "!") {
      const wrong = addTies(said, header, names, list, relation, line);
      if (wrong !== null) words.error("wrong-column-count", wrong, line);
    } else if (++relation >= relations) {
      words.error("wrong-column-count", `more relations than nm=${relations}`, line);
      return;
    }
  }
  if (relation + 1 < relations) {
    const message = `${relation + 1} of nm=${relations} relations, which "!" parts: was the file cut?`;
    words.error("wrong-column-count", message, words.lastLine);
  }
}

/**
 * Adds the ties of a line: of an edge list it holds two ends and maybe a weight, of a node list one end and all it is tied
 * to. Returns what is wrong with the line, or null.
 */
function addTies(
  said: readonly string[],
  { format, twoModes }: DlHeader,
  names: DlNames,
  list: ListedTies,
  relation: number,
  line: number,
): string | null {
  const edges = format.startsWith("edgelist");
  const [from, ...rest] = said;
  if (rest.length === 0 && !edges) {
    names.placeOf("rows", from!, line);
    return null;
  }
  if (rest.length === 0 || (edges && rest.length > 2)) {
    const pair = twoModes ? "a person, an event or group" : "two people";
    const needed = edges ? `${pair} and where there is one a weight` : "a person and those it is tied to";
    return `${said.length} values where a line has ${needed}`;
  }
  const first = names.placeOf("rows", from!, line);
  for (const to of edges ? rest.slice(0, 1) : rest) {
    const second = names.placeOf("columns", to, line);
    const weight = edges ? (rest[1] ?? "") : "";
    if (first === null || second === null) continue;
    addTie(list, String(first), String(second), weight, relation, line);
  }
  return null;
}
