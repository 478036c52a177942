import { describe, expect, test } from "vitest";
import { simulate } from "../../../src/engine/simulate.ts";
import { CommandWorld, onThisThread, STUDY } from "../world.ts";

const world = (study: object = STUDY) => new CommandWorld({ "s.json": study });

describe("choose", () => {
  test("runs until a plan is chosen in each world, and says how far the others lie behind", async () => {
    const { code, out } = await world().run("choose s.json --matters 5 --quiet");
    expect(code).toBe(0);
    expect(out).toMatch(
      /── World: Base ──\n\n(Soft only|Hard|Copy) is chosen after [\d,]+ replicates: in at least 95 %/,
    );
    expect(out).toMatch(/^plan +mean genuine use +points behind +ruled out after$/m);
    expect(out).toMatch(/^Points to the next plan by replicates: 20: ± \d/m);
    expect(out).toMatch(/^Risks least over these worlds: /m);
  });

  test("gives the same as data: a plan and its copy cannot be told apart", async () => {
    const { out } = await world().run("choose s.json --matters 5 --json --quiet");
    const { matters, worlds, regret } = JSON.parse(out);
    expect([matters, worlds.map(({ name }: { name: string }) => name)]).toEqual([5, ["Base", "Hostile"]]);
    for (const { best, alike, plans, replicates, atMost, halfWidths } of worlds) {
      const [soft, , copy] = plans;
      expect(soft.mean).toBe(copy.mean);
      expect(replicates).toBeLessThanOrEqual(Math.max(20, 2 * atMost));
      if (best !== "Hard") expect([best, ...alike]).toEqual(expect.arrayContaining(["Soft only", "Copy"]));
      expect(Object.keys(halfWidths)).toContain("100");
    }
    expect(regret.points).toHaveLength(3);
    expect(regret.points[0]).toEqual(regret.points[2]);
  });

  test("chooses from the runs of compare: the same means at the same replicates", async () => {
    const here = world();
    const { worlds } = JSON.parse((await here.run("choose s.json --matters 50 --world Base --json --quiet")).out);
    const [{ replicates, plans }] = worlds;
    const run = JSON.parse((await here.run(`run s.json --world Base --replicates ${replicates} --json --quiet`)).out);
    for (const [p, { mean }] of plans.entries()) {
      expect(mean).toBeCloseTo(run.worlds[0].plans[p].summaries.genuineEnd.mean, 12);
    }
  });

  test("says what is not decided when no more replicates are allowed", async () => {
    const { code, out } = await world().run("choose s.json --matters 0.01 --most 30 --world Base --quiet");
    expect(code).toBe(0);
    expect(out).toMatch(/^Not decided after 30 replicates between .*; at most [\d,]+ are needed\./);
  });

  test.each([
    ["--matters 0", "--matters: 0 points"],
    ["--matters much", "--matters: 'much' is no number of points"],
    ["--plan Hard", "a choice needs two plans, and there is one: 'Hard'"],
  ])("with %s is refused", async (option, message) => {
    const { code, err } = await world().run(`choose s.json ${option}`);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test("stopped by Ctrl-C tells what is known so far", async () => {
    const here = world();
    let jobs = 0;
    here.runner = () =>
      onThisThread((inputs, asked) => {
        jobs += 1;
        if (jobs === 6) here.interrupt();
        return simulate(inputs, asked);
      });
    const { code, out } = await here.run("choose s.json --matters 0.001 --most 100000 --quiet");
    expect(code).toBe(130);
    expect(out).toMatch(/Not decided after [\d,]+ replicates between /);
  });
});
