import { type Place, placesOf, type Source } from "./source.ts";

/** One way to break the model on purpose: an expression of a named function gives way to another. */
export interface Mutation {
  /** Unique, kebab-case. */
  name: string;
  /** The function, method, class or constant of src/engine in which the expression stands, whichever the file. */
  in: string;
  /** Compared token by token: line breaks, indentation and comments do not matter. All of them are replaced. */
  from: string;
  to: string;
  /** How often `from` stands there. */
  times: number;
}

/** Mutations under the names of what they break, as name: [from, to], or [from, to, times] where it stands there more than once. */
export function mutationsOf(
  list: Record<string, Record<string, readonly [from: string, to: string, times?: number]>>,
): Mutation[] {
  return Object.entries(list).flatMap(([within, mutations]) =>
    Object.entries(mutations).map(([name, [from, to, times = 1]]) => ({ name, in: within, from, to, times })),
  );
}

/** Where a mutation breaks the engine, in one file. Throws where it does not find what it breaks as often as it says. */
export function brokenBy(sources: readonly Source[], mutation: Mutation): Place[] {
  const { name, from, times } = mutation;
  const places = placesOf(sources, from, mutation.in);
  if (places.length === times && new Set(places.map(({ source }) => source)).size === 1) return places;
  const anywhere = placesOf(sources, from).map(({ source, within }) => `${within.at(-1)} (${source.file})`);
  throw new Error(
    `mutation ${name}: "${from}" stands ${places.length} times, not ${times}, in ${mutation.in}; it stands in: ${anywhere.join(", ") || "nothing"}`,
  );
}

/** The file that a mutation breaks, and its text with the mutation in it. Throws where it breaks or changes nothing. */
export function mutated(sources: readonly Source[], mutation: Mutation): { file: string; text: string } {
  const places = brokenBy(sources, mutation);
  const { file, text: whole } = places[0].source;
  let text = "";
  let at = 0;
  for (const { from, to } of places) {
    text += whole.slice(at, from) + mutation.to;
    at = to;
  }
  text += whole.slice(at);
  if (text === whole) throw new Error(`mutation ${mutation.name} changes nothing`);
  return { file, text };
}
