import { comparable } from "../../text/comparable.ts";
import { type Findings, listed, plural } from "../findings.ts";

/** Makes texts that look the same one text (see `comparable`), and knows which were written in several ways. */
export class LookAlikes {
  readonly #one = new Map<string, string>();
  readonly #first = new Map<string, string>();
  readonly #several = new Set<string>();

  /** The one text for all that look like this. */
  of(text: string): string {
    const known = this.#one.get(text);
    if (known !== undefined) return known;
    // what shows nothing at all is told apart from an empty cell
    const one = comparable(text) || text;
    this.#one.set(text, one);
    const first = this.#first.get(one);
    if (first === undefined) this.#first.set(one, text);
    else this.#several.add(one);
    return one;
  }

  /** Warns of what was written in several ways; `what` they are names of ("person"). */
  tell(file: string, what: string, many: string, findings: Findings): void {
    const several = [...this.#several];
    if (several.length === 0) return;
    const subject = `${plural(several.length, what, many)} ${several.length === 1 ? "is" : "are"}`;
    const message = `${subject} written in several ways that look the same (other blanks, signs of no width), and taken as one each: ${listed(several)}`;
    findings.warning(`look-alike-${many}`, file, message);
  }
}
