import { numberedStates, STATES } from "../../engine/states.ts";
import { type Findings, quoted } from "../findings.ts";
import type { ImportOptions } from "../import-options.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { Numbering } from "../readers/numbering.ts";
import { type GuessedColumn, guessColumn } from "../source/column-words.ts";
import { LookAlikes } from "../source/look-alikes.ts";
import { OTHER_NUMBERS, otherNumber } from "../source/other-number.ts";
import { readNumber } from "../source/read-number.ts";
import { repeatsBy } from "../source/repeats-by.ts";
import { columnIndex, type Table } from "../source/table.ts";
import { type Adopted, type ObservedCurve, observedCurve, readAdopted } from "./adoption.ts";

/** A column of people that was used: `role` is "site", "profession"…, `column` its name in the file. */
export interface UsedColumn {
  role: string;
  column: string;
}

/** People in columns of equal length; null where the file says nothing. */
export interface People {
  id: string[];
  /** Index into `sites`. */
  site: number[];
  sites: string[];
  team: string[] | null;
  /** Index into `professions`. */
  profession: number[];
  professions: string[];
  /** 1 at the margins, else 0. */
  margin: number[] | null;
  /** 0 or above; null where it is to be drawn. */
  threshold: (number | null)[] | null;
  /** Practice state 0 to 3; null where it is to be drawn. */
  initial: (number | null)[] | null;
  /** 1 for people who never change, else 0. */
  committed: number[] | null;
  adopted: Adopted[] | null;
  /** Columns of the people file that have no role, as text. */
  attributes: { name: string; values: string[] }[];
}

export interface ReadPeople {
  people: People;
  used: UsedColumn[];
  observed: ObservedCurve | null;
}

/** Site of people whose file names none, and their profession. */
export const ONLY_SITE = "all";
export const ONLY_PROFESSION = "clinician";
const NO_PROFESSION = "unknown";

/** People of whom nothing is known but their names. */
export function plainPeople(ids: string[]): People {
  return {
    id: ids,
    site: ids.map(() => 0),
    sites: [ONLY_SITE],
    team: null,
    profession: ids.map(() => 0),
    professions: [ONLY_PROFESSION],
    margin: null,
    threshold: null,
    initial: null,
    committed: null,
    adopted: null,
    attributes: [],
  };
}

/** People from a table by the columns the options name; `ids` makes ids that look the same one. Null after errors. */
export function readPeople(
  table: Table,
  ids: LookAlikes,
  options: ImportOptions,
  findings: Findings,
): ReadPeople | null {
  const before = findings.errors;
  if (table.rows.length === 0) findings.error("empty-file", table.file, "the file lists no people");
  if (table.rows.length > NETWORK_LIMITS.people) {
    findings.error(
      "too-many-people",
      table.file,
      `${table.rows.length} people; at most ${NETWORK_LIMITS.people} can be read`,
    );
    return null;
  }
  const reader = new PeopleReader(table, findings);
  const id = reader.column("id", options.id, "id");
  if (id < 0 && options.id === undefined) {
    const columns = table.header.map(quoted).join(", ");
    const remedy = "Say with --id which column names the person";
    findings.error("no-id", table.file, `no column 'id' in the first line, which reads ${columns}. ${remedy}.`, 1);
  }
  const site = reader.column("site", options.site, "site");
  const team = reader.column("team", options.team, "team");
  const profession = reader.column("profession", options.profession, "profession");
  const margin = reader.column("margin", options.margin, "margin");
  const threshold = reader.column("threshold", options.threshold, null);
  const initial = reader.column("initial", options.initial, null);
  const committed = reader.column("committed", options.committed, null);
  const adopted = reader.column("adopted", options.adopted, null);
  if (findings.errors > before) return null;

  const sites = new Numbering();
  const professions = new Numbering();
  const people: People = {
    ...plainPeople(reader.ids(id, ids)),
    site:
      site < 0
        ? table.rows.map(() => sites.of(ONLY_SITE))
        : reader.labels(site, "site").map((label) => sites.of(label)),
    sites: sites.names,
    team: team < 0 ? null : reader.folded(team, "team"),
    profession:
      profession < 0
        ? table.rows.map(() => professions.of(ONLY_PROFESSION))
        : reader.folded(profession, "profession").map((label) => professions.of(label || NO_PROFESSION)),
    professions: professions.names,
    margin: margin < 0 ? null : reader.yesNo(margin),
    threshold: threshold < 0 ? null : reader.thresholds(threshold),
    initial: initial < 0 ? null : reader.states(initial),
    committed: committed < 0 ? null : reader.yesNo(committed),
    attributes: reader.rest(),
  };
  if (professions.names.length > NETWORK_LIMITS.professions) {
    const message = `${professions.names.length} professions; at most ${NETWORK_LIMITS.professions} can be read. Is this the column of professions?`;
    findings.error("too-many-professions", table.file, message);
  }
  let observed: ObservedCurve | null = null;
  if (adopted >= 0 && options.unit !== undefined) {
    const dated = { ...options, unit: options.unit };
    people.adopted = readAdopted(reader.values(adopted), table.lines, table.file, dated, findings);
    observed = observedCurve(people.adopted, options.unit);
    if (observed === null && findings.errors === before) {
      findings.warning(
        "nobody-adopted",
        table.file,
        `nobody has a date in ${quoted(table.header[adopted]!)}: no observed curve`,
      );
    }
  }
  return findings.errors > before ? null : { people, used: reader.used, observed };
}

/** What to do where a person has two lines; `by` is the column within which ids are different, or -1. */
function oneLine(table: Table, id: number, by: number): string {
  if (by < 0) return "Each person has one line; is this the column that names people?";
  const [row] = table.rows;
  return `Ids repeat by ${quoted(table.header[by]!)}: join the two, as ${quoted(`${row![by]}-${row![id]}`)}, here and where ties name people.`;
}

const YES = new Set(["1", "yes", "y", "true", "t"]);
const NO = new Set(["0", "no", "n", "false", "f"]);
const STATE_OF = new Map<string, number>(
  STATES.flatMap(({ label }, state) => [
    [label, state],
    [String(state), state],
  ]),
);

class PeopleReader {
  readonly used: UsedColumn[] = [];
  readonly #taken = new Map<number, string>();
  readonly #table: Table;
  readonly #findings: Findings;

  constructor(table: Table, findings: Findings) {
    this.#table = table;
    this.#findings = findings;
  }

  column(role: string, name: string | null | undefined, use: GuessedColumn | null): number {
    const index = columnIndex(this.#table, role, name, use, this.#findings);
    if (index < 0) return -1;
    const column = this.#table.header[index]!;
    const other = this.#taken.get(index);
    if (other !== undefined) {
      const message = `column ${quoted(column)} is named for both --${other} and --${role}`;
      this.#findings.error("column-twice", this.#table.file, message);
    }
    this.#taken.set(index, role);
    this.used.push({ role, column });
    return index;
  }

  values(column: number): string[] {
    return this.#table.rows.map((row) => row[column]!);
  }

  /** The same, with those that look the same as one; told as so many of `what`. */
  folded(column: number, what: string): string[] {
    const one = new LookAlikes();
    const values = this.values(column).map((value) => one.of(value));
    one.tell(this.#table.file, what, `${what}s`, this.#findings);
    return values;
  }

  ids(column: number, one: LookAlikes): string[] {
    const first = new Map<string, number>();
    let by: number | null = null;
    return this.values(column).map((written, i) => {
      const id = one.of(written);
      const line = this.#table.lines[i]!;
      const earlier = first.get(id);
      if (id === "") this.#error("empty-cell", "a person without id", line);
      else if (earlier !== undefined) {
        by ??= repeatsBy(this.#table, column, guessColumn(this.#table.header, "site"));
        const what = `person ${quoted(id)} was already in line ${earlier}`;
        this.#findings.error("duplicate-person", this.#table.file, what, line, oneLine(this.#table, column, by));
      } else first.set(id, line);
      return id;
    });
  }

  labels(column: number, what: string): string[] {
    return this.folded(column, what).map((label, i) => {
      if (label === "") this.#error("empty-cell", `${this.#name(column)} is empty`, this.#table.lines[i]!);
      return label;
    });
  }

  yesNo(column: number): number[] {
    return this.values(column).map((text, i) => {
      const value = text.toLowerCase();
      if (YES.has(value)) return 1;
      if (!NO.has(value)) {
        const message = `${this.#name(column)} is ${quoted(text)}; allowed are 1 and 0, yes and no, true and false`;
        this.#error("not-yes-or-no", message, this.#table.lines[i]!);
      }
      return 0;
    });
  }

  thresholds(column: number): (number | null)[] {
    return this.values(column).map((text, i) => {
      if (text === "") return null;
      const value = readNumber(text);
      if (value !== null && value >= 0) return value;
      const other = otherNumber(text);
      const [cure, what] = other === null ? ["", ""] : OTHER_NUMBERS[other];
      const message = `${this.#name(column)} is ${quoted(text)}${what && `, which ${what}`}; a threshold is a number, 0 or above`;
      this.#findings.error("not-a-number", this.#table.file, message, this.#table.lines[i]!, cure && `${cure}.`);
      return null;
    });
  }

  states(column: number): (number | null)[] {
    return this.values(column).map((text, i) => {
      if (text === "") return null;
      const state = STATE_OF.get(text.toLowerCase());
      if (state === undefined) {
        this.#error(
          "not-a-state",
          `${this.#name(column)} is ${quoted(text)}; allowed are ${numberedStates()}`,
          this.#table.lines[i]!,
        );
      }
      return state ?? null;
    });
  }

  rest(): { name: string; values: string[] }[] {
    return this.#table.header.flatMap((name, c) => (this.#taken.has(c) ? [] : [{ name, values: this.values(c) }]));
  }

  #name(column: number): string {
    return quoted(this.#table.header[column]!);
  }

  #error(code: string, message: string, line: number): void {
    this.#findings.error(code, this.#table.file, message, line);
  }
}
