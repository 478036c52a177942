import { replicateKey, rootKey } from "../../src/engine/chance/root-key.ts";
import { begin } from "../../src/engine/community/begin.ts";
import { Community } from "../../src/engine/community/community.ts";
import { drawCore } from "../../src/engine/network/draw-core.ts";
import { networkSource } from "../../src/engine/network/network-source.ts";
import type { World } from "../../src/engine/world.ts";
import { defaultPlan } from "../../src/study/schema/defaults.ts";
import { Chance } from "./chance.ts";
import type { Observations } from "./observations.ts";
import { drawPeople } from "./people.ts";

/** One draw of a world before anything happens in it. */
interface Structure {
  people: { site: number; profession: number; margin: boolean; threshold: number }[];
  support: number[];
  skills: number[];
  ties: { from: number; to: number; weight: number; bridge: boolean; activation: number }[];
}

/** Structure of replicates as the engine draws them, in numbers. The response is complex: of that the engine keeps thresholds squared. */
export function engineStructures(world: World, replicates: number): Observations {
  const source = networkSource(world, {});
  const community = new Community(source.people, source.sites, source.professions);
  const plan = { ...defaultPlan().core, size: 0 };
  return observed(replicates, (replicate) => {
    const key = replicateKey(rootKey("structure"), replicate);
    const network = source.draw(key);
    begin(community, network, drawCore(network, plan, world.people.marginalisation, key), world, key);
    const { profession, margin, siteOf, team, bridge } = network;
    const ties = ([team, bridge] as const).flatMap((layer) =>
      Array.from({ length: network.count }, (_, from) => from).flatMap((from) =>
        Array.from(layer.ties.subarray(layer.start[from], layer.start[from + 1]), (tie, k) => ({
          from,
          to: tie >>> 4,
          weight: tie & 15,
          bridge: layer === bridge,
          activation: layer === bridge ? bridge.level[bridge.start[from] + k] / 65536 : 0,
        })),
      ),
    );
    return {
      people: Array.from(profession, (p, i) => ({
        site: siteOf[i],
        profession: p,
        margin: margin[i] === 1,
        threshold: Math.sqrt(community.threshold[i]),
      })),
      support: [...community.ownOpportunity],
      skills: [...community.ownCapability],
      ties,
    };
  });
}

/** The same as the naive implementation draws them. */
export function naiveStructures(world: World, replicates: number): Observations {
  const chance = new Chance(rootKey("naive structure")[0]);
  return observed(replicates, () => {
    const { clinicians, sites } = drawPeople(world, {}, chance);
    return {
      people: clinicians,
      support: sites.map(({ support }) => support),
      skills: sites.map(({ ownCapability }) => ownCapability),
      ties: clinicians.flatMap(({ tiesIn }, to) =>
        tiesIn.map(({ from, weight, layer, activation }) => ({
          from,
          to,
          weight,
          bridge: layer === "bridge",
          activation,
        })),
      ),
    };
  });
}

function observed(replicates: number, draw: (replicate: number) => Structure): Observations {
  const seen: Observations = new Map();
  for (let replicate = 1; replicate <= replicates; replicate++) {
    for (const [name, value] of Object.entries(measures(draw(replicate)))) {
      const values = seen.get(name);
      if (values) values.push(value);
      else seen.set(name, [value]);
    }
  }
  return seen;
}

function measures({ people, support, skills, ties }: Structure): Record<string, number> {
  const share = (holds: (tie: Structure["ties"][number]) => boolean) => ties.filter(holds).length / ties.length;
  const into = people.map(() => 0);
  const degree = people.map(() => 0);
  const neighbours = people.map(() => new Set<number>());
  for (const { from, to, weight } of ties) {
    into[to] += weight;
    degree[to]++;
    neighbours[to].add(from);
  }
  const triangles = ties.map(
    ({ from, to }) => [...neighbours[from]].filter((third) => neighbours[to].has(third)).length,
  );
  const last = people.length;
  const apart = ({ from, to }: { from: number; to: number }) =>
    Math.min(Math.abs(from - to), last - Math.abs(from - to));
  const bridges = ties.filter(({ bridge }) => bridge);
  const sorted = [...degree].sort((a, b) => b - a);
  return {
    ties: ties.length,
    "share that leave the site": share(({ from, to }) => people[from].site !== people[to].site),
    "share within a profession": share(({ from, to }) => people[from].profession === people[to].profession),
    "share across the margin": share(({ from, to }) => people[from].margin !== people[to].margin),
    "share tied both ways": share(({ from, to }) => neighbours[from].has(to)),
    "mean way round the ring": mean(ties.map(apart)),
    "share between neighbours on the ring": share((tie) => apart(tie) <= 2),
    "common contacts of those tied": mean(triangles),
    "mean weight": mean(ties.map(({ weight }) => weight)),
    "mean weight between professions": mean(
      ties.filter(({ from, to }) => people[from].profession !== people[to].profession).map(({ weight }) => weight),
    ),
    "mean activation of bridges": mean(bridges.map(({ activation }) => activation)),
    "spread of activation of bridges": deviation(bridges.map(({ activation }) => activation)),
    "spread of weight in": deviation(into),
    "spread of degrees": deviation(degree),
    "largest degree": sorted[0],
    "tenth largest degree": sorted[9],
    "ties of the first": degree[0],
    "ties of the last": degree[last - 1],
    "share at the margins": mean(people.map(({ margin }) => (margin ? 1 : 0))),
    "share of the first profession": mean(people.map(({ profession }) => (profession === 0 ? 1 : 0))),
    "mean threshold": mean(people.map(({ threshold }) => threshold)),
    "spread of thresholds": deviation(people.map(({ threshold }) => threshold)),
    "lowest threshold": Math.min(...people.map(({ threshold }) => threshold)),
    "mean support": mean(support),
    "spread of support": deviation(support),
    "mean skills": mean(skills),
    "spread of skills": deviation(skills),
    "skills where support is": mean(skills.map((own, s) => own * support[s])),
    "people of the last site": people.filter(({ site }) => site === support.length - 1).length,
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function deviation(values: number[]): number {
  const middle = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)));
}
