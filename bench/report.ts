/** One line on the terminal. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** A figure, its yardstick, their ratio and the bound it is held to. */
export function row(what: string, ours: string, theirs: string, ratio: number, bound: string): void {
  print(`  ${what.padEnd(46)} ${ours.padStart(14)} ${theirs.padStart(14)}   ratio ${ratio.toFixed(2)}  (${bound})`);
}
