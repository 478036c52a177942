import { plural } from "../findings.ts";
import { formatOf } from "../formats.ts";
import type { ObservedCurve } from "../people/adoption.ts";
import { NO_TIES } from "../ties/resolve-ties.ts";
import type { GroupSize, ImportReport } from "./import-report.ts";

const WEIGHT_RULES: Record<ImportReport["weights"], string> = {
  whole: "as in the file",
  scale: "scaled, layer by layer, to whole numbers 1 to 15",
  ignore: "ignored: every tie has weight 1",
};

/** The report as lines of plain text, most important first; `observed` adds the curve of the same file. */
export function formatReport(report: ImportReport, observed: ObservedCurve | null = null): string[] {
  return [
    ...(report.ties === 0 ? [NO_TIES] : []),
    `Ties read as ${formatOf(report.format)!.label}.`,
    report.direction === "nominates"
      ? "Direction: `from` names `to` as a source, so influence runs from the person named to the one who names."
      : "Direction: `from` influences `to`.",
    ...(report.columns.length === 0
      ? []
      : [`Columns: ${report.columns.map((c) => `${c.role} from '${c.column}'`).join(", ")}.`]),
    `${plural(report.people, "person", "people")} in ${groupLine(report.sites, "site")}; ${groupLine(report.professions, "profession")}.`,
    ...(report.teams === null ? [] : [`${plural(report.teams, "team")}.`]),
    ...(report.margins === null ? [] : [`${plural(report.margins, "person", "people")} at the margins.`]),
    ...adoptionLines(report, observed),
    ...tieLines(report),
  ];
}

function adoptionLines(report: ImportReport, observed: ObservedCurve | null): string[] {
  const adoption = report.adoption;
  if (adoption === null) return ["No adoption dates: no observed curve."];
  const known = adoption.adopters + adoption.never;
  const codes = (list: string[]) => (list.length === 0 ? "" : ` (${list.map((code) => code || "empty").join(", ")})`);
  const lines = [
    `${plural(known, "person", "people")} with adoption data: ${adoption.adopters} adopted, ` +
      `${adoption.never} never${codes(adoption.neverCodes)}; ${adoption.unknown} not known${codes(adoption.missingCodes)}.`,
  ];
  if (observed !== null) {
    const shown =
      observed.cumulative.length <= 60 ? observed.cumulative.join(", ") : `${observed.cumulative.length} values`;
    lines.push(`Adopters by the end of each ${observed.unit}: ${shown} of ${observed.eligible}.`);
  }
  return lines;
}

function tieLines(report: ImportReport): string[] {
  const lines = [`${plural(report.ties, "tie")} in ${plural(report.layers.length, "layer")}:`];
  for (const layer of report.layers) {
    const answered = layer.reciprocity === null ? "" : `, ${Math.round(100 * layer.reciprocity)} % answered`;
    const role = layer.as === "team" ? "team (always active)" : layer.as;
    lines.push(`  ${layer.name}: ${plural(layer.ties, "tie")} as ${role}${answered}`);
  }
  const { count, largest } = report.components;
  lines.push(
    `${plural(report.isolates, "person", "people")} without ties; ` +
      (count === 0 ? "no connected groups." : `${plural(count, "connected group")}, the largest of ${largest} people.`),
  );
  lines.push(`Weights ${WEIGHT_RULES[report.weights]}.`);
  if (report.bothWays > 0) lines.push(`${plural(report.bothWays, "tie")} without direction: each runs both ways.`);
  lines.push(
    report.duplicatesMerged === 0
      ? "No duplicate ties."
      : `${plural(report.duplicatesMerged, "duplicate tie")} merged: however often a layer lists a pair, it is one tie with the largest weight, not the sum.`,
  );
  if (report.selfTiesDropped > 0)
    lines.push(`${plural(report.selfTiesDropped, "tie")} of a person to itself left out.`);
  if (report.unknownDropped > 0) lines.push(`${plural(report.unknownDropped, "tie")} to unknown people left out.`);
  return lines;
}

function groupLine(groups: readonly GroupSize[], what: string): string {
  const shown = groups.slice(0, 8).map((group) => `${group.name}: ${group.people}`);
  const rest = groups.length > 8 ? ", …" : "";
  return `${plural(groups.length, what)} (${shown.join(", ")}${rest})`;
}
