import type { World } from "../../engine/world.ts";
import type { Check, Row } from "../check.ts";
import { exact } from "../judging.ts";
import type { Lab } from "../lab.ts";
import { reducedWorld } from "../reduced.ts";
import { curvesOf, runAlone, withThreshold } from "./reduced-runs.ts";

const PEOPLE = 1000;
const CASES = [
  [4, 2],
  [8, 1],
  [8, 2],
  [8, 3],
  [8, 4],
  [8, 5],
] as const;

/** A ring on which everyone has `degree` nearest neighbours and adopts when `contacts` of them have; one person and all neighbours begin. `rewiring` moves a share of the ties. */
export function ringWorld(degree: number, contacts: number, rewiring = 0): World {
  const kind = rewiring === 0 ? "ringLattice" : "smallWorld";
  const world = reducedWorld({ kind, clinicians: PEOPLE, degree, rewiring });
  world.practice.first = { by: "neighbourhood" };
  return withThreshold(world, contacts, "count");
}

async function front(lab: Lab, degree: number, contacts: number): Promise<Row> {
  const speed = degree / 2 - contacts + 1;
  const head = {
    id: `lattice-${degree}-${contacts}`,
    setUp: `ring of ${PEOPLE.toLocaleString("en")}, ${degree} neighbours each, ${contacts} adopting ${contacts === 1 ? "contact" : "contacts"} needed, one person and neighbours first`,
    source: "Centola and Macy 2007",
  };
  const whole = Math.ceil((PEOPLE - degree - 1) / (2 * Math.max(1, speed)));
  const weeks = speed > 0 ? whole : 100;
  const [curve] = curvesOf(
    await runAlone(lab, { world: ringWorld(degree, contacts), weeks, replicates: 1, seed: "lattice" }),
  );
  const users = Array.from(curve, (share) => Math.round(share * PEOPLE));
  if (speed <= 0) {
    const stays = users.every((count) => count === degree + 1);
    return exact(head, `nobody but the ${degree + 1} first users`, `${users[weeks]} after ${weeks} weeks`, stays);
  }
  const done = users.indexOf(PEOPLE);
  const meet = whole - 2;
  const steady = users.slice(0, meet).every((count, week) => count === degree + 1 + 2 * speed * week);
  return exact(
    head,
    `fronts of ${speed} a week on either side, everyone after ${whole} weeks less 0 to 2 when the fronts meet`,
    `${steady ? `${speed} a week on either side` : "another speed"}, everyone after ${done} weeks`,
    steady && done >= meet && done <= whole,
  );
}

/** How fast what needs several contacts travels where neighbours' neighbours are neighbours: Centola and Macy (2007), Am J Sociol 113:702. */
export const LATTICE: Check = {
  id: "lattice",
  title: "Fronts on a ring",
  about:
    "What needs a contacts spreads on a ring of degree z only if a ≤ z/2, with z/2 − a + 1 people a side and week. Nothing is left to chance.",
  async rows(lab) {
    const rows = [];
    for (const [degree, contacts] of CASES) rows.push(await front(lab, degree, contacts));
    return rows;
  },
};
