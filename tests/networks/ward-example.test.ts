import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { formatReport } from "../../src/networks/import-network.ts";
import { imported } from "./importing.ts";

const read = (name: string) => readFileSync(new URL(`../../scenarios/networks/${name}`, import.meta.url), "utf8");

test("the example of three wards imports as its description says", () => {
  const { network, report, problems } = imported(
    { people: read("ward-people.csv"), ties: read("ward-ties.csv") },
    {
      ...{ direction: "nominates", betweenSites: "bridge" },
      ...{ adopted: "adopted", never: ["never"], missing: ["empty"], unit: "month" },
    },
  );
  expect(problems).toEqual([]);
  expect(network.people.attributes.map((attribute) => attribute.name)).toEqual(["years"]);
  expect(formatReport(report, network.observed)).toEqual([
    "Ties read as edge list with a header.",
    "Direction: `from` names `to` as a source, so influence runs from the person named to the one who names.",
    "Columns: id from 'id', site from 'site', team from 'team', profession from 'profession', margin from 'margin', adopted from 'adopted'.",
    "24 people in 3 sites (Alder ward: 8, Birch ward: 8, Cedar ward: 8); 4 professions (nurse: 13, doctor: 6, pharmacist: 2, physiotherapist: 3).",
    "6 teams.",
    "7 people at the margins.",
    "22 people with adoption data: 18 adopted, 4 never (never); 2 not known (empty).",
    "Adopters by the end of each month: 1, 3, 5, 8, 10, 12, 13, 15, 17, 17, 18 of 22.",
    "80 ties in 4 layers:",
    "  advice: 43 ties as team (always active), 28 % answered",
    "  friend: 15 ties as team (always active), 93 % answered",
    "  advice between sites: 12 ties as bridge, 50 % answered",
    "  friend between sites: 10 ties as bridge, 80 % answered",
    "0 people without ties; 1 connected group, the largest of 24 people.",
    "Weights as in the file.",
    "No duplicate ties.",
  ]);
});
