import { typedNumber } from "../../text/typed-number.ts";
import { type TimeUnit, WEEKS_PER_MONTH } from "../../text/words/time-words.ts";

/** What an audit in the field found. */
export interface ObservedAudit {
  /** Week of the study, 0 at its start; may be below 0. */
  week: number;
  /** Share of the notes that showed use, 0..1. */
  share: number;
  /** How many notes were looked at; null where only the share was given. */
  notes: number | null;
}

/** What was understood of typed or pasted audits. With problems, `audits` holds the lines without. */
export interface ReadAudits {
  /** By week. */
  audits: ObservedAudit[];
  /** How numbers were understood, in sentences. */
  remarks: string[];
  /** By line of the text, counted from 1; the message says what is wrong and what to write. */
  problems: { line: number; message: string }[];
}

/** Lines read, at most. */
const MOST_LINES = 500;
const HOW = "Write the week and what was found, such as 8 12/20 or 8 60 %";

type Found = { share: number; notes: number | null; bare: boolean } | { wrong: string };

/**
 * Reads audits as people have them, one to a line: the week (or the month, where the line or a heading says so), then notes with use
 * and notes looked at ("12/20", "12 of 20", two columns), a percentage or a share. Blanks, tabs, semicolons and commas part the
 * columns. Bare numbers are percent where any of them is above 1. A line that can be read in two ways is a problem, not a guess.
 */
export function readObservedAudits(text: string): ReadAudits {
  const read: ReadAudits = { audits: [], remarks: [], problems: [] };
  const lines = text.split(/\r\n?|\n/).map((each, i) => ({ text: each.trim(), line: i + 1 }));
  const filled = lines.filter((each) => each.text !== "");
  const heading = filled[0] !== undefined && !/\p{Nd}/u.test(filled[0].text) ? filled[0].text : null;
  const inMonths = heading !== null && /month/i.test(heading);
  const rows = heading === null ? filled : filled.slice(1);
  const found = rows.slice(0, MOST_LINES).flatMap((row) => {
    const answer = auditIn(row.text);
    if ("wrong" in answer) read.problems.push({ line: row.line, message: answer.wrong });
    return "wrong" in answer ? [] : [answer];
  });
  if (rows.length > MOST_LINES) {
    read.problems.push({ line: rows[MOST_LINES].line, message: `Only the first ${MOST_LINES} audits are read` });
  }
  const percent = found.some(({ share, bare }) => bare && share > 1);
  if (percent) read.remarks.push("Numbers without a sign are taken as percent.");
  const toldInMonths = ({ unit }: { unit: TimeUnit | null }) => (unit ?? (inMonths ? "month" : "week")) === "month";
  if (found.some(toldInMonths)) read.remarks.push("Months are taken as months from the start of the study.");
  read.audits = found
    .map((each) => ({
      week: toldInMonths(each) ? Math.round(each.at * WEEKS_PER_MONTH) : each.at,
      share: each.bare && percent ? each.share / 100 : each.share,
      notes: each.notes,
    }))
    .sort((one, other) => one.week - other.week);
  return read;
}

/** A line of the text: when, in the unit that it names itself, and what was found. */
type Line = { at: number; unit: TimeUnit | null } & Exclude<Found, { wrong: string }>;

function auditIn(line: string): Line | { wrong: string } {
  const parts = /^(week|month|w|m)?\s*([-−+]?\p{Nd}+)(\s*[\t;,:\s]\s*)(\S.*)$/iu.exec(line);
  const at = parts === null ? null : typedNumber(parts[2]);
  if (parts === null || at === null) return { wrong: `“${shortened(line)}” was not understood. ${HOW}` };
  const [, unit, , parting, text] = parts;
  const value = valueIn(text, parting.includes(","));
  if ("wrong" in value) return value;
  return { at: at.readings[0], unit: unit === undefined ? null : /^w/i.test(unit) ? "week" : "month", ...value };
}

/** `commas`: whether a comma parts this from the week, so that another one may part columns too. */
function valueIn(text: string, commas: boolean): Found {
  const pair = /^(\p{Nd}+)\s*(?:\/|of|[\t;,\s])\s*(\p{Nd}+)$/iu.exec(text);
  if (pair !== null) {
    const [count, notes] = [pair[1], pair[2]].map((digits) => typedNumber(digits)!.readings[0]);
    if (/^\p{Nd}+,\p{Nd}+$/u.test(text)) {
      if (count === 0 && !commas) return { share: typedNumber(text)!.readings[0], notes: null, bare: true };
      const decimal = count === 0 ? text.replace(",", ".") : `${text} %`;
      return { wrong: `“${text}” can be ${count} of ${notes} or a decimal: write ${count}/${notes} or ${decimal}` };
    }
    if (notes === 0) return { wrong: `${count} of 0 notes says nothing: leave the line out` };
    if (count > notes) return { wrong: `${count} of ${notes}: more notes show use than were looked at` };
    return { share: count / notes, notes, bare: false };
  }
  const number = typedNumber(text);
  if (number === null) return { wrong: `“${shortened(text)}” is neither a share nor a count. ${HOW}` };
  const [share] = number.readings;
  const most = number.percent ? 1 : 100;
  if (share < 0 || share > most) return { wrong: `“${shortened(text)}” is not between 0 and 100 %` };
  return { share, notes: null, bare: !number.percent };
}

function shortened(text: string): string {
  return text.length > 24 ? `${text.slice(0, 23)}…` : text;
}
