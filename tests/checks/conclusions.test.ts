import { describe, expect, test } from "vitest";
import { shippedStudies } from "../../bin/docs/conclusions.ts";
import { conclusionsOf } from "../../src/checks/conclusions/conclusions.ts";
import { conclusionMarkdown } from "../../src/checks/conclusions/conclusions-table.ts";
import { VARIATIONS } from "../../src/checks/conclusions/variations.ts";
import { labOn } from "../../src/checks/lab.ts";
import { clinicianCount } from "../../src/engine/network/network-size.ts";
import { localRunner } from "../../workers/local.ts";
import { read } from "../docs/documents.ts";

const published = read("docs/conclusions.md").split("\n");

describe("the conclusions of the shipped studies", () => {
  test("stand in the published table, each plan in each world", () => {
    for (const { study } of shippedStudies()) {
      for (const world of study.worlds) {
        for (const plan of study.plans.slice(1)) {
          const row = published.some((line) => line.startsWith(`| ${world.name} | ${plan.name} |`));
          expect(row, `${study.name}: ${plan.name} in ${world.name}`).toBe(true);
        }
      }
    }
  });

  test.each([
    ["50 people", 50],
    ["5,000 people", 5000],
  ])("are held against networks of %s", (title, people) => {
    const variation = VARIATIONS.find((each) => each.title === title)!;
    for (const { study } of shippedStudies()) {
      for (const base of study.worlds) {
        const world = variation.world!(base);
        if (world === null || world.network.kind !== "community") continue;
        // whole sites, so that it is as near as that allows
        const site = world.network.teamsPerSite * world.network.cliniciansPerTeam;
        expect(Math.abs(clinicianCount(world.network)! - people)).toBeLessThanOrEqual(site / 2);
      }
    }
  });

  test("of one study come out as published", async () => {
    const { study } = shippedStudies().find(({ file }) => file === "resources.json")!;
    const conclusions = await conclusionsOf(labOn(localRunner()), study);
    for (const each of conclusions) expect(published, "run `npm run docs`").toContain(conclusionMarkdown(each));
  });
});
