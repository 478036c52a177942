import { headlineOf } from "../../analysis/headline.ts";
import { replicateWordsOf } from "../../analysis/words/replicate-words.ts";
import { changes } from "../../study/changes.ts";
import { LIMITS, PAPER } from "../../study/limits.ts";
import { statedWords } from "../../study/stated-words.ts";
import type { Study } from "../../study/study.ts";
import type { TimeUnit } from "../../text/words/time-words.ts";
import { CITATION, provenance } from "../controls/chart/provenance.ts";

/** The text beside exported tables: what they are of, how to have them again, what they hold and what they cannot tell. */
export function readmeText(
  study: Study,
  command: string,
  files: readonly { name: string; about: string }[],
  time: TimeUnit,
): string {
  const { plans, worlds } = study;
  const list = (items: readonly string[]) => items.map((item) => `- ${item}`);
  const section = (title: string, lines: readonly string[]) => ["", title, "-".repeat(title.length), ...lines];
  return [
    study.name,
    "=".repeat(study.name.length),
    ...[statedWords(study, "question"), statedWords(study, "shows")].filter((text) => text !== ""),
    "",
    provenance(study, time),
    ...section(
      "Plans",
      plans.flatMap((plan, i) => [
        `${plan.name}${i === 0 ? " (the baseline)" : ""}`,
        ...(i === 0 ? [] : list(changes(plans[0], plan, time).map(({ text }) => text))),
      ]),
    ),
    ...section(
      "Worlds",
      worlds.flatMap((world, i) => [
        `${world.name}${i === 0 ? " (the base world)" : ""}`,
        ...list([
          ...(i === 0 ? [] : changes(worlds[0], world, time).map(({ text }) => text)),
          `Verdicts are of ${headlineOf(world).name}`,
        ]),
      ]),
    ),
    ...section("Files", [
      ...list(files.map(({ name, about }) => `${name}: ${about}`)),
      "",
      "CSV in UTF-8: commas between cells, a decimal point, one header row. NA is not applicable, Inf not reached. In a spreadsheet",
      "import them (Data, From text) as UTF-8 with a decimal point, and ids as text. A name that begins with = + - or @ has an",
      "apostrophe before it, so that no spreadsheet computes it. In each run all plans of a world have the same network and chance, so",
      `differences are paired: plan minus baseline ${replicateWordsOf(worlds).paired}.`,
    ]),
    ...section("The same again", ["", `    ${command}`, "", "writes the same tables, byte for byte."]),
    ...section("What this model cannot tell you", [
      ...list(LIMITS),
      "",
      "Use it to find questions to ask, then test small.",
    ]),
    ...section("To cite", [CITATION, PAPER]),
    "",
  ].join("\n");
}
