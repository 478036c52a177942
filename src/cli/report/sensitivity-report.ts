import type { Distribution } from "../../analysis/statistics/distribution.ts";
import type { OutcomeAnalysis } from "../../samples/analyse.ts";
import type { WhereItFails } from "../../samples/where-it-fails.ts";
import { plain, rangeText } from "./numbers.ts";
import { type Column, tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** What the analysis of one outcome says, in lines of at most `width` characters. */
export function sensitivityLines(outcome: string, analysis: OutcomeAnalysis, width: number): string[] {
  const { byFactor, second, runs, units, notes, numbers } = analysis;
  const head = `${plain(outcome)}: ${grouped(runs.points)} points, ${grouped(runs.replicates)} ${runs.replicates === 1 ? "replicate" : "replicates"}, ${grouped(runs.failed)} runs failed; ${grouped(units.used)} of ${grouped(units.all)} ${units.name} used`;
  const said = notes.flatMap((note) => wrap(note, width));
  const measures = Object.keys(byFactor).filter((name) => !name.endsWith("_conf"));
  if (measures.length === 0) return [`── ${plain(outcome)} ──`, "", ...said];
  const factors = [...new Set(measures.flatMap((measure) => Object.keys(byFactor[measure])))];
  const columns = measures.map((measure, m): Column => {
    const cells = factors.map((factor) => cellText(byFactor[measure][factor], byFactor[`${measure}_conf`]?.[factor]));
    return { title: measure, cells, ...(m > 1 && { drop: m }) };
  });
  const { trajectories } = analysis;
  if (trajectories !== null) {
    const cells = factors.map((factor) => rangeOf(trajectories.ST[factor]));
    columns.push({ title: "ST in 80 % of replicates", cells, drop: measures.length });
  }
  const table = tableLines([{ title: "factor", cells: factors.map(plain), align: "left" }, ...columns], width);
  const pairs = Object.entries(second?.S2 ?? {}).flatMap(([factor, row]) =>
    Object.entries(row).map(([other, value]) => {
      return { name: `${plain(factor)} × ${plain(other)}`, cell: cellText(value, second!.S2_conf[factor][other]) };
    }),
  );
  const pairTable = [
    { title: "pair", cells: pairs.map(({ name }) => name), align: "left" as const },
    { title: "S2", cells: pairs.map(({ cell }) => cell) },
  ];
  return [
    ...wrap(`── ${head} ──`, width),
    "",
    ...table,
    ...(pairs.length > 0 ? ["", ...tableLines(pairTable, width)] : []),
    ...chanceLines(numbers, width),
    ...(said.length > 0 ? ["", ...said] : []),
  ];
}

/** Where a condition is met, in lines of at most `width` characters. */
export function failsLines({ condition, cases, points, boxes }: WhereItFails, width: number): string[] {
  const head = `${plain(condition)} at ${grouped(cases)} of ${grouped(points)} points.`;
  if (boxes.length === 0) return wrap(`${head} No part of the factors' space is told apart by it.`, width);
  return [head, ...boxes.flatMap(({ words }) => wrap(plain(words), width))];
}

function chanceLines(numbers: Readonly<Record<string, number>>, width: number): string[] {
  const { chance, chance_conf, chance_alone, chance_by_factor } = numbers;
  if (chance === undefined || Number.isNaN(chance)) return [];
  const parts = Number.isNaN(chance_alone)
    ? ""
    : `: ${percent(chance_alone)} at all points alike, ${percent(chance_by_factor)} that depends on the factors`;
  const of = `Chance is ${percent(chance)} ± ${Math.round(chance_conf * 100)} of the variance of single runs${parts}. Indices are of the mean response, without it.`;
  return ["", ...wrap(of, width)];
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** The middle 80 % of a distribution: "0.41 … 0.63". */
function rangeOf({ lo80, hi80 }: Distribution): string {
  return rangeText(lo80, hi80, (value) => figure(value, 1));
}

/** "0.314 ± 0.042" with three figures after the point, or as many as the size asks for; a dash where there is no number. */
function cellText(value: number | undefined, conf: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "–";
  const known = conf !== undefined && !Number.isNaN(conf);
  const size = Math.max(Math.abs(value), known ? conf : 0);
  return known ? `${figure(value, size)} ± ${figure(conf, size)}` : figure(value, size);
}

/** A number with the digits that fit numbers of a size. */
function figure(value: number, size: number): string {
  const wide = size >= 1e6 || (size > 0 && size < 5e-3);
  const text = wide ? Math.abs(value).toExponential(2) : Math.abs(value).toFixed(size >= 100 ? 1 : 3);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

function grouped(value: number): string {
  return value.toLocaleString("en-GB");
}
