import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parseNetworkFile } from "../../src/networks/file/parse-network-file.ts";
import { writeNetworkFile } from "../../src/networks/file/write-network-file.ts";
import { imported } from "./importing.ts";

const FOLDER = new URL("../../../shared/data/ckm-physicians/", import.meta.url);
const present = existsSync(FOLDER);
if (!present) console.warn("SKIPPED: the Coleman-Katz-Menzel physicians are not in ../shared/data/ckm-physicians");

const read = (name: string) => new Uint8Array(readFileSync(new URL(name, FOLDER)));

describe.skipIf(!present)("the physicians of Coleman, Katz and Menzel (1957)", () => {
  const physicians = () =>
    imported(
      {
        people: read("nodes.txt"),
        ties: read("multiplex.edges"),
        tiesName: "multiplex.edges",
        layers: read("layers.txt"),
      },
      {
        ...{ direction: "nominates", id: "nodeID", site: "nodeCity", layerAs: { friend: "bridge" } },
        ...{ adopted: "nodeAdoptionDate", never: [18], missing: [98, 99], unit: "month" },
      },
    );

  test("246 people in four towns with 1,551 ties in three layers", () => {
    const { report, problems } = physicians();
    expect(problems).toEqual([]);
    expect(report).toMatchObject({ people: 246, ties: 1551, duplicatesMerged: 0, selfTiesDropped: 0, isolates: 5 });
    expect(report.sites.map((site) => site.people)).toEqual([117, 50, 44, 35]);
    expect(report.layers.map(({ name, as, ties }) => [name, as, ties])).toEqual([
      ["advice", "team", 480],
      ["discussion", "team", 565],
      ["friend", "bridge", 506],
    ]);
    expect(report.components).toEqual({ count: 4, largest: 117 });
  });

  test("the observed curve is the published one, of 125 with a date or never", () => {
    expect(physicians().network.observed).toMatchObject({
      unit: "month",
      eligible: 125,
      cumulative: [11, 20, 29, 40, 51, 62, 75, 82, 86, 87, 92, 95, 98, 102, 106, 108, 109],
    });
  });

  test("influence runs from the physician who is named", () => {
    const { people, ties } = physicians().network;
    expect([people.id[ties.from[0]!], people.id[ties.to[0]!]]).toEqual(["87", "1"]);
  });

  test("what is written reads back equal", () => {
    const { network } = physicians();
    expect(parseNetworkFile(writeNetworkFile(network))).toEqual({ ok: true, network, problems: [] });
  });

  test("the Pajek project of Galesburg gives two layers and its adoption dates", () => {
    const { report, network } = imported(
      { ties: read("Galesburg2.paj"), tiesName: "Galesburg2.paj" },
      { adopted: "Galesburg_adoptiontime.clu", never: [18], missing: [999999], unit: "month" },
    );
    expect(report).toMatchObject({ people: 31, ties: 160, adoption: { adopters: 15, never: 2, unknown: 14 } });
    expect(report.layers.map((layer) => layer.name)).toEqual(["Galesburg_friends", "Galesburg_discussion"]);
    expect(network.observed?.cumulative.at(-1)).toBe(15);
  });
});
