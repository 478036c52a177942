import type { DataTable } from "../../../../viz/data-table.ts";
import { SHORT_LIMIT } from "../../../study/limits.ts";
import type { Study } from "../../../study/study.ts";
import { csvRow, formulaSafe } from "../../../text/csv.ts";
import type { TimeUnit } from "../../../text/words/time-words.ts";
import { provenance } from "./provenance.ts";

/** The numbers behind a chart as CSV, below lines that begin with "#" and say what they are. */
export function chartCsv({ caption, file }: DataTable, study: Study, time: TimeUnit): string {
  const head = [caption, provenance(study, time), SHORT_LIMIT].map(
    (line) => `# ${formulaSafe(line.replace(/\s+/g, " "))}\n`,
  );
  return [...head, csvRow(file.columns), ...file.rows.map(csvRow)].join("");
}
