import type * as z from "zod";
import { comparable } from "../../text/comparable.ts";
import { addProblems, type Problem } from "../../text/problem.ts";
import { isObject, laidOver } from "../merge.ts";
import type { planSchema, worldSchema } from "../schema/study-schema.ts";
import { problemsOf, shown } from "./problems-of.ts";

interface Completed<T> {
  /** As given, laid over the first; for each plan or world. */
  merged: Record<string, unknown>[];
  /** Complete and checked one by one; null where something is wrong. */
  complete: (T | null)[];
}

/** What a list of plans or worlds is called and how many there may be. */
export interface ListKind {
  list: "plans" | "worlds";
  /** The name where none is given. */
  word: "Plan" | "World";
  most: number;
}

/**
 * Completes a file's plans or worlds: the first from the defaults, the others from the first. Names and notes are each
 * one's own. Where the first is wrong the others are completed from the defaults, so that their own mistakes show too.
 */
export function completed<S extends typeof planSchema | typeof worldSchema>(
  given: unknown,
  { list, word, most }: ListKind,
  schema: S,
  problems: Problem[],
): Completed<z.output<S>> {
  const entries: unknown[] = given === undefined ? [{}] : Array.isArray(given) ? given.slice(0, most) : [];
  const merged: Record<string, unknown>[] = [];
  const complete: (z.output<S> | null)[] = [];
  const defaults = schema.parse({ name: word });
  const taken = new Set(
    entries.map((entry) => (isObject(entry) && typeof entry.name === "string" ? comparable(entry.name) : "")),
  );
  entries.forEach((entry, index) => {
    if (!isObject(entry)) {
      const message = `${shown(entry)} is not an object`;
      problems.push({ code: "wrong-type", path: `${list}[${index}]`, message, severity: "error" });
      merged.push({});
      complete.push(null);
      return;
    }
    const { name: _, notes: __, ...base } = ((index > 0 && complete[0]) || defaults) as Record<string, unknown>;
    const name = ownName(word, index, entries.length, taken);
    const whole = { ...laidOver(base, entry), name: entry.name === undefined ? name : entry.name };
    if (entry.name === undefined) taken.add(name);
    const result = schema.safeParse(whole);
    if (!result.success) addProblems(problems, problemsOf(result.error.issues, schema, whole, [list, index]));
    merged.push(whole);
    complete.push(result.success ? (result.data as z.output<S>) : null);
  });
  nameProblems(complete, list, problems);
  return { merged, complete };
}

/** "Plan 2" for the second; "World" for a world alone; the next number that is free. */
function ownName(word: ListKind["word"], index: number, count: number, taken: Set<string>): string {
  if (word === "World" && count === 1) return word;
  let number = index + 1;
  while (taken.has(`${word} ${number}`)) number++;
  return `${word} ${number}`;
}

function nameProblems(complete: ({ name: string } | null)[], list: ListKind["list"], problems: Problem[]): void {
  const seen = new Map<string, number>();
  complete.forEach((one, index) => {
    if (one === null) return;
    const at = { path: `${list}[${index}].name`, severity: "error" as const };
    if (/\p{Cc}/u.test(one.name)) {
      problems.push({ ...at, code: "control-character", message: "has a line break or another control character" });
    }
    if (/\p{Cs}/u.test(one.name)) {
      problems.push({ ...at, code: "half-character", message: "holds half a character, which cannot be written" });
    }
    const looks = comparable(one.name);
    const first = seen.get(looks);
    if (looks === "") problems.push({ ...at, code: "empty", message: "is empty" });
    else if (first === undefined) seen.set(looks, index);
    else {
      const same = complete[first]?.name === one.name;
      const message = `${shown(one.name)} ${same ? "is already" : "looks the same as"} the name of ${list}[${first}]`;
      problems.push({ ...at, code: "duplicate", message });
    }
  });
}
