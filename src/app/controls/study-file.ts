import type { Study } from "../../study/study.ts";
import { studyText } from "../../study/write-study.ts";
import { MODEL_VERSION } from "../state/model-version.ts";
import { handOver, slug } from "./chart/hand-over.ts";

/** "Soft, hard or both" → "soft-hard-or-both.json". */
export function studyFileName(study: Study): string {
  return `${slug(study.name)}.json`;
}

/** Hands the study to the person as a file. */
export function downloadStudy(document: Document, study: Study): void {
  handOver(document, studyFileName(study), new Blob([studyText(study, MODEL_VERSION)], { type: "application/json" }));
}
