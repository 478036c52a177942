import type { NetworkData } from "../../engine/network/network-data.ts";
import type { NetworkSpec, SiteContext } from "../../engine/world.ts";
import { Findings, listed, quoted } from "../../networks/findings.ts";
import { type Rows, readRows } from "../../networks/source/rows.ts";
import { textCell } from "../../text/csv.ts";
import { typedNumber } from "../../text/typed-number.ts";
import { capitalised } from "../../text/words/capitalised.ts";

/** What can be known of a site. */
export type SiteColumn = "support" | "capability" | "turnover";
/** The columns of a table of sites beside their names, in order. */
export const SITE_COLUMNS: readonly SiteColumn[] = ["support", "capability", "turnover"];

/** What a pasted table says. With problems nothing of it has to be used; `rows` holds those without. */
export interface PastedSites {
  rows: SiteContext[];
  /** How numbers were understood, in sentences. */
  notes: string[];
  /** By row of the pasted text, counted from 1. */
  problems: { row: number; message: string }[];
}

/** The sites of a network by their labels: imported ones by name, generated ones by number from 1. */
export function sitesOf(network: NetworkSpec, data: NetworkData | undefined): string[] {
  if (network.kind === "imported") return data?.sites ?? [];
  return Array.from({ length: network.kind === "community" ? network.sites : 1 }, (_, i) => String(i + 1));
}

/** All sites as a table to paste into a spreadsheet: a header, then a line each, tabs between; what is not known is empty. */
export function siteTableText(sites: readonly string[], known: readonly SiteContext[]): string {
  const found = new Map(known.map((entry) => [entry.site, entry]));
  const lines = sites.map((site) =>
    [textCell(site, "\t"), ...SITE_COLUMNS.map((column) => found.get(site)?.[column] ?? "")].join("\t"),
  );
  return `${["site", ...SITE_COLUMNS].join("\t")}\n${lines.join("\n")}\n`;
}

/**
 * Reads a table of sites, support, capability and turnover as a spreadsheet or a CSV file gives it: with a header in any order of
 * columns, or without one in this order, in three columns without capability. Numbers are shares 0 to 1, or percent where the header or a cell says % or
 * where all of a column's are 1 or above. An empty cell means that nothing is known.
 */
export function readSiteTable(text: string, sites: readonly string[]): PastedSites {
  const findings = new Findings();
  const lines = text.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  const separator = separatorOf(lines);
  const cells = readRows(lines, 1, separator, "the table", findings);
  if (cells !== null) return siteTable(cells, separator, sites);
  const problems = findings.problems().map(({ line, message }) => ({ row: line ?? 1, message }));
  return { rows: [], notes: [], problems };
}

/** Reads one column alone, a value for each of `named` in turn. */
export function readSiteColumn(
  column: SiteColumn,
  named: readonly string[],
  values: readonly string[],
  sites: readonly string[],
): PastedSites {
  const rows = [["site", column], ...named.map((site, i) => [site.trim(), values[i].trim()])];
  return siteTable({ rows, lines: rows.map((_, i) => i + 1) }, "\t", sites);
}

function siteTable(cells: Rows, separator: Separator, sites: readonly string[]): PastedSites {
  const table: PastedSites = { rows: [], notes: [], problems: [] };
  const places = placesOf(cells.rows[0] ?? []);
  const from = places.headed ? 1 : 0;
  const rows = cells.rows.slice(from).map((row, i) => ({ row: cells.lines[from + i], cells: row }));
  if (rows.length === 0) table.problems.push({ row: 1, message: "there are no rows of sites in what was pasted" });
  if (places.site < 0) table.problems.push({ row: 1, message: "no column is called site" });
  if (table.problems.length > 0) return table;

  const readers = SITE_COLUMNS.map((column) => {
    const at = places[column];
    const texts = at < 0 ? [] : rows.map(({ cells: row }) => row[at] ?? "");
    const percent = at >= 0 && (places.percent[column] || allPercent(texts, separator));
    if (texts.some((value) => value !== "")) table.notes.push(noteOf(column, percent || texts.some(saysPercent)));
    return { column, at, percent };
  });
  const labels = new Map(sites.map((site) => [plain(site), site]));
  const seen = new Map<string, number>();
  for (const { row, cells: values } of rows) {
    const name = values[places.site] ?? "";
    const site = labels.get(plain(name));
    const problem = siteProblem(name, site, seen, sites);
    if (site !== undefined) seen.set(site, seen.get(site) ?? row);
    const entry: SiteContext = { site: site ?? name };
    const wrong = problem === null ? [] : [problem];
    for (const { column, at, percent } of readers) {
      const value = shareOf(values[at] ?? "", percent, separator);
      if (typeof value === "string") wrong.push(`${column} ${value}`);
      else if (value !== null) entry[column] = value;
    }
    for (const message of wrong) table.problems.push({ row, message });
    if (wrong.length === 0) table.rows.push(entry);
  }
  return table;
}

/** What was typed into a cell: a share, null for an empty one, or what is wrong with it. Percent only with its sign. */
export function readShare(text: string): number | null | string {
  return shareOf(text.trim(), false, "\t");
}

/** Sites as known before with those of a pasted table in their place, in the order of `sites`. */
export function withRows(
  known: readonly SiteContext[],
  rows: readonly SiteContext[],
  sites: readonly string[],
): SiteContext[] {
  const merged = new Map([...known, ...rows].map((entry) => [entry.site, entry]));
  return sites.flatMap((site) => {
    const entry = merged.get(site);
    return entry === undefined || SITE_COLUMNS.every((column) => entry[column] === undefined) ? [] : [entry];
  });
}

type Separator = "\t" | ";" | ",";

/** Of what a spreadsheet puts between cells, the first that the text's first line holds. */
function separatorOf(text: string): Separator {
  const first = text.trimStart().split("\n", 1)[0];
  return (["\t", ";"] as const).find((separator) => first.includes(separator)) ?? ",";
}

interface Places extends Record<SiteColumn, number> {
  headed: boolean;
  site: number;
  /** Columns whose header says percent. */
  percent: Record<SiteColumn, boolean>;
}

/** Which column is which: by the words of a header, else site, support, capability where there are four, turnover. */
function placesOf(first: readonly string[]): Places {
  const words = first.map((name) => name.toLowerCase());
  const find = (pattern: RegExp) => words.findIndex((name) => pattern.test(name));
  const support = find(/^(site )?support\b/);
  const capability = find(/^(capability|capabilities|skills?)\b/);
  const turnover = find(/^(staff )?turnover\b/);
  if (support < 0 && capability < 0 && turnover < 0) {
    const percent = { support: false, capability: false, turnover: false };
    const [skills, leaving] = first.length > 3 ? [2, 3] : [-1, 2];
    return { headed: false, site: 0, support: 1, capability: skills, turnover: leaving, percent };
  }
  const site = find(/^(site|ward|unit|practice|hospital|label|name)s?$/);
  const percent = {
    support: /%|per ?cent/.test(words[support] ?? ""),
    capability: /%|per ?cent/.test(words[capability] ?? ""),
    turnover: /%|per ?cent/.test(words[turnover] ?? ""),
  };
  return { headed: true, site, support, capability, turnover, percent };
}

function siteProblem(
  name: string,
  site: string | undefined,
  seen: ReadonlyMap<string, number>,
  sites: readonly string[],
): string | null {
  if (name === "") return "the site is missing";
  if (site === undefined) return `${quoted(name)} is no site of this world; its sites are ${listed(sites, 4)}`;
  const earlier = seen.get(site);
  return earlier === undefined ? null : `site ${quoted(name)} was already in row ${earlier}`;
}

const PERCENT = /\s*([%٪％]|per ?cent)$/i;

function saysPercent(text: string): boolean {
  return PERCENT.test(text);
}

/** Whether plain numbers of a column can only be percent: all 0 or from 1 to 100, and one above 1. */
function allPercent(texts: readonly string[], separator: Separator): boolean {
  const values = texts.filter((text) => text !== "" && !saysPercent(text)).map((text) => numberOf(text, separator));
  return values.some((value) => value !== null && value > 1) && values.every((v) => v === null || v === 0 || v >= 1);
}

/** A share, null for an empty cell, or what is wrong. */
function shareOf(text: string, percent: boolean, separator: Separator): number | null | string {
  if (text === "") return null;
  const told = saysPercent(text);
  const number = numberOf(text.replace(PERCENT, ""), separator);
  if (number === null) return `is ${quoted(text)}, which is no number`;
  const value = told || percent ? number / 100 : number;
  if (value >= 0 && value <= 1) return value;
  if (told || percent || number < 0 || number > 100)
    return `is ${quoted(text)}; it must be from 0 to 1, or 0 % to 100 %`;
  return `is ${quoted(text)}, above 1; write ${text} % if percent is meant`;
}

/** Decimals as people type them, with a point or a comma; where commas part the cells there are none. */
function numberOf(text: string, separator: Separator): number | null {
  if (separator === "," && text.includes(",")) return null;
  return typedNumber(text)?.readings[0] ?? null;
}

function noteOf(column: SiteColumn, percent: boolean): string {
  const name = capitalised(column);
  return percent ? `${name} was read as percent.` : `${name} was read as shares from 0 to 1.`;
}

function plain(label: string): string {
  return label.trim().normalize("NFC");
}
