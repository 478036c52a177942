import type { World } from "../engine/world.ts";

/** A world like another but for one thing that is harder there. */
export interface HarsherWorld {
  key: string;
  /** "Less support from sites" */
  label: string;
  /** The same world with this made harder; equal to it where nothing harder is possible. */
  harsher<W extends World>(world: W): W;
}

/**
 * Six ways in which the setting of a plan may be harder than planned for, each on its own. How much harder is
 * illustrative: about the difference between a good and a poor site where sources give one, else half of what is left.
 */
export const HARSHER_WORLDS: readonly HarsherWorld[] = [
  {
    key: "support",
    label: "Sites give less time and means",
    harsher: (world) => {
      const { support, perSite } = world.context;
      return within(world, "context", {
        support: lower(support, 0.25),
        perSite: perSite.map((site) =>
          site.support === undefined ? site : { ...site, support: lower(site.support, 0.25) },
        ),
      });
    },
  },
  {
    key: "turnover",
    label: "Three times as many clinicians leave",
    harsher: (world) => {
      const { turnover, perSite } = world.context;
      return within(world, "context", {
        turnover: threefold(turnover),
        perSite: perSite.map((site) =>
          site.turnover === undefined ? site : { ...site, turnover: threefold(site.turnover) },
        ),
      });
    },
  },
  {
    key: "shocks",
    label: "Four more shocks a year, each of half of a site's means",
    harsher: (world) => {
      const { shocks } = world.context;
      const perYear = Math.min(52, shocks.perYear + 4);
      return within(world, "context", { shocks: { ...shocks, perYear, size: Math.max(0.5, shocks.size) } });
    },
  },
  {
    key: "conflict",
    label: "More conflict at the start",
    harsher: (world) => within(world, "people", { conflict: higher(world.people.conflict, 0.4) }),
  },
  {
    key: "capability",
    label: "Fewer skills at the start",
    harsher: (world) => within(world, "people", { capability: lower(world.people.capability, 0.25) }),
  },
  {
    key: "threshold",
    label: "More peers are needed before people follow",
    harsher: (world) => {
      // thresholds given person by person count in place of the one for all
      const thresholds = world.people.thresholds?.map((threshold) => Math.min(1e6, 1.5 * threshold)) ?? null;
      return within(world, "people", { threshold: Math.min(1000, 1.5 * world.people.threshold), thresholds });
    },
  },
];

function within<W extends World, K extends "context" | "people">(world: W, part: K, settings: Partial<World[K]>): W {
  return { ...world, [part]: { ...world[part], ...settings } };
}

/** To two decimal places, so that a world kept from here reads like one made by hand. */
function lower(share: number, by: number): number {
  return rounded(Math.max(0, share - by));
}

/** At least 23 % a year, where nobody leaves. */
function threefold(turnover: number): number {
  return Math.min(1, Math.max(0.005, 3 * turnover));
}

function higher(share: number, by: number): number {
  return rounded(Math.min(1, share + by));
}

function rounded(share: number): number {
  return Math.round(share * 100) / 100;
}
