import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import { neighbours } from "./core.ts";
import type { People } from "./people.ts";

/** The state of every clinician at the start, before the core's members take the practice up. */
export function drawFirstUsers(people: People, world: World, chance: Chance): number[] {
  const { initialUse, first } = world.practice;
  const { clinicians } = people;
  const chosen = new Set(firstUsers());
  return clinicians.map((clinician, i) => {
    if (clinician.given !== null) return clinician.given;
    return chosen.has(i) ? 2 : 0;
  });

  function firstUsers(): number[] {
    const anyone = chance.shuffled(clinicians.map((_, i) => i));
    switch (first.by) {
      case "share":
        return anyone.filter(() => chance.happens(initialUse));
      case "number":
        return anyone.slice(0, first.number);
      case "neighbourhood":
        return [anyone[0], ...neighbours(people)[anyone[0]]];
      case "connected": {
        const degree = tieCounts(people);
        return anyone.sort((a, b) => degree[b] - degree[a]).slice(0, first.number);
      }
      case "named":
        return anyone.filter((i) => first.named.includes(clinicians[i].id));
    }
  }
}

/** Ties of each clinician, in and out: who is tied both ways counts twice. */
function tieCounts({ clinicians }: People): number[] {
  const count = clinicians.map(({ tiesIn }) => tiesIn.length);
  for (const { from } of clinicians.flatMap(({ tiesIn }) => tiesIn)) count[from]++;
  return count;
}
