const STEP = /([^.[\]"]+)|\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]/gy;
const SEPARATOR = ".";

/** "plans[2].tactics.hard" → ["plans", 2, "tactics", "hard"]. Throws on a malformed path. */
export function pathSteps(path: string): (string | number)[] {
  const steps: (string | number)[] = [];
  let at = 0;
  while (at < path.length) {
    if (path[at] === SEPARATOR && at > 0) at++;
    STEP.lastIndex = at;
    const match = STEP.exec(path);
    if (match === null) throw new Error(`invalid path: ${path}`);
    if (match[2] !== undefined) steps.push(Number(match[2]));
    else if (match[3] !== undefined) steps.push(JSON.parse(`"${match[3]}"`) as string);
    else steps.push(match[1] as string);
    at = STEP.lastIndex;
  }
  return steps;
}

/** ["plans", 2, "tactics", "hard"] → "plans[2].tactics.hard"; a key that is no plain word stands in brackets and quotes. */
export function formatPath(steps: readonly PropertyKey[]): string {
  let path = "";
  for (const step of steps) {
    if (typeof step === "number") path += `[${step}]`;
    else if (/^[\p{L}_$][\p{L}\p{N}_$-]*$/u.test(String(step))) path += path === "" ? String(step) : `.${String(step)}`;
    else path += `[${JSON.stringify(String(step))}]`;
  }
  return path;
}

/** The value at a path such as "tactics.hard" or "tactics.phases[0].from"; undefined where there is nothing. */
export function getAt(object: unknown, path: string): unknown {
  let value = object;
  for (const step of pathSteps(path)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

/** A copy of the object with the value at the path replaced; parts off the path are shared with the original. */
export function setAt<T>(object: T, path: string, value: unknown): T {
  return replaced(object, pathSteps(path), value) as T;
}

function replaced(object: unknown, steps: (string | number)[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const copy: Record<PropertyKey, unknown> = (Array.isArray(object) ? [...object] : { ...(object as object) }) as never;
  copy[step] = replaced(copy[step], rest, value);
  return copy;
}
