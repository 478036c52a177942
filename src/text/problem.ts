/** Something wrong with what was given, as data: where it is, what is wrong and what is allowed. */
export interface Problem {
  /** Kind of problem, stable, in kebab-case: "too-big", "unknown-key", "json-syntax"… */
  code: string;
  /** Where: "plans[2].tactics.hard". Empty when it concerns the whole text or is told by line. */
  path: string;
  /** What is wrong and what is allowed, without the path: "1.4 is above 1". */
  message: string;
  /** Line of the text, counted from 1, where known. */
  line?: number;
  /** An error means there is no result; with warnings there is one. */
  severity: "error" | "warning";
}

/** "plans[2].tactics.hard: 1.4 is above 1"; without a path "line 14: …", without either the message alone. */
export function formatProblem(problem: Problem): string {
  if (problem.path !== "") return `${problem.path}: ${problem.message}`;
  if (problem.line !== undefined) return `line ${problem.line}: ${problem.message}`;
  return problem.message;
}

/** No more problems than this are listed. */
const MOST_PROBLEMS = 100;

/** Adds problems to a list: of errors and of warnings not many more than are ever listed. */
export function addProblems(problems: Problem[], more: Iterable<Problem>): void {
  const room = { error: MOST_PROBLEMS + 1, warning: MOST_PROBLEMS + 1 };
  for (const { severity } of problems) room[severity]--;
  for (const problem of more) {
    if (room[problem.severity]-- > 0) problems.push(problem);
    if (room.error <= 0) return;
  }
}

/** The first hundred problems, errors before warnings where there are more, with a last one saying so. */
export function listedProblems(problems: Problem[]): Problem[] {
  if (problems.length <= MOST_PROBLEMS) return problems;
  const errors = problems.filter((problem) => problem.severity === "error");
  const warnings = problems.filter((problem) => problem.severity === "warning");
  const severity = errors.length > 0 ? "error" : "warning";
  const message = `there are more problems; these are the first ${MOST_PROBLEMS}`;
  return [...[...errors, ...warnings].slice(0, MOST_PROBLEMS), { code: "more", path: "", message, severity }];
}
