import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** Writes the command line as a program that Node runs from the sources (with tsx), with more lines after it; gives its path. */
export function writeProgram(folder: string, ...after: string[]): string {
  const program = join(folder, "program.mts");
  const lines = [
    `import { main } from ${JSON.stringify(join(process.cwd(), "src/cli/main.ts"))};`,
    "process.exitCode = await main(process.argv.slice(2));",
    ...after,
  ];
  writeFileSync(program, `${lines.join("\n")}\n`);
  return program;
}
