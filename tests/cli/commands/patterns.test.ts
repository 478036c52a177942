import { expect, test } from "vitest";
import { CommandWorld } from "../world.ts";

test("patterns prints each clause with what was expected and got, and its ablation", { timeout: 60_000 }, async () => {
  const { code, out } = await new CommandWorld().run("patterns --only theory");
  expect(code).toBe(0);
  expect(out).toContain("Pattern 2: a theory of change that learns");
  expect(out).toMatch(/pass {2}A wrong first theory, reviewed against never reviewed\n\s+expected at least 5 points/);
  expect(out).toMatch(/emergent: that a review moves effort/);
  expect(out).toMatch(/points with it, −[\d.]+ ± [\d.]+ without/);
  expect(out).toContain("3 of 3 rows pass, 0 explained, none failed.");
});
