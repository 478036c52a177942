import { expect, test } from "vitest";
import { groupNames } from "../../../src/app/state/group-names.ts";
import { replicateKey, rootKey } from "../../../src/engine/chance/root-key.ts";
import type { NetworkData } from "../../../src/engine/network/network-data.ts";
import { networkSource } from "../../../src/engine/network/network-source.ts";
import type { NetworkSpec } from "../../../src/engine/world.ts";
import { defaultWorld } from "../../../src/study/schema/defaults.ts";

const data: NetworkData = {
  ...{ id: ["a", "b", "c", "d"], site: [2, 0, 2, 3], sites: ["ward 10", "empty", "ward 9", "Annexe"], team: null },
  ...{ profession: [0, 1, 1, 0], professions: ["nurse", "doctor"], margin: [0, 0, 1, 0] },
  ...{ threshold: null, initial: null, committed: null },
  ...{ from: [0, 1], to: [1, 2], weight: [1, 1], layer: [0, 1] },
};
const held = { there: { data, observed: null } };

test.each<[string, NetworkSpec]>([
  ["a drawn community", defaultWorld().network],
  ["a classical network", { kind: "ringLattice", clinicians: 20, degree: 4, rewiring: 0 }],
  ["an imported network", { kind: "imported", digest: "there" }],
])("%s has as many names of groups and sites as the engine records", (_, network) => {
  const source = networkSource({ ...defaultWorld(), network }, { there: data });
  const { groups, sites } = groupNames(network, held);
  expect(groups.length).toBe(source.professions + 2);
  expect(sites.length).toBe(source.sites);
});

test("names of an imported network stand in the engine's order, without sites that have no people", () => {
  const network: NetworkSpec = { kind: "imported", digest: "there" };
  const drawn = networkSource({ ...defaultWorld(), network }, { there: data }).draw(replicateKey(rootKey("x"), 1));
  const { groups, sites } = groupNames(network, held);
  expect(sites).toEqual(drawn.siteLabels);
  expect(sites).toEqual(["Annexe", "ward 10", "ward 9"]);
  expect(groups).toEqual(["nurse", "doctor", "Centre", "Margins"]);
});

test("a network that is not there yet has no names", () => {
  expect(groupNames({ kind: "imported", digest: "elsewhere" }, held)).toEqual({ groups: [], sites: [] });
});
