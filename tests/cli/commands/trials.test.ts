import { expect, test } from "vitest";
import { CommandWorld } from "../world.ts";

test("groundswell trials prints a table with outcome, source and tolerance, and ends well", async () => {
  const { code, out } = await new CommandWorld().run("trials --only mandate");
  expect(code).toBe(0);
  expect(out).toMatch(/^Simulated trials: a mandate for an act that can be checked\n/);
  expect(out).toMatch(/\npass {2}Mandate: nothing/);
  expect(out).toMatch(/\npass {2}Mandate: required by the employer/);
  expect(out).toMatch(/expected 44 % \(CDC, /);
  expect(out).toMatch(/\n4 of 4 rows pass, 0 explained, none failed\.\n$/);
});
