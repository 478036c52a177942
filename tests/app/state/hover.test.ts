import { signal } from "@preact/signals";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createHover, RESTS_FOR } from "../../../src/app/state/hover.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a plan stands out once the pointer has stayed on it, and no longer when it goes", () => {
  const shown = signal<number | null>(null);
  const hover = createHover(shown);
  hover.over(1);
  vi.advanceTimersByTime(RESTS_FOR - 1);
  hover.over(1);
  expect(shown.value).toBe(null);
  vi.advanceTimersByTime(1);
  expect(shown.value).toBe(1);
  hover.leave();
  expect(shown.value).toBe(null);
});

test("a pointer that only passes changes nothing", () => {
  const shown = signal<number | null>(null);
  const hover = createHover(shown);
  hover.over(1);
  vi.advanceTimersByTime(RESTS_FOR - 1);
  hover.over(2);
  vi.advanceTimersByTime(RESTS_FOR - 1);
  hover.leave();
  vi.advanceTimersByTime(10 * RESTS_FOR);
  expect(shown.value).toBe(null);
});
