import { nearest } from "./nearest.ts";

/** " Did you mean X?", or nothing when no known word is near the mistyped one. `show` may add to it: quotes, dashes. */
export function didYouMean(word: string, known: readonly string[], show = (candidate: string) => candidate): string {
  const candidate = nearest(word, known);
  return candidate === undefined ? "" : ` Did you mean ${show(candidate)}?`;
}
