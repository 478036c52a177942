import { strToU8, zipSync } from "fflate";
import { bandsCsv } from "../../analysis/tables/bands-csv.ts";
import { comparisonCsv } from "../../analysis/tables/comparison-csv.ts";
import { runsCsv } from "../../analysis/tables/runs-csv.ts";
import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import type { JobResult } from "../../engine/result.ts";
import type { Study } from "../../study/study.ts";
import { studyText } from "../../study/write-study.ts";
import type { TimeUnit } from "../../text/words/time-words.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import { readmeText } from "./readme-text.ts";

/** The columns of a difference, and which of them the page shows. */
const COMPARISON_ABOUT =
  "one row for every plan, world and summary: the paired difference to the baseline, with counts. `median` is what the page, its report and its verdicts show; lo50 to hi95 are the middle 50, 80 and 95 %; `mean` is the average of the same differences, with its standard error, for your own calculations: it may differ from the median";

/** A file of the archive. */
export interface TableFile {
  name: string;
  about: string;
  text: string;
}

/** The tables of a study's results, under the names and with the bytes that the command line gives them. */
export function tableFiles(study: Study, results: readonly JobResult[]): TableFile[] {
  const names = { plans: study.plans.map(({ name }) => name), worlds: study.worlds.map(({ name }) => name) };
  const { one, many } = replicateWordsOf(study.worlds);
  const files = [
    {
      name: "study.json",
      about: "the study; open it in the page or with the command line",
      text: studyText(study, MODEL_VERSION),
    },
    {
      name: "runs.csv",
      about: `one row a run: plan, world, replicate (the number of the ${one}) and every summary`,
      text: [...runsCsv(names, results)].join(""),
    },
    {
      name: "bands.csv",
      about: `by week and measure the median and the middle 50, 80 and 95 % of ${many}`,
      text: [...bandsCsv(names, results)].join(""),
    },
  ];
  if (study.plans.length > 1) {
    files.push({
      name: "comparison.csv",
      about: COMPARISON_ABOUT,
      text: [...comparisonCsv(names, results)].join(""),
    });
  }
  return files;
}

/** The tables with a README as one archive. The same study gives the same bytes. `time`: what the
 * README writes times in; the tables always have weeks. */
export function tablesArchive(
  study: Study,
  results: readonly JobResult[],
  command: string,
  time: TimeUnit,
): Uint8Array<ArrayBuffer> {
  const files = tableFiles(study, results);
  const all = [{ name: "README.txt", about: "", text: readmeText(study, command, files, time) }, ...files];
  // a date would make two archives of the same results differ
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(all.map(({ name, text }) => [name, [strToU8(text), { mtime }]])));
}
