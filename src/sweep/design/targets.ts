import { type Field, planFields, worldFields } from "../../study/schema/fields.ts";
import type { Study } from "../../study/study.ts";
import { comparable } from "../../text/comparable.ts";
import { nearest } from "../../text/nearest.ts";
import type { Target } from "./factor.ts";

/** A place that a factor sets, with what the schema says of it; or what is wrong with it. */
export type FoundTarget = { ok: true; target: Target; field: Field } | { ok: false; code: string; message: string };

const PLACE = /^(plans|worlds)\[(.*?)\]\.(.+)$/s;

/**
 * What "plans[Balanced].tactics.hard" means in a study: a setting of one plan or world by its name (with or without quotes) or its number from
 * 0, or of all with "*".
 */
export function findTarget(text: string, study: Study): FoundTarget {
  const match = PLACE.exec(text.trim());
  if (match === null) {
    return wrong(
      "wrong-place",
      `${JSON.stringify(text)} is no place in a study; write it as in plans[*].tactics.hard or worlds[*].context.support`,
    );
  }
  const [list, which, path] = [match[1] as Target["list"], unquoted(match[2].trim()), match[3]];
  const names = study[list].map(({ name }) => name);
  const indexes = indexesOf(which, names);
  if (indexes === null) {
    const near = nearest(which, names);
    const listed = names.map((name) => JSON.stringify(name)).join(", ");
    const one = list === "plans" ? "plan" : "world";
    return wrong(
      "unknown-name",
      `there is no ${one} ${JSON.stringify(which)}; ${near === undefined ? `${list} are ${listed}` : `did you mean ${JSON.stringify(near)}?`}`,
    );
  }
  const fields = list === "plans" ? planFields() : worldFields();
  const field = fields.find((each) => each.path === path);
  if (field === undefined) return wrong("unknown-setting", unknownSetting(path, list, fields));
  if (field.kind === "list" || field.kind === "text") {
    return wrong("not-a-factor", `${path} is a list, and only numbers, choices and yes or no can be a factor`);
  }
  return { ok: true, target: { list, indexes, path }, field };
}

function indexesOf(which: string, names: readonly string[]): number[] | null {
  if (which === "*") return names.map((_, i) => i);
  const named = names.findIndex((name) => comparable(name) === comparable(which));
  if (named >= 0) return [named];
  const number = /^\d+$/.test(which) ? Number(which) : -1;
  return number >= 0 && number < names.length ? [number] : null;
}

function unquoted(text: string): string {
  return /^"(?:[^"\\]|\\.)*"$/.test(text) ? (JSON.parse(text) as string) : text;
}

function unknownSetting(path: string, list: Target["list"], fields: readonly Field[]): string {
  const other = list === "plans" ? worldFields() : planFields();
  if (other.some((field) => field.path === path)) {
    const [is, write] = list === "plans" ? ["an assumption of worlds", "worlds"] : ["a lever of plans", "plans"];
    return `${path} is ${is}: write ${write}[*].${path}`;
  }
  const near = nearest(
    path,
    fields.map((field) => field.path),
  );
  const hint = near === undefined ? "docs/parameters.md lists all" : `did you mean ${JSON.stringify(near)}?`;
  return `${JSON.stringify(path)} is no setting of ${list}; ${hint}`;
}

function wrong(code: string, message: string): FoundTarget {
  return { ok: false, code, message };
}
