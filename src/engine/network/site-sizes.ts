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

/**
 * Whole numbers that come to `total`, in proportions that ascend: parts that would be below 1 are 1, the others share the
 * rest, and the largest remainders are rounded up.
 */
function shared(total: number, proportions: Float64Array): Int32Array {
  let rest = total;
  let sum = proportions.reduce((all, part) => all + part, 0);
  let first = 0;
  for (; first < proportions.length && proportions[first] * rest < sum; first++) {
    rest--;
    sum -= proportions[first];
  }
  const exact = proportions.map((part, s) => (s < first ? 1 : (rest * part) / sum));
  const out = Int32Array.from(exact, Math.floor);
  const left = total - out.reduce((all, size) => all + size, 0);
  const byRemainder = Array.from(exact.keys()).sort((a, b) => exact[b] - out[b] - (exact[a] - out[a]) || b - a);
  for (const s of byRemainder.slice(0, left)) out[s]++;
  return out.sort();
}
