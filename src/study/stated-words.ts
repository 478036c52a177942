import type { Study, StudyWords } from "./study.ts";

const BEFORE: Record<StudyWords, string> = {
  question: "Asked of the original study, before it was changed:",
  shows: "Shown by the original study, before it was changed:",
};

/** A study's question or conclusion as it may stand beside its results: of words from before a change it is said first. "" for none. */
export function statedWords(study: Study, words: StudyWords): string {
  const text = study[words];
  return text !== "" && study.outdated.includes(words) ? `${BEFORE[words]} ${text}` : text;
}
