/**
 * What columns are called by those who do not use our names, the likeliest first. Only columns whose use does not change
 * what a run starts from without being seen in the report are found by themselves.
 */
const COLUMN_WORDS = {
  id: [
    /^id$/,
    /^(person|staff|participant|clinician|node|member|user)([ _.-]?(id|code))?$/,
    /^code$/,
    /^(person |staff )?name$/,
    /^label$/,
  ],
  site: [/^sites?$/, /^(site|ward|unit|practice|hospital|clinic|cent(re|er)|city|town)([ _.-]?(id|name|code))?$/],
  team: [/^team([ _.-]?(id|name))?$/],
  profession: [/^profession$/, /^(role|occupation|job|discipline)$/],
  margin: [/^margins?$/, /^(marginal|at the margins?)$/],
  from: [
    /^from$/,
    /^(from|source)([ _.-]?(node|vertex))?([ _.-]?(id|name))?$/,
    /^(ego|nominator|respondent|sender|tail)([ _.-]?id)?$/,
  ],
  to: [
    /^to$/,
    /^(to|target)([ _.-]?(node|vertex))?([ _.-]?(id|name))?$/,
    /^(alter|nominee|nominated|receiver|recipient|head)([ _.-]?id)?$/,
  ],
  weight: [/^weights?$/],
  layer: [/^layer([ _.-]?(id|name|label))?$/, /^(relation|relationship)$/],
} as const satisfies Record<string, readonly RegExp[]>;

/** Uses of columns that are found by the words above. */
export type GuessedColumn = keyof typeof COLUMN_WORDS;

/** Whether columns for this use are found by their names. */
export function isGuessed(use: string): use is GuessedColumn {
  return Object.hasOwn(COLUMN_WORDS, use);
}

/** Place of the column that is most likely the one for `use`, in any letter case; -1 where none is. */
export function guessColumn(header: readonly string[], use: GuessedColumn): number {
  const lower = header.map((name) => name.toLowerCase());
  for (const words of COLUMN_WORDS[use]) {
    const at = lower.findIndex((name) => words.test(name));
    if (at >= 0) return at;
  }
  return -1;
}

/** Whether a name of a column says what the column is for. */
export function isColumnWord(name: string): boolean {
  return (Object.keys(COLUMN_WORDS) as GuessedColumn[]).some((use) => guessColumn([name], use) >= 0);
}
