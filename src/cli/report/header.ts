import { replicateCount } from "../../engine/result.ts";
import { statedWords } from "../../study/stated-words.ts";
import type { Task } from "../commands/run-options.ts";
import type { LoadedStudy } from "../files/study-file.ts";
import type { Outcome } from "../session/perform.ts";
import { plain } from "./numbers.ts";

/** The lines above every report: the study, its question, what was run, and warnings. */
export function headerLines({ study, warnings }: LoadedStudy, task: Task, { finished, stopped }: Outcome): string[] {
  const { weeks, seed } = task.study.run;
  const { from } = task.replicates;
  const asked = replicateCount(task.replicates);
  const runs = stopped
    ? `stopped: ${finished} of ${asked} replicates finished`
    : `${asked.toLocaleString("en-GB")} replicates`;
  return [
    plain(study.name),
    ...(study.question === "" ? [] : [plain(statedWords(study, "question"))]),
    `${runs}${from === 1 ? "" : ` from number ${from}`}, ${weeks} weeks, seed "${plain(seed)}"`,
    ...warnings,
  ];
}
