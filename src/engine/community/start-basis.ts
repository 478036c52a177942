import type { CoreChoice } from "../network/draw-core.ts";
import { STATES, type StateConstant } from "../states.ts";
import type { World } from "../world.ts";

/** What of a world decides the columns of week 0, beside the network. */
export interface StartWorld {
  context: Pick<World["context"], "support" | "spread" | "perSite" | "turnover">;
  practice: Pick<World["practice"], "initialUse" | "first" | "committed" | "divergence">;
  people: Omit<World["people"], "community" | "conflict">;
  behaviour: Pick<World["behaviour"], StateConstant | "ownWeight">;
}

/** All that decides the columns of week 0 beside the network and the key, as text. */
export function startBasis(world: StartWorld, { size, selection, named, reach }: CoreChoice): string {
  const { support, spread, perSite, turnover } = world.context;
  const { initialUse, first, committed, divergence } = world.practice;
  const { capability, marginalisation, response, unit, threshold, variation } = world.people;
  const { thresholds, instant, twoWay, noise } = world.people;
  const states = STATES.map(({ influence, exit }) => [world.behaviour[influence], exit && world.behaviour[exit]]);
  const read: [Omit<StartWorld, "behaviour">, object, CoreChoice] = [
    {
      context: { support, spread, perSite, turnover },
      practice: { initialUse, first, committed, divergence },
      people: {
        capability,
        marginalisation,
        response,
        unit,
        threshold,
        variation,
        thresholds,
        instant,
        twoWay,
        noise,
      },
    },
    [...states, world.behaviour.ownWeight],
    { size, selection, named, reach },
  ];
  return JSON.stringify(read);
}
