import { formatPath } from "./path.ts";
import type { Problem } from "./problem.ts";

/** Deepest nesting that is read; a study needs 6. */
export const MOST_DEPTH = 64;
/** Lines are remembered for this many places at most; deeper in, a problem takes the line of what holds it. */
const MOST_PLACES = 50_000;
/** Problems kept at most. */
const MOST_REPORTED = 100;

interface Frame {
  /** Keys seen, for an object; null for a list. */
  keys: Set<string> | null;
  /** The key or index now being read. */
  step: string | number;
}

type Expecting = "value" | "value or end" | "key" | "key or end" | "comma or end" | "nothing";

/** The shortest number that is too large to hold is "1e309"; columns of whole numbers up to millions are shorter mostly. */
const MOST_DIGITS = 5;

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** One pass over the text without recursion, so that no nesting can exhaust the stack. */
export class JsonScan {
  readonly problems: Problem[] = [];
  private readonly text: string;
  private readonly places = new Map<string, number>();
  private readonly frames: Frame[] = [];
  private lineStarts: number[] | null = null;
  private at = 0;
  private stopped = false;

  constructor(text: string) {
    this.text = text;
  }

  run(): void {
    let expecting: Expecting = "value";
    for (;;) {
      this.skipSpace();
      if (expecting === "nothing") {
        if (this.at < this.text.length)
          this.stop("json-syntax", `unexpected ${this.found()} after the end of the object`);
        return;
      }
      if (this.at >= this.text.length) this.stop("json-syntax", "the file ends in the middle");
      else expecting = this.step(expecting);
      if (this.stopped) return;
    }
  }

  lineOf(path: string): number | undefined {
    const offset = this.places.get(path);
    return offset === undefined ? undefined : this.position(offset).line;
  }

  private step(expecting: Exclude<Expecting, "nothing">): Expecting {
    const character = this.text[this.at];
    const frame = this.frames.at(-1);
    if (expecting === "comma or end" && frame) {
      const end = frame.keys ? "}" : "]";
      if (character === end) return this.close();
      if (character !== ",") return this.expected(`"," or "${end}"`);
      this.at++;
      if (typeof frame.step === "number") frame.step++;
      return frame.keys ? "key" : "value";
    }
    if ((expecting === "key or end" && character === "}") || (expecting === "value or end" && character === "]")) {
      return this.close();
    }
    return expecting === "key" || expecting === "key or end" ? this.key(frame as Frame) : this.value(character);
  }

  private key(frame: Frame): Expecting {
    const start = this.at;
    if (this.text[start] !== '"') return this.expected("a key in double quotes");
    const key = this.string();
    if (key === null) return "nothing";
    frame.step = key;
    this.remember(start);
    if (key === "__proto__") this.report("forbidden-key", start, "this key is not allowed");
    else if (frame.keys?.has(key)) this.report("duplicate-key", start, "this key appears twice in its object");
    frame.keys?.add(key);
    this.skipSpace();
    if (this.text[this.at] !== ":") return this.expected('":" after the key');
    this.at++;
    return "value";
  }

  private value(character: string): Expecting {
    if (character === "{" || character === "[") return this.open(character);
    if (character === '"') {
      if (this.string(false) === null) return "nothing";
      return this.after();
    }
    const isNumber = character === "-" || (character >= "0" && character <= "9");
    const pattern = isNumber ? NUMBER : WORD;
    const start = this.at;
    pattern.lastIndex = start;
    if (!pattern.test(this.text)) return this.expected("a value");
    this.at = pattern.lastIndex;
    if (isNumber && !this.isFinite(start)) this.report("too-big", start, "this number is too large to hold");
    return this.after();
  }

  /** Whether the number that ends here can be held; a short one without exponent always can. */
  private isFinite(start: number): boolean {
    if (this.at - start < MOST_DIGITS) return true;
    return Number.isFinite(Number(this.text.slice(start, this.at)));
  }

  private open(bracket: string): Expecting {
    if (this.frames.length === MOST_DEPTH) {
      this.stop("too-deep", `nested more than ${MOST_DEPTH} deep`);
      return "nothing";
    }
    if (typeof this.frames.at(-1)?.step === "number") this.remember(this.at);
    this.frames.push(bracket === "{" ? { keys: new Set(), step: "" } : { keys: null, step: 0 });
    this.at++;
    return bracket === "{" ? "key or end" : "value or end";
  }

  private close(): Expecting {
    this.at++;
    this.frames.pop();
    return this.after();
  }

  private after(): Expecting {
    return this.frames.length === 0 ? "nothing" : "comma or end";
  }

  /** Reads a string; null after a mistake. Its value is worked out only where it is needed. */
  private string(needed = true): string | null {
    const start = this.at++;
    for (; this.at < this.text.length; this.at++) {
      const code = this.text.charCodeAt(this.at);
      if (code === 34) {
        this.at++;
        return needed ? (JSON.parse(this.text.slice(start, this.at)) as string) : "";
      }
      if (code < 32) return this.fault("a line break or control character inside a text; write \\n");
      if (code === 92 && !this.escape())
        return this.fault(`unknown escape ${JSON.stringify(this.text.substr(this.at, 2))}`);
    }
    return this.fault("the file ends inside a text");
  }

  private escape(): boolean {
    const next = this.text[this.at + 1];
    const length = next === "u" && /^[0-9a-fA-F]{4}$/.test(this.text.substr(this.at + 2, 4)) ? 5 : 1;
    if (length === 1 && (next === undefined || !'"\\/bfnrt'.includes(next))) return false;
    this.at += length;
    return true;
  }

  private fault(message: string): null {
    this.stop("json-syntax", message);
    return null;
  }

  private expected(what: string): Expecting {
    const character = this.text[this.at];
    let hint = "";
    if (
      /,\s*$/.test(this.text.slice(Math.max(0, this.at - 200), this.at)) &&
      (character === "}" || character === "]")
    ) {
      hint = `; take out the comma before it`;
    } else if (character === "/") hint = "; JSON has no comments";
    else if (character === "'") hint = "; use double quotes";
    else if (/\d,\d*$/.test(this.text.slice(Math.max(0, this.at - 40), this.at)) && /\d/.test(character ?? ""))
      hint = "; is a decimal comma meant? Write a point, as in 0.30";
    const found = this.at < this.text.length ? this.found() : "the end of the file";
    this.stop("json-syntax", `expected ${what} but found ${found}${hint}`);
    return "nothing";
  }

  private found(): string {
    return JSON.stringify(String.fromCodePoint(this.text.codePointAt(this.at) as number));
  }

  private stop(code: string, message: string): void {
    const { line, column } = this.position(this.at);
    this.problems.push({ code, path: "", message: `${message} (column ${column})`, line, severity: "error" });
    this.stopped = true;
  }

  private report(code: string, offset: number, message: string): void {
    if (this.problems.length >= MOST_REPORTED) return;
    this.problems.push({ code, path: this.path(), message, line: this.position(offset).line, severity: "error" });
  }

  private remember(offset: number): void {
    if (this.places.size < MOST_PLACES) this.places.set(this.path(), offset);
  }

  private path(): string {
    return formatPath(this.frames.map((frame) => frame.step));
  }

  private skipSpace(): void {
    for (;;) {
      const code = this.text.charCodeAt(this.at);
      if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return;
      this.at++;
    }
  }

  private position(offset: number): { line: number; column: number } {
    const starts = this.starts();
    let low = 0;
    for (let high = starts.length; high - low > 1; ) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - starts[low] + 1 };
  }

  /** Where each line starts; found when first asked for. */
  private starts(): number[] {
    if (this.lineStarts !== null) return this.lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
    this.lineStarts = starts;
    return starts;
  }
}
