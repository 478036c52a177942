import { expect, test } from "vitest";
import type { Check, Row } from "../../../src/checks/check.ts";
import { checkCommand } from "../../../src/cli/commands/check-command.ts";
import type { Effects } from "../../../src/cli/effects/effects.ts";
import { localRunner } from "../../../workers/local.ts";
import { CommandWorld } from "../world.ts";

const row = (id: string, outcome: Row["outcome"]): Row => ({
  id,
  setUp: `set-up of ${id}`,
  expected: "1",
  source: "someone 1999",
  got: "2",
  tolerance: "0.1: why",
  outcome,
  note: outcome === "explained" ? "because" : "",
});

function check(id: string, ...rows: Row[]): Check {
  return { id, title: `Title of ${id}`, about: "About it.", rows: async () => rows };
}

/** Runs a command that knows the given checks, outside the program. */
async function tables(checks: Check[], words: string[]) {
  const out: string[] = [];
  const output = { write: (text: string) => out.push(text), terminal: false, columns: Number.POSITIVE_INFINITY };
  const effects = { stdout: output, stderr: output, runner: async () => localRunner() } as unknown as Effects;
  const code = await checkCommand({ name: "verify", about: "", checks, examples: [] }).run(words, effects);
  return { code, out: out.join("") };
}

test("verify prints set-up, expected with source, got, tolerance and outcome, and a total", async () => {
  const { code, out, err } = await new CommandWorld().run("verify --only lattice");
  expect(code).toBe(0);
  expect(err).toBe("");
  expect(out).toMatch(/^Fronts on a ring\n {2}What needs a contacts/);
  expect(out).toMatch(/pass {2}ring of 1,000, 4 neighbours each/);
  expect(out).toMatch(/\(Centola and Macy\s+2007\)/);
  expect(out).toMatch(/got {6}1 a week on either side, everyone after 497 weeks · tolerance exact/);
  expect(out).toMatch(/\n6 of 6 rows pass, 0 explained, none failed\.\n$/);
});

test("--only takes several checks, in the order given", async () => {
  const checks = [check("one", row("a", "pass")), check("two", row("b", "pass")), check("three", row("c", "pass"))];
  const { out } = await tables(checks, ["--only", "three", "--only", "one"]);
  expect(out.match(/Title of \w+/g)).toEqual(["Title of three", "Title of one"]);
});

test("--json prints one document with every row", async () => {
  const checks = [check("one", row("a", "pass"), row("b", "explained"))];
  const { code, out } = await tables(checks, ["--json"]);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual({
    ok: true,
    checks: [{ id: "one", title: "Title of one", rows: [row("a", "pass"), row("b", "explained")] }],
  });
});

test("a row that fails makes the exit code 1 and is counted; one that is explained does not", async () => {
  const good = await tables([check("one", row("a", "pass"), row("b", "explained"))], []);
  expect(good.code).toBe(0);
  expect(good.out).toContain("note  set-up of b");
  expect(good.out).toContain("1 of 2 rows pass, 1 explained, none failed.");
  const bad = await tables([check("one", row("a", "pass"), row("b", "fail"))], []);
  expect(bad.code).toBe(1);
  expect(bad.out).toContain("FAIL  set-up of b");
  expect(bad.out).toContain("1 of 2 rows pass, 0 explained, 1 failed.");
  expect(JSON.parse((await tables([check("one", row("b", "fail"))], ["--json"])).out).ok).toBe(false);
});

test("a check that does not exist gets the nearest one, and exit code 2", async () => {
  const { code, err } = await new CommandWorld().run("verify --only latice");
  expect(code).toBe(2);
  expect(err).toMatch(
    /^groundswell: --only: there is no check 'latice'\. Did you mean lattice\? There are: granovetter, /,
  );
});
