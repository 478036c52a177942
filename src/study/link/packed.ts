import { setAt } from "../../text/path.ts";
import { isObject } from "../merge.ts";
import { planFields } from "../schema/fields.ts";

/** The letter that stands for each number of a plan in a link, by its path, as the schema says. */
export const LETTERS: ReadonlyMap<string, string> = new Map(
  planFields().flatMap(({ path, letter }) => (letter === undefined ? [] : [[path, letter]])),
);

const PATHS = new Map(Array.from(LETTERS, ([path, letter]) => [letter, path]));

/**
 * A study file as the text that is compressed into a link: on the first line its JSON without the plans' numbers, then a
 * line for each plan with letter and number in turn, "a.8q.55". Two fifths shorter, compressed, than JSON alone.
 */
export function packed(file: Record<string, unknown>): string {
  if (!Array.isArray(file.plans)) return JSON.stringify(file);
  const lines: string[] = [];
  const plans = file.plans.map((plan) => {
    const numbers: string[] = [];
    const rest = withoutNumbers(plan, "", numbers);
    lines.push(numbers.join(""));
    return rest;
  });
  return [JSON.stringify({ ...file, plans }), ...lines].join("\n");
}

/** What `packed` wrote, read back; null where it is something else. `read` reads JSON, null where it cannot. */
export function unpacked(text: string, read: (json: string) => unknown): unknown {
  const [json, ...lines] = text.split("\n");
  const file = read(json);
  if (lines.length === 0) return file;
  if (!isObject(file) || !Array.isArray(file.plans) || file.plans.length !== lines.length) return null;
  const plans = file.plans.map((plan, i) => (isObject(plan) ? withNumbers(plan, lines[i]) : null));
  return plans.includes(null) ? null : { ...file, plans };
}

function withoutNumbers(value: unknown, path: string, numbers: string[]): unknown {
  const letter = LETTERS.get(path);
  if (typeof value === "number" && letter !== undefined) {
    numbers.push(letter + String(value).replace(/^(-?)0\./, "$1."));
    return undefined;
  }
  if (!isObject(value)) return value;
  const rest = Object.entries(value).flatMap(([key, part]) => {
    const left = withoutNumbers(part, path === "" ? key : `${path}.${key}`, numbers);
    return left === undefined ? [] : [[key, left]];
  });
  return rest.length === 0 && path !== "" ? undefined : Object.fromEntries(rest);
}

const NUMBER = /([a-zA-Z])(-?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/y;

function withNumbers(plan: object, line: string): object | null {
  let whole = plan;
  for (let at = 0; at < line.length; ) {
    NUMBER.lastIndex = at;
    const [found, letter, number] = NUMBER.exec(line) ?? [];
    const path = letter && PATHS.get(letter);
    if (found === undefined || !path) return null;
    whole = setAt(whole, path, Number(number));
    at += found.length;
  }
  return whole;
}
