import type { CoreSelection, Plan } from "../../src/engine/plan.ts";
import type { World } from "../../src/engine/world.ts";
import type { Chance } from "./chance.ts";
import type { People } from "./people.ts";

/** Activation levels lie below 1, so that a core at full strength reaches everyone. */
const BELOW_ONE = 1 - 2 ** -32;

/** Selections that also choose the champions; otherwise these are random. */
const BY_RANK: CoreSelection[] = ["degree", "betweenness", "kcore", "bridging"];

/** Who is in a plan's core, and which sites have a champion. */
export interface Core {
  members: number[];
  championed: Set<number>;
}

/** Draws a plan's core and champions and adds their vertical ties to the people. */
export function formCore(people: People, plan: Plan, world: World, chance: Chance): Core {
  const { clinicians, sites } = people;
  const ranked = rank(people, plan.core.selection, chance);
  const members = chooseCore(people, plan, ranked);
  const championed = new Set<number>();
  if (members.length === 0) return { members, championed };
  const { marginalisation } = world.people;
  const tie = (from: number, to: number) => {
    const u = chance.next();
    const later = u * (1 - marginalisation) + marginalisation;
    const activation = clinicians[to].margin ? Math.min(BELOW_ONE, later) : u;
    clinicians[to].tiesIn.push({ from, layer: "vertical", weight: 8, activation });
  };
  const reached = chance.shuffled(sites.map((_, s) => s)).slice(0, Math.round(plan.core.reach * sites.length));
  for (const site of reached) {
    const staff = clinicians.flatMap((clinician, i) => (clinician.site === site ? [i] : []));
    if (staff.length === 0) continue;
    championed.add(site);
    const first = ranked.find((i) => staff.includes(i)) as number;
    const champion = BY_RANK.includes(plan.core.selection) ? first : chance.pick(staff);
    const sources = chance.shuffled(members.filter((member) => member !== champion)).slice(0, 10);
    for (const source of sources) tie(source, champion);
    for (const member of staff) if (member !== champion) tie(champion, member);
  }
  return { members, championed };
}

/** The core's presence at each site at level c: in full with a champion, in part without, nowhere if it has no people. */
export function presenceAt({ sites }: People, { members, championed }: Core, level: number, world: World): number[] {
  return sites.map((_, s) => {
    if (members.length === 0) return 0;
    return championed.has(s) ? level : world.behaviour.coreSpill * level;
  });
}

function chooseCore({ clinicians }: People, { core }: Plan, ranked: number[]): number[] {
  const { size, selection, named } = core;
  if (selection === "named") return ranked.filter((i) => named.includes(clinicians[i].id));
  if (size === 0) return [];
  return ranked.slice(0, Math.min(clinicians.length, Math.max(2, Math.min(200, Math.round(size * clinicians.length)))));
}

/** Everyone in the order in which the plan's selection takes them; chance decides between equals. */
function rank(people: People, selection: CoreSelection, chance: Chance): number[] {
  const anyone = chance.shuffled(people.clinicians.map((_, i) => i));
  const highest = (score: number[]) => anyone.sort((a, b) => score[b] - score[a]);
  switch (selection) {
    case "random":
    case "named":
      return anyone;
    case "degree":
      return highest(degrees(people));
    case "bridging":
      return highest(bridgingTies(people));
    case "kcore":
      return highest(coreNumbers(neighbours(people)));
    case "betweenness":
      return highest(betweenness(neighbours(people)));
    case "perSite":
      return perSite(people, anyone, chance);
  }
}

/** How many others each clinician is tied to. */
export function degrees(people: People): number[] {
  return neighbours(people).map((others) => others.size);
}

/** How many others at other sites each clinician is tied to. */
function bridgingTies(people: People): number[] {
  const siteOf = (i: number) => people.clinicians[i].site;
  return neighbours(people).map((others, i) => [...others].filter((j) => siteOf(j) !== siteOf(i)).length);
}

/** Whom each clinician is tied to, whichever way the ties run. */
export function neighbours({ clinicians }: People): Set<number>[] {
  const sets = clinicians.map(() => new Set<number>());
  clinicians.forEach(({ tiesIn }, to) => {
    for (const { from } of tiesIn) {
      sets[to].add(from);
      sets[from].add(to);
    }
  });
  return sets;
}

/** The largest k for which a clinician is in a group whose members all have k neighbours inside it. */
function coreNumbers(ties: Set<number>[]): number[] {
  const number = ties.map(() => 0);
  for (let k = 1; k < ties.length; k++) {
    let inside = new Set(ties.keys());
    let before = -1;
    while (inside.size !== before) {
      before = inside.size;
      const group = inside;
      inside = new Set([...group].filter((i) => [...ties[i]].filter((j) => group.has(j)).length >= k));
    }
    for (const i of inside) number[i] = k;
  }
  return number;
}

/** Shortest paths between others that run through each clinician, shared among equally short ones (Freeman 1977). */
function betweenness(ties: Set<number>[]): number[] {
  const through = ties.map(() => 0);
  const from = ties.map((_, i) => pathsFrom(ties, i));
  for (let s = 0; s < ties.length; s++) {
    for (let t = 0; t < ties.length; t++) {
      for (let i = 0; i < ties.length; i++) {
        if (s === t || i === s || i === t) continue;
        if (from[s].distance[i] + from[i].distance[t] !== from[s].distance[t]) continue;
        if (from[s].distance[t] === Number.POSITIVE_INFINITY) continue;
        through[i] += (from[s].paths[i] * from[i].paths[t]) / from[s].paths[t];
      }
    }
  }
  return through;
}

function pathsFrom(ties: Set<number>[], start: number): { distance: number[]; paths: number[] } {
  const distance = ties.map(() => Number.POSITIVE_INFINITY);
  const paths = ties.map(() => 0);
  distance[start] = 0;
  paths[start] = 1;
  const queue = [start];
  for (const i of queue) {
    for (const j of ties[i]) {
      if (distance[j] === Number.POSITIVE_INFINITY) {
        distance[j] = distance[i] + 1;
        queue.push(j);
      }
      if (distance[j] === distance[i] + 1) paths[j] += paths[i];
    }
  }
  return { distance, paths };
}

/** One of every site in turn, then a second of every site, and so on; sites in random order, whatever their size. */
function perSite({ clinicians, sites }: People, anyone: number[], chance: Chance): number[] {
  const turn = chance.shuffled(sites.map((_, s) => s));
  const seen = sites.map(() => 0);
  const place = new Map(
    anyone.map((i) => {
      const { site } = clinicians[i];
      return [i, seen[site]++ * sites.length + turn[site]];
    }),
  );
  return [...anyone].sort((a, b) => (place.get(a) as number) - (place.get(b) as number));
}
