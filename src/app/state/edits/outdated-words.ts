import type { Study, StudyWords } from "../../../study/study.ts";
import type { Draft } from "./edits.ts";

const WORDS: readonly StudyWords[] = ["question", "shows"];

/**
 * A changed study whose words that speak of what was there before are marked so; words written anew are not, and words of
 * a study that has come back to what they were written of are no longer. `before`: what the run of edits began with, of
 * which `present` is the last so far; `earlier`: what undo could go back to.
 */
export function withOutdatedWords(before: Draft, present: Draft, after: Draft, earlier: readonly Draft[]): Draft {
  const { study } = after;
  if (study === before.study) return after;
  const marked = study.outdated === present.study.outdated ? before.study.outdated : study.outdated;
  const changed = !sameContent(before.study, study);
  const outdated = WORDS.filter(
    (words) =>
      study[words] !== "" &&
      study[words] === before.study[words] &&
      (changed || marked.includes(words)) &&
      !earlier.some((draft) => heldOf(draft.study, words, study)),
  );
  if (outdated.join() === study.outdated.join()) return after;
  return { ...after, study: { ...study, outdated } };
}

/** Whether the words held of an earlier study that was as this one is. */
function heldOf(earlier: Study, words: StudyWords, study: Study): boolean {
  return !earlier.outdated.includes(words) && earlier[words] === study[words] && sameContent(earlier, study);
}

/** Whether two studies give the same results for the same plans, in the same order. Names and notes are no content. */
function sameContent(a: Study, b: Study): boolean {
  return sameRun(a, b) && sameList(a.plans, b.plans) && sameList(a.worlds, b.worlds);
}

function sameRun({ run: a }: Study, { run: b }: Study): boolean {
  return a === b || (a.weeks === b.weeks && a.replicates === b.replicates && a.seed === b.seed);
}

type Named = { name: string; notes: string };

function sameList(a: readonly Named[], b: readonly Named[]): boolean {
  return a === b || (a.length === b.length && a.every((one, i) => one === b[i] || contentOf(one) === contentOf(b[i])));
}

function contentOf(named: Named): string {
  return JSON.stringify({ ...named, name: "", notes: "" });
}
