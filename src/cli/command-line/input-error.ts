import { formatProblem, type Problem } from "../../text/problem.ts";

/** Something the user gave cannot be used: told without a stack, exit code 2. Lines say what, where and what next. */
export class InputError extends Error {
  override readonly name = "InputError";
  /** The same as data, where a file was read and found wrong. */
  problems: readonly Problem[] = [];

  constructor(...lines: string[]) {
    super(lines.join("\n"));
  }
}

/** An InputError that lists all problems of one file below a headline. */
export function fileError(headline: string, problems: readonly Problem[]): InputError {
  const error = new InputError(headline, ...problemLines(problems));
  error.problems = problems;
  return error;
}

/** All problems of one file, errors and warnings, one a line. */
export function problemLines(problems: readonly Problem[]): string[] {
  return problems.map((problem) => {
    const { severity, path, line } = problem;
    const where = line === undefined || path === "" || path.endsWith(`line ${line}`) ? "" : ` (line ${line})`;
    return `  ${severity === "warning" ? "warning: " : ""}${formatProblem(problem)}${where}`;
  });
}

/** "1 error", "3 errors". */
export function counted(count: number, word: string): string {
  return `${count.toLocaleString("en-GB")} ${word}${count === 1 ? "" : "s"}`;
}
