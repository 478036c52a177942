import { exp } from "../chance/exponential-function.ts";
import { standardNormalQuantile } from "../chance/standard-normal-quantile.ts";
import type { CommunityNetwork } from "../world.ts";

/** What of a community decides how many clinicians its sites have. */
export type SizedSites = Pick<
  CommunityNetwork,
  "sites" | "teamsPerSite" | "cliniciansPerTeam" | "sizes" | "sizeSpread" | "siteSizes"
>;

/**
 * Clinicians of each site. Log-normal sites are the quantiles (s + ½) ÷ sites of a log-normal distribution, smallest
 * first, with the mean of equal sites; they come to the same sum, and no chance is in them. A site has at least one clinician.
 */
export function siteSizes(spec: SizedSites): Int32Array {
  const { sites, teamsPerSite, cliniciansPerTeam, sizes, sizeSpread } = spec;
  if (sizes === "listed") return Int32Array.from(spec.siteSizes);
  const equal = teamsPerSite * cliniciansPerTeam;
  if (sizes === "equal") return new Int32Array(sites).fill(equal);
  const relative = Float64Array.from({ length: sites }, (_, s) =>
    exp(sizeSpread * standardNormalQuantile((s + 0.5) / sites)),
  );
  return shared(sites * equal, relative);
}

/** How many clinicians the sites have together. */
export function clinicianSum(spec: SizedSites): number {
  if (spec.sizes !== "listed") return spec.sites * spec.teamsPerSite * spec.cliniciansPerTeam;
  return spec.siteSizes.reduce((sum, size) => sum + size, 0);
}

/** Whole numbers from 1 that come to `total` and lie as near as can be to the proportions, which ascend: the largest remainders are rounded up. */
function shared(total: number, proportions: Float64Array): Int32Array {
  const whole = proportions.reduce((sum, part) => sum + part, 0);
  const exact = proportions.map((part) => 1 + ((total - proportions.length) * part) / whole);
  const out = Int32Array.from(exact, Math.floor);
  const left = total - out.reduce((sum, size) => sum + size, 0);
  const byRemainder = Array.from(exact.keys()).sort((a, b) => exact[b] - out[b] - (exact[a] - out[a]) || b - a);
  for (const s of byRemainder.slice(0, left)) out[s]++;
  return out.sort();
}
