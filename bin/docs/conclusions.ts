import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CONCLUSION_REPLICATES, type Conclusion, conclusionsOf } from "../../src/checks/conclusions/conclusions.ts";
import { conclusionsMarkdown, countsMarkdown } from "../../src/checks/conclusions/conclusions-table.ts";
import type { Lab } from "../../src/checks/lab.ts";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import type { Study } from "../../src/study/study.ts";
import { ROOT } from "../install.js";

/** The studies that come with the program, by file. */
export function shippedStudies(): { file: string; study: Study }[] {
  const folder = join(ROOT, "scenarios");
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return files.sort().map((file) => {
    const read = parseStudy(readFileSync(join(folder, file), "utf8"));
    if (!read.ok) throw new Error(`${file} cannot be read`);
    return { file, study: read.study };
  });
}

/** docs/conclusions.md: how far what the shipped studies show holds under other circumstances. */
export async function conclusionsDocument(lab: Lab): Promise<string> {
  const all: { study: Study; conclusions: Conclusion[] }[] = [];
  for (const { study } of shippedStudies()) {
    const conclusions = await conclusionsOf(lab, study);
    if (conclusions.length > 0) all.push({ study, conclusions });
  }
  return `${[
    "# How far the conclusions hold",
    "",
    "Written by `npm run docs`; every number comes from the run that wrote it.",
    "",
    "A conclusion is what can be said of a plan against the baseline of its study, in one of its worlds: better, worse, about the same (below a point), or no clear difference,",
    `from ${CONCLUSION_REPLICATES} networks by the same rules as on the page and on the command line. Here each is held against four other circumstances: constants of people read anew in every`,
    "network, each up to 30 % above or below its value; a run of twice the length; and the same kind of network with 50 and with 5,000 people (more or fewer sites of the same size).",
    "What is no longer said in the same words is in *italics*, what turns round in **bold**.",
    "",
    ...countsMarkdown(all.flatMap(({ conclusions }) => conclusions)),
    ...all.flatMap(({ study, conclusions }) => [
      "",
      `## ${study.name}`,
      "",
      `${study.shows} Baseline: ${study.plans[0].name}.`,
      "",
      ...conclusionsMarkdown(conclusions),
    ]),
  ].join("\n")}\n`;
}
