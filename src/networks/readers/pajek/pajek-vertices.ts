import { type Findings, quoted } from "../../findings.ts";
import { NETWORK_LIMITS } from "../../network-limits.ts";
import { idsFromLabels } from "../../people/ids-from-labels.ts";
import { refuseTwoMode } from "../two-mode.ts";
import { isTime, wholeNumber } from "./pajek-words.ts";

/** The vertices of one network of a Pajek file, numbered from 1. */
export class PajekVertices {
  /** Line of the heading. */
  readonly line: number;
  readonly labels: string[];
  /** The first so many are people; what comes after them are events or groups, where the network has two modes. */
  readonly people: number;
  /** Line of each vertex; that of the heading where it has none of its own. */
  readonly lines: number[];
  /** Vertices with times at which they are there. */
  timed = 0;
  /** Whether it says where and how a vertex is drawn. */
  drawn = false;
  readonly #file: string;
  readonly #findings: Findings;
  readonly #listed: Uint8Array;

  private constructor(count: number, people: number, line: number, file: string, findings: Findings) {
    this.people = people;
    this.line = line;
    this.labels = Array.from<string>({ length: count }).fill("");
    this.lines = Array.from<number>({ length: count }).fill(line);
    this.#listed = new Uint8Array(count);
    this.#file = file;
    this.#findings = findings;
  }

  /** Opens the list by its heading, `*Vertices 24`, or `*Vertices 24 18` where two modes are wanted; null after an error. */
  static open(
    words: readonly string[],
    line: number,
    twoMode: boolean,
    file: string,
    findings: Findings,
  ): PajekVertices | null {
    const count = wholeNumber(words[1] ?? "");
    const people = wholeNumber(words[2] ?? "");
    if (count === null || count < 1 || count > NETWORK_LIMITS.people) {
      const message = `*Vertices needs a number of people from 1 to ${NETWORK_LIMITS.people}`;
      findings.error("broken-vertices", file, message, line);
      return null;
    }
    if (people === null || people === count) return new PajekVertices(count, count, line, file, findings);
    if (people < 1 || people > count) {
      const message = `*Vertices ${count} ${people}: of ${count} vertices the first ${people} cannot be the people`;
      findings.error("broken-vertices", file, message, line);
      return null;
    }
    if (twoMode) return new PajekVertices(count, people, line, file, findings);
    const what = `${people} people, and ${count - people} things they share, tied to each other and not among themselves`;
    refuseTwoMode(what, file, line, findings);
    return null;
  }

  /** Takes a line: number, label, and what says how it is drawn and when it is there. */
  add(words: readonly string[], line: number): void {
    const number = this.number(words[0]!, line);
    if (number === null) return;
    if (this.#listed[number - 1] === 1) {
      this.#findings.error("duplicate-person", this.#file, `vertex ${number} occurs twice`, line);
    }
    this.#listed[number - 1] = 1;
    this.labels[number - 1] = words[1]?.trim() ?? "";
    this.lines[number - 1] = line;
    const rest = words.slice(2);
    if (rest.some(isTime)) this.timed++;
    if (rest.some((word) => !isTime(word))) this.drawn = true;
  }

  /** Whether it ties people to events or groups. */
  get twoModes(): boolean {
    return this.people < this.labels.length;
  }

  /** The number of a vertex, from 1; null after an error. */
  number(word: string, line: number): number | null {
    const number = wholeNumber(word);
    if (number !== null && number >= 1 && number <= this.labels.length) return number;
    const message = `vertex ${quoted(word)} is not a number from 1 to ${this.labels.length}`;
    this.#findings.error("unknown-person", this.#file, message, line);
    return null;
  }

  /** What tells these vertices from others; null where they are the same. */
  differenceFrom(other: PajekVertices): string | null {
    if (this.labels.length !== other.labels.length)
      return `has ${this.labels.length} people, not ${other.labels.length}`;
    if (this.people !== other.people) return `says that ${this.people} are people, not ${other.people}`;
    const i = this.labels.findIndex((label, v) => label !== other.labels[v]);
    return i < 0 ? null : `calls vertex ${i + 1} ${quoted(this.labels[i]!)}, not ${quoted(other.labels[i]!)}`;
  }

  /** What people are called, and whether labels must be kept beside that because they repeat. */
  named(): { ids: string[]; keepsLabels: boolean } {
    const numbers = this.labels.map((_, i) => String(i + 1));
    const { ids, byLabel, unlabelled } = idsFromLabels(this.labels, numbers);
    const keepsLabels = !byLabel && this.labels.some((label) => label !== "");
    if (keepsLabels) {
      const message =
        "labels of vertices are not all different: people are called by their numbers, and the labels kept";
      this.#findings.warning("labels-not-unique", this.#file, message);
    } else if (!byLabel) {
      const message = "vertices have no labels: people are called by their numbers";
      this.#findings.warning("labels-missing", this.#file, message);
    } else if (unlabelled > 0) {
      const first = this.labels.indexOf("");
      const more = unlabelled === 1 ? "" : ` (so have ${unlabelled} vertices)`;
      const message = `vertex ${first + 1} has no label, and is called ${quoted(ids[first]!)}${more}`;
      this.#findings.warning("labels-missing", this.#file, message, this.lines[first]);
    }
    return { ids, keepsLabels };
  }
}
