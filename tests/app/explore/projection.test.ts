import { expect, test } from "vitest";
import { projection } from "../../../src/app/explore/use-projection.ts";

/** Pixels of the smallest letters of a chart. */
const LETTERS = 12;

test("letters of charts are a fiftieth of the height of a projector, a fortieth where one or two are shown", () => {
  for (const [width, height] of [
    [1280, 720],
    [1920, 1080],
    [3840, 2160],
  ]) {
    for (let count = 1; count <= 6; count++) {
      const { charts } = projection(width, height, count);
      expect(charts * LETTERS).toBeCloseTo(height / (count <= 2 ? 40 : 50), 9);
    }
  }
});

test("words are never smaller than on the page, and go by what a screen has least of", () => {
  expect(projection(820, 1180, 1).larger).toBe(1);
  expect(projection(1920, 720, 1).larger).toBe(1);
  expect(projection(1440, 1080, 1).larger).toBe(1.125);
});
