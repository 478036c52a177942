import { expect, test } from "vitest";
import { stressWords } from "../../src/analysis/words/stress-words.ts";

const harsher = (...kinds: ("better" | "worse" | "unclear")[]) =>
  kinds.map((kind, i) => ({ label: `World ${"ABCDEF"[i]}`, kind }));

test("a plan that is ahead is told where it falls behind and where its lead is no longer clear", () => {
  expect(stressWords("better", harsher("better", "worse", "unclear", "worse"), "Mine", "Theirs")).toBe(
    "Mine stays ahead of Theirs in 1 of 4 harsher worlds. It falls behind in: world B; world D. It is no longer clearly ahead in: world C.",
  );
});

test("a plan that stays ahead everywhere is told that this is no proof", () => {
  expect(stressWords("better", harsher("better", "better"), "Mine", "Theirs")).toBe(
    "Mine stays ahead of Theirs in all 2 harsher worlds that were tried. That is no proof: other things may break it.",
  );
});

test("a plan that is not ahead has no lead to lose, and is counted", () => {
  expect(stressWords("unclear", harsher("better", "worse", "worse"), "Mine", "Theirs")).toBe(
    "Mine is not clearly ahead of Theirs in the world shown, so it has no lead to lose. In harsher worlds it is better in 1 of 3 worlds, worse in 2.",
  );
});
