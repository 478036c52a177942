import { type Findings, quoted } from "../findings.ts";
import type { AdoptionUnit, ImportOptions } from "../import-options.ts";
import { NETWORK_LIMITS } from "../network-limits.ts";

/** Who had adopted by when, as observed. */
export interface ObservedCurve {
  unit: AdoptionUnit;
  /** Weeks in one unit: 1, or 365.25/7 over the units in a year. */
  weeksPerUnit: number;
  /** People with a date or known never to have adopted. */
  eligible: number;
  /** Adopters by the end of unit 1, 2, …; the last unit is that of the last adoption. */
  cumulative: number[];
}

/** When a person adopted: unit 1, 2, …; 0 never; null not known. */
export type Adopted = number | null;

export const WEEKS_PER_UNIT: Record<AdoptionUnit, number> = {
  week: 1,
  month: 365.25 / 7 / 12,
  quarter: 365.25 / 7 / 4,
  year: 365.25 / 7,
};

/** Adopters and never-adopters of `adopted` as a curve. Null when nobody has a date. */
export function observedCurve(adopted: readonly Adopted[], unit: AdoptionUnit): ObservedCurve | null {
  let last = 0;
  for (const time of adopted) if (time !== null && time > last) last = time;
  if (last === 0) return null;
  const cumulative = new Array<number>(last).fill(0);
  let eligible = 0;
  for (const time of adopted) {
    if (time !== null) eligible++;
    if (time !== null && time > 0) cumulative[time - 1]!++;
  }
  for (let t = 1; t < last; t++) cumulative[t]! += cumulative[t - 1]!;
  return { unit, weeksPerUnit: WEEKS_PER_UNIT[unit], eligible, cumulative };
}

/** Reads the adoption dates of one column; values that are neither date nor code are errors by line. */
export function readAdopted(
  values: readonly string[],
  lines: readonly number[],
  file: string,
  options: ImportOptions & { unit: AdoptionUnit },
  findings: Findings,
): Adopted[] {
  const never = codes(options.never);
  const missing = codes(options.missing);
  for (const code of never) {
    if (!missing.has(code)) continue;
    findings.error(
      "code-twice",
      "--never",
      `${quoted(code || "empty")} is also a code of --missing: it can mean only one`,
    );
  }
  const start = startOf(options, findings);
  const read = (text: string, line: number): Adopted => {
    const value = plain(text);
    if (never.has(value)) return 0;
    if (missing.has(value)) return null;
    const time = timeOf(value, options.unit);
    const name = quoted(options.adopted ?? "adopted");
    if (value === "") {
      const remedy = "Say what an empty cell means: --never empty or --missing empty.";
      findings.error("empty-cell", file, `${name} is empty. ${remedy}`, line);
    } else if (time === null) {
      const remedy = "If it is a code, say what it means with --never or --missing.";
      findings.error(
        "not-a-date",
        file,
        `${name} is ${quoted(value)}, neither a whole number nor a date (2014-03-31). ${remedy}`,
        line,
      );
    } else if (time.dated !== start.dated) {
      const remedy = time.dated ? "Say with --start which date is the first, such as 2014-03" : "--start is a date";
      findings.error("not-a-date", file, `${name} is ${quoted(value)}. ${remedy}.`, line);
    } else if (time.at < start.at) {
      const remedy = "Say with --start what the first is, or if it is a code, what it means with --never or --missing.";
      findings.error(
        "before-start",
        file,
        `${name} is ${quoted(value)}, before the first ${options.unit}. ${remedy}`,
        line,
      );
    } else if (time.at - start.at >= NETWORK_LIMITS.units) {
      const remedy = "If it is a code, say what it means with --never or --missing; if it is a year, say --start.";
      findings.error(
        "too-late",
        file,
        `${name} is ${quoted(value)}, more than ${NETWORK_LIMITS.units} ${options.unit}s after the first. ${remedy}`,
        line,
      );
    } else {
      return time.at - start.at + 1;
    }
    return null;
  };
  const adopted = values.map((value, i) => read(value, lines[i]!));
  warnOfCodes(adopted, file, options, findings);
  return adopted;
}

function codes(given: readonly (string | number)[] | undefined): Set<string> {
  return new Set((given ?? []).map((code) => (code === "empty" ? "" : plain(String(code).trim()))));
}

/** Whole numbers in one spelling, so that 18, 018 and 18.0 are the same code. */
function plain(text: string): string {
  return WHOLE.test(text) ? String(Number(text)) : text;
}

const WHOLE = /^[+-]?\d{1,9}(\.0*)?$/;

interface Time {
  /** Units since year 0, or the plain number. */
  at: number;
  dated: boolean;
}

function startOf(options: ImportOptions & { unit: AdoptionUnit }, findings: Findings): Time {
  const time = timeOf(String(options.start ?? 1).trim(), options.unit);
  if (time === null) {
    findings.error(
      "not-a-date",
      "--start",
      `${quoted(String(options.start))} is neither a whole number nor a date (2014-03-31)`,
    );
  }
  return time ?? { at: 1, dated: false };
}

function timeOf(text: string, unit: AdoptionUnit): Time | null {
  if (WHOLE.test(text)) return { at: Number(text), dated: false };
  const date = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/.exec(text);
  if (date === null) return null;
  const year = Number(date[1]);
  const month = Number(date[2]);
  const day = Number(date[3] ?? "1");
  const instant = new Date(Date.UTC(year, month - 1, day));
  if (instant.getUTCMonth() !== month - 1 || instant.getUTCDate() !== day) return null;
  if (unit === "week") return { at: Math.floor((instant.getTime() / 86_400_000 + 3) / 7), dated: true };
  if (unit === "year") return { at: year, dated: true };
  return { at: unit === "month" ? year * 12 + month - 1 : year * 4 + Math.floor((month - 1) / 3), dated: true };
}

/** Dates far behind all others are codes that nobody said: 98 and 99 among months 1 to 17. */
function warnOfCodes(adopted: readonly Adopted[], file: string, options: ImportOptions, findings: Findings): void {
  const times = [...new Set(adopted)].filter((time) => time !== null && time > 0).map(Number);
  times.sort((a, b) => a - b);
  for (let i = 1; i < times.length; i++) {
    const [before, after] = [times[i - 1]!, times[i]!];
    if (after - before <= 24 || after < 2 * before) continue;
    const count = adopted.filter((time) => time !== null && time >= after).length;
    const message = `${count} ${count === 1 ? "person" : "people"} adopted in ${options.unit} ${after} or later, ${after - before} ${options.unit}s after everybody else`;
    findings.warning(
      "perhaps-codes",
      file,
      `${message}. If these are codes, say what they mean with --never or --missing.`,
    );
    return;
  }
}
