import type { z } from "zod";
import { canonicalJson } from "../../text/canonical.ts";
import { formatPath } from "../../text/path.ts";
import type { Problem } from "../../text/problem.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";
import { type Adopted, observedCurve, WEEKS_PER_UNIT } from "../people/adoption.ts";
import { type Counted, count, countAdopted } from "../report/import-report.ts";
import { MAX_WEIGHT } from "../ties/tie-weights.ts";
import type { NetworkFile } from "./network-file.ts";
import { networkFileSchema } from "./network-file-schema.ts";

/** What is wrong with a value that should be a network file; empty when nothing is. */
export function checkNetworkFile(value: unknown): Problem[] {
  const version =
    typeof value === "object" && value !== null && "groundswellNetwork" in value ? value.groundswellNetwork : null;
  if (version !== 1) return [problem("wrong-version", "groundswellNetwork", versionMessage(version))];
  const read = networkFileSchema.safeParse(value);
  if (!read.success) return read.error.issues.slice(0, 20).map(schemaProblem);
  const file = value as NetworkFile;
  const columns = checkColumns(file);
  return columns.length > 0 ? columns : checkAgreement(file);
}

function versionMessage(version: unknown): string {
  if (typeof version === "number")
    return `version ${version} is not known here; this program reads version 1. Import the network again, or use a newer program.`;
  return 'missing: this is not a network file. A network file is written by "import" and starts with "groundswellNetwork": 1.';
}

function schemaProblem(issue: z.core.$ZodIssue): Problem {
  const path = formatPath(issue.path);
  if (issue.code !== "unrecognized_keys") return problem(issue.code.replaceAll("_", "-"), path, issue.message);
  const keys = issue.keys.slice(0, 5).map((key) => `'${key.slice(0, 60)}'`);
  return problem("unknown-key", path, `unknown key ${keys.join(", ")}`);
}

function checkColumns(file: NetworkFile): Problem[] {
  const { people, ties } = file;
  const problems: Problem[] = [];
  const n = people.id.length;
  const m = ties.from.length;
  const rows = (
    path: string,
    values: readonly unknown[] | null,
    length: number,
    allowed: string,
    fits: (value: unknown) => boolean,
  ) => {
    if (values === null) return;
    if (values.length !== length) {
      problems.push(
        problem(
          "wrong-length",
          path,
          `${values.length} values where ${length} are needed: the file was cut or changed`,
        ),
      );
      return;
    }
    const bad = values.findIndex((value) => !fits(value));
    if (bad >= 0)
      problems.push(problem("bad-value", `${path}[${bad}]`, `${cut(JSON.stringify(values[bad]))} is not ${allowed}`));
  };
  const below = (limit: number) => (value: unknown) =>
    Number.isInteger(value) && (value as number) >= 0 && (value as number) < limit;
  const flag = (value: unknown) => value === 0 || value === 1;
  const text = (value: unknown) => typeof value === "string";
  const orNull = (fits: (value: unknown) => boolean) => (value: unknown) => value === null || fits(value);
  const labels = (path: string, values: readonly unknown[]) => {
    rows(path, values, values.length, "text that is not empty", (value) => text(value) && value !== "");
    if (new Set(values).size < values.length) problems.push(problem("duplicate", path, "the same name occurs twice"));
  };

  if (n < 1 || n > NETWORK_LIMITS.people)
    problems.push(problem("bad-size", "people.id", `${n} people; from 1 to ${NETWORK_LIMITS.people} are allowed`));
  if (m > NETWORK_LIMITS.ties * 2)
    problems.push(problem("bad-size", "ties.from", `${m} ties; at most ${NETWORK_LIMITS.ties * 2} are allowed`));
  if (people.professions.length > NETWORK_LIMITS.professions) {
    const message = `${people.professions.length} professions; at most ${NETWORK_LIMITS.professions} are allowed`;
    problems.push(problem("bad-size", "people.professions", message));
  }
  labels("people.id", people.id);
  labels("people.sites", people.sites);
  labels("people.professions", people.professions);
  labels(
    "layers",
    file.layers.map((layer) => layer.name),
  );
  rows("people.site", people.site, n, "the number of a site", below(people.sites.length));
  rows("people.profession", people.profession, n, "the number of a profession", below(people.professions.length));
  rows("people.team", people.team, n, "text", text);
  rows("people.margin", people.margin, n, "0 or 1", flag);
  const amount = (value: unknown) => Number.isFinite(value) && (value as number) >= 0;
  rows("people.threshold", people.threshold, n, "null or a number, 0 or above", orNull(amount));
  rows("people.initial", people.initial, n, "null or a state from 0 to 3", orNull(below(4)));
  rows("people.committed", people.committed, n, "0 or 1", flag);
  rows(
    "people.adopted",
    people.adopted,
    n,
    `null or a whole number from 0 to ${NETWORK_LIMITS.units}`,
    orNull(below(NETWORK_LIMITS.units + 1)),
  );
  people.attributes.forEach((attribute, a) => {
    rows(`people.attributes[${a}].values`, attribute.values, n, "text", text);
  });
  rows("ties.from", ties.from, m, "the number of a person", below(n));
  rows("ties.to", ties.to, m, "the number of a person", below(n));
  const weight = (value: unknown) => below(MAX_WEIGHT + 1)(value) && value !== 0;
  rows("ties.weight", ties.weight, m, `a whole number from 1 to ${MAX_WEIGHT}`, weight);
  rows("ties.layer", ties.layer, m, "the number of a layer", below(file.layers.length));
  const self = ties.from.findIndex((from, t) => from === ties.to[t]);
  if (self >= 0) problems.push(problem("self-tie", `ties.to[${self}]`, "a tie of a person to itself"));
  return problems;
}

/** The file's own counts and curve must be those of its columns: what was changed by hand or cut shows here. */
function checkAgreement(file: NetworkFile): Problem[] {
  const problems: Problem[] = [];
  const same = (path: string, told: unknown, found: unknown) => {
    const [own, counted] = [canonicalJson(told), canonicalJson(found)];
    if (own === counted) return;
    const message = `${cut(own)} does not agree with the columns, which give ${cut(counted)}: the file was changed. Import the network again.`;
    problems.push(problem("disagrees", path, message));
  };
  const counted = count(file.people, file.ties, file.layers);
  for (const key of Object.keys(counted) as (keyof Counted)[]) same(`report.${key}`, file.report[key], counted[key]);
  const { observed } = file;
  const adopted: Adopted[] | null = file.people.adopted;
  if (adopted !== null) {
    const { neverCodes, missingCodes } = file.report.adoption ?? { neverCodes: [], missingCodes: [] };
    const adoption = { ...countAdopted(adopted), neverCodes, missingCodes };
    same("report.adoption", file.report.adoption, adoption);
    same("observed", observed, observedCurve(adopted, observed?.unit ?? "week"));
  } else if (observed !== null) {
    same("observed.weeksPerUnit", observed.weeksPerUnit, WEEKS_PER_UNIT[observed.unit]);
    const falls = observed.cumulative.findIndex(
      (value, t) => value < (observed.cumulative[t - 1] ?? 0) || value > observed.eligible,
    );
    if (falls >= 0) {
      problems.push(
        problem(
          "bad-value",
          `observed.cumulative[${falls}]`,
          "a cumulative count never falls and never exceeds `eligible`",
        ),
      );
    }
  }
  return problems;
}

function cut(text: string): string {
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

function problem(code: string, path: string, message: string): Problem {
  return { code, path, message, severity: "error" };
}
