import { headlineOf } from "../../analysis/headline.ts";
import { type RegretTable, regretTable } from "../../analysis/selection/regret.ts";
import { halfWidth } from "../../analysis/selection/replicates-needed.ts";
import { varianceOf } from "../../analysis/sensitivity/responses.ts";
import type { Study } from "../../study/study.ts";
import type { WorldChoice } from "../session/choose-plan.ts";
import { amountText, plain } from "./numbers.ts";
import { tableLines } from "./table.ts";
import { wrap } from "./wrap.ts";

/** Numbers of replicates for which half-widths are told. */
const REPLICATES = [20, 50, 100, 200, 500, 1000];

/** What was found in one world, as data: shares, and differences in points. */
export interface ChoiceNumbers {
  name: string;
  headline: string;
  replicates: number;
  /** The chosen plan; null where none was, within the replicates that were allowed. */
  best: string | null;
  /** The plan whose mean is best so far, to which the others are compared. */
  leading: string;
  alike: string[];
  atMost: number | null;
  plans: { name: string; mean: number; behind: number; halfWidth: number; ruledOutAfter: number | null }[];
  /** By number of replicates: half-width of the 95 % interval of the leading plan's difference to the next one. */
  halfWidths: Record<string, number>;
}

/** The numbers of one world. `plans`: indices in the study of the plans that were run. */
export function choiceNumbers(
  { world, runs, selection }: WorldChoice,
  study: Study,
  plans: readonly number[],
): ChoiceNumbers {
  const names = plans.map((plan) => study.plans[plan].name);
  const means = runs.map(mean);
  const leading = selection.best ?? means.reduce((best, value, p) => (value > means[best] ? p : best), 0);
  const deviations = runs.map((plan) => Math.sqrt(varianceOf(plan.map((value, r) => runs[leading][r] - value))));
  const next = means.reduce((second, value, p) => {
    return p !== leading && (second < 0 || value > means[second]) ? p : second;
  }, -1);
  const counts = [...new Set([...REPLICATES, selection.replicates])].sort((a, b) => a - b);
  return {
    name: study.worlds[world].name,
    headline: headlineOf(study.worlds[world]).name,
    replicates: selection.replicates,
    best: selection.best === null ? null : names[selection.best],
    leading: names[leading],
    alike: selection.alike.map((plan) => names[plan]),
    atMost: selection.atMost,
    plans: names.map((name, p) => ({
      name,
      mean: means[p],
      behind: 100 * (means[leading] - means[p]),
      halfWidth: p === leading ? 0 : 100 * halfWidth(deviations[p], selection.replicates),
      ruledOutAfter: selection.eliminatedAt[p],
    })),
    halfWidths: Object.fromEntries(counts.map((n) => [n, 100 * halfWidth(deviations[next], n)])),
  };
}

/** The same in lines of at most `width` characters. `matters`: points below which plans are about the same. */
export function choiceLines(found: ChoiceNumbers, matters: number, width: number): string[] {
  const points = matters === 1 ? "1 point" : `${matters} points`;
  const { best, alike, replicates, headline, leading, atMost } = found;
  const standing = found.plans.filter(({ ruledOutAfter }) => ruledOutAfter === null).map(({ name }) => plain(name));
  const needs = atMost === null ? "" : `; at most ${atMost.toLocaleString("en-GB")} are needed`;
  const said =
    best === null
      ? `Not decided after ${replicates.toLocaleString("en-GB")} replicates between ${standing.join(", ")}${needs}.`
      : `${plain(best)} is chosen after ${replicates.toLocaleString("en-GB")} replicates: in at least 95 % of such choices the plan with the most ${headline}, or one within ${points} of it.`;
  const near =
    alike.length === 0
      ? ""
      : ` Less than ${points} behind it, and so no worse a choice: ${alike.map(plain).join(", ")}.`;
  const table = tableLines(
    [
      { title: "plan", cells: found.plans.map(({ name }) => plain(name)), align: "left" },
      { title: `mean ${headline}`, cells: found.plans.map((plan) => amountText(plan.mean, "share")) },
      {
        title: "points behind",
        cells: found.plans.map(({ name, ...plan }) => {
          return name === leading ? "–" : `${plan.behind.toFixed(1)} ± ${plan.halfWidth.toFixed(1)}`;
        }),
      },
      {
        title: "ruled out after",
        cells: found.plans.map((plan) => plan.ruledOutAfter?.toLocaleString("en-GB") ?? "–"),
      },
    ],
    width,
  );
  const widths = Object.entries(found.halfWidths).map(
    ([n, half]) => `${Number(n).toLocaleString("en-GB")}: ± ${half.toFixed(1)}`,
  );
  return [
    ...wrap(said + near, width),
    "",
    ...table,
    "",
    ...wrap(`Points to the next plan by replicates: ${widths.join(", ")}.`, width),
  ];
}

/** Regret over worlds in points, and the plan that risks least. */
export function regretOf(worlds: readonly ChoiceNumbers[]): RegretTable {
  const plans = worlds[0].plans.map((_, p) => worlds.map(({ plans }) => 100 * plans[p].mean));
  return regretTable(plans, "high");
}

/** The same in lines. */
export function regretLines(worlds: readonly ChoiceNumbers[], width: number): string[] {
  const { regret, worst, least } = regretOf(worlds);
  const names = worlds[0].plans.map(({ name }) => plain(name));
  const columns = worlds.map(({ name }, w) => ({ title: plain(name), cells: regret.map((row) => row[w].toFixed(1)) }));
  return [
    "Regret: points behind the best plan of each world",
    "",
    ...tableLines(
      [
        { title: "plan", cells: names, align: "left" },
        ...columns,
        { title: "most", cells: worst.map((each) => each.regret.toFixed(1)) },
      ],
      width,
    ),
    "",
    ...wrap(`Risks least over these worlds: ${least.map((plan) => names[plan]).join(", ")}.`, width),
  ];
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
