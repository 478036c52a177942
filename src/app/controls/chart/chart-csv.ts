import type { DataTable } from "../../../../viz/tables.ts";
import type { Study } from "../../../study/study.ts";
import { csvRow } from "../../../text/csv.ts";
import { provenance, SHORT_LIMIT } from "./provenance.ts";

/** The numbers behind a chart as CSV, below lines that begin with "#" and say what they are. */
export function chartCsv({ caption, columns, rows }: DataTable, study: Study): string {
  const head = [caption, provenance(study), SHORT_LIMIT].map((line) => `# ${line}\n`);
  return [...head, csvRow(columns), ...rows.map(csvRow)].join("");
}
