import { pointsInWords } from "../../../../viz/format.ts";
import { type Gap, marginGapAt, siteGapAt } from "../../../analysis/groups.ts";
import { roundedFigure, unsigned } from "../../../analysis/words/rounded-figure.ts";
import type { PlanResult } from "../../../engine/plan-result.ts";

/** The gaps of a plan at a week: between centre and margins where there are any, and where `sites` says so between sites. */
export function gapsInWords(plan: PlanResult, week: number, sites: boolean): string {
  const margins = marginGapAt(plan, week);
  const parts: string[] = [];
  if (Number.isFinite(margins.absolute.median)) {
    parts.push(`centre − margins: ${gapInWords(margins, "at the margins", "at the centre")}`);
  }
  if (sites) {
    parts.push(`highest − lowest site: ${gapInWords(siteGapAt(plan, week), "in the lowest", "in the highest")}`);
  }
  return `${parts.join("; ")}.`;
}

/** "6 points (76 at the margins for every 100 at the centre)"; a gap of nothing, or of nobody, has no second number. */
export function gapInWords({ absolute, relative }: Gap, lower: string, higher: string): string {
  const size = pointsInWords(absolute.median).replace("+", "");
  const behind = roundedFigure(100 * (1 - relative));
  if (Number.isNaN(relative) || behind === 0) return size;
  return `${size} (${numberText(100 - behind)} ${lower} for every 100 ${higher})`;
}

/** To the digits of the rounding: 99.6, 76. */
function numberText(value: number): string {
  return value < 1 ? unsigned(value) : String(Number(value.toFixed(7)));
}
