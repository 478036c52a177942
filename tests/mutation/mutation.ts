/** One way to break the model on purpose. */
export interface Mutation {
  /** Unique, kebab-case. */
  name: string;
  /** From the project's root. */
  file: string;
  /** Exact text, to be found `times` times in the file; all of them are replaced. */
  find: string;
  replace: string;
  times: number;
}

/** Mutations of one file, as name: [find, replace], or [find, replace, times] where the text occurs more than once. */
export function mutationsOf(
  file: string,
  list: Record<string, readonly [find: string, replace: string, times?: number]>,
): Mutation[] {
  return Object.entries(list).map(([name, [find, replace, times = 1]]) => ({ name, file, find, replace, times }));
}

/** The text of a file with a mutation in it. Throws where the text to be found is not there as often as the mutation says. */
export function mutated(text: string, { name, file, find, replace, times }: Mutation): string {
  const parts = text.split(find);
  if (parts.length - 1 !== times)
    throw new Error(`mutation ${name}: "${find}" occurs ${parts.length - 1} times in ${file}, not ${times}`);
  if (find === replace) throw new Error(`mutation ${name} changes nothing`);
  return parts.join(replace);
}
