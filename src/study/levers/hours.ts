import { coreSize } from "../../engine/network/draw-core.ts";
import type { NetworkData } from "../../engine/network/network-data.ts";
import type { Plan } from "../../engine/plan.ts";
import { HOUR_LEVERS, type HourLever, hoursByWeek } from "../../engine/week/costs.ts";
import type { World } from "../../engine/world.ts";
import { planFields } from "../schema/fields.ts";
import { peopleAndSites } from "./people-and-sites.ts";

/** The word for the hours of each lever. */
export const HOUR_LABELS = Object.fromEntries(
  planFields().flatMap(({ hours }) => (hours === undefined ? [] : [[hours.of, hours.label]])),
) as Record<HourLever, string>;

/** Hours of a plan over the whole run. */
export type Hours = Record<HourLever, number> & { total: number };

/**
 * Hours of a plan in a world over so many weeks, by lever and in all, exactly as a run counts them: they depend on neither
 * network nor chance. `networks` holds imported networks by digest; null where the world's is not there.
 */
export function plannedHours(
  plan: Plan,
  world: World,
  weeks: number,
  networks: Record<string, NetworkData>,
): Hours | null {
  const size = peopleAndSites(world.network, networks);
  if (size === null) return null;
  const { clinicians, sites } = size;
  const { selection, named, size: share } = plan.core;
  const members = selection === "named" ? new Set(named).size : coreSize(share, clinicians);
  const byWeek = hoursByWeek(plan, world.costs, weeks, clinicians, sites, members);
  const rows = weeks + 1;
  const hours = { total: 0 } as Hours;
  HOUR_LEVERS.forEach((lever, i) => {
    hours[lever] = byWeek.subarray(i * rows, (i + 1) * rows).reduce((sum, each) => sum + each, 0);
    hours.total += hours[lever];
  });
  return hours;
}
