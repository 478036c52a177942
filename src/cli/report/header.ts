import { replicateCount } from "../../engine/result.ts";
import { statedWords } from "../../study/stated-words.ts";
import { uncertaintyInWords } from "../../study/uncertainty-of.ts";
import { counted } from "../command-line/input-error.ts";
import type { Task } from "../commands/run-options.ts";
import type { LoadedStudy } from "../files/study-file.ts";
import type { Outcome, Unfinished } from "../session/perform.ts";
import { plain } from "./numbers.ts";

/** The lines above every report: the study, its question, what was run, and warnings. */
export function headerLines(
  { study, warnings }: LoadedStudy,
  task: Task,
  { finished, stopped, unfinished }: Outcome,
): string[] {
  const { weeks, seed, uncertainty } = task.study.run;
  const { from } = task.replicates;
  const asked = replicateCount(task.replicates);
  const runs = stopped
    ? `stopped: ${finished} of ${counted(asked, "replicate")} finished`
    : counted(asked, "replicate");
  return [
    plain(study.name),
    ...(study.question === "" ? [] : [plain(statedWords(study, "question"))]),
    `${runs}${from === 1 ? "" : ` from number ${from}`}, ${counted(weeks, "week")}, seed "${plain(seed)}"${uncertainty === 0 ? "" : `, ${uncertaintyInWords(uncertainty)}`}`,
    ...warnings,
    ...unfinished.map(unfinishedLine),
  ];
}

/** A line about a world that is not finished as the others are. */
export function unfinishedLine({ world, finished, why }: Unfinished): string {
  const kept = finished === 0 ? "left out" : `only its first ${counted(finished, "replicate")}`;
  return `World "${plain(world)}": ${kept}; ${plain(why)}.`;
}
