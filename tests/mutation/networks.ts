import { mutationsOf } from "./mutation.ts";

/** Who influences whom (docs/model.md section 7.7): generated communities, textbook networks, the core. */
export const TIE_MUTATIONS = mutationsOf({
  COMMON_WEIGHT: {
    "weight-common": ["export const COMMON_WEIGHT = 4;", "export const COMMON_WEIGHT = 5;"],
  },
  drawBridges: {
    "bridge-weight-common": ["const weight = weightBetween(i, j); list.add", "const weight = COMMON_WEIGHT; list.add"],
    "bridges-all-near": ["toUnit(words[0]) < spec.bridgeShare", "toUnit(words[0]) < 0"],
    "bridges-half-as-far": ["toUnit(words[0]) < spec.bridgeShare", "toUnit(words[0]) < 0.5 * spec.bridgeShare"],
    "bridges-without-homophily": ["toUnit(words[1]) < spec.homophily", "toUnit(words[1]) < 0"],
    "bridges-with-double-homophily": ["toUnit(words[1]) < spec.homophily", "toUnit(words[1]) < 2 * spec.homophily"],
    "bridges-into-the-own-team": ["if (j >= team) j += size;", ""],
    "bridge-levels-low": ["const level = words[1] >>> 16;", "const level = words[1] >>> 17;"],
    "bridges-not-weighed": ["list.add(j, i, weight, level); weightIn[i] += weight;", "list.add(j, i, weight, level);"],
    "bridges-one-less": ["k < spec.tiesIn - (size - 1)", "k < spec.tiesIn - size"],
    "bridges-nearby-at-the-first-site": ["const from = anywhere ? 0 : site;", "const from = 0;"],
  },
  TRIES: {
    "bridges-with-two-tries": ["const TRIES = 8;", "const TRIES = 2;"],
  },
  drawPeople: {
    "margin-share-half": ["toUnit(words[1]) < spec.marginShare", "toUnit(words[1]) < 0.5 * spec.marginShare"],
    "professions-all-the-first": ["while (g < upTo.length - 1 && u >= upTo[g]) g++;", ""],
  },
  VERTICAL_WEIGHT: {
    "vertical-weight": ["const VERTICAL_WEIGHT = 8;", "const VERTICAL_WEIGHT = 4;"],
  },
  drawCore: {
    "vertical-margin-as-centre": ["if (margin[target] === 1) u = u * (1 - marginalisation) + marginalisation;", ""],
    "vertical-margin-shifted-without-squeeze": [
      "u = u * (1 - marginalisation) + marginalisation;",
      "u = Math.min(1 - 1e-9, u + marginalisation);",
    ],
  },
  MEMBERS_PER_CHAMPION: {
    "vertical-members-fewer": ["const MEMBERS_PER_CHAMPION = 10;", "const MEMBERS_PER_CHAMPION = 5;"],
  },
  coreSize: {
    "core-without-least": [
      "Math.max(2, Math.round(share * clinicians))",
      "Math.max(1, Math.round(share * clinicians))",
    ],
    "core-half": ["Math.max(2, Math.round(share * clinicians))", "Math.max(2, Math.round(0.5 * share * clinicians))"],
  },
  ranking: {
    "core-without-score": ["chance[i] -= best * score[i];", ""],
  },
  chooseChampions: {
    "core-reaches-everywhere": ["Math.round(plan.reach * sites)", "sites"],
    "champions-by-chance-only": ['const byChance = plan.selection === "random" ||', "const byChance = true ||"],
  },
  bridging: {
    "bridging-within-the-site-too": ["if (siteOf[near.list[k]] !== siteOf[j]) out[j]++;", "out[j]++;"],
  },
  betweenness: {
    "betweenness-without-sharing": ["(paths[j] / paths[i]) * (1 + share[i])", "1 + share[i]"],
  },
  kcore: {
    "kcore-is-degree": ["if (left[i] <= left[j]) continue;", "continue;"],
  },
  smallWorld: {
    "rewiring-half": ["(rewiring * clinicians * degree) / 2", "(rewiring * clinicians * degree) / 4"],
    "rewiring-double": ["(rewiring * clinicians * degree) / 2", "rewiring * clinicians * degree"],
    "rewiring-by-twos-alone": ["|| swaps.withMoved()", "|| 0"],
    "rewiring-of-one-by-one": ["asked === 1 ? 2 : asked", "asked"],
  },
  poisson: {
    "poisson-mean-a-tenth-more": ["const p = mean / (n - 1);", "const p = (1.1 * mean) / (n - 1);"],
  },
  preferential: {
    "preferential-uniform": ["const j = pairs[toIndex(words[0], earlier)];", "const j = toIndex(words[0], i);"],
    "preferential-one-tie-more": ["Math.max(1, Math.round(degree / 2))", "Math.max(1, Math.round(degree / 2) + 1)"],
  },
  ringLattice: {
    "ring-one-sided": ["const after = i + step;", "const after = i + step + 1;"],
  },
  tieWeights: {
    "weight-across-the-margin-common": [
      "const [margin, professions] = [weakened(marginalisation), weakened(boundary)];",
      "const [margin, professions] = [weakened(0), weakened(boundary)];",
    ],
    "boundary-never": [
      "const [margin, professions] = [weakened(marginalisation), weakened(boundary)];",
      "const [margin, professions] = [weakened(marginalisation), weakened(0)];",
    ],
    "boundary-half": ["weakened(boundary)]", "weakened(boundary / 2)]"],
    "weight-across-none": [
      "Math.max(1, Math.round(COMMON_WEIGHT * (1 - by)))",
      "Math.max(0, Math.round(COMMON_WEIGHT * (1 - by)))",
    ],
    "weight-across-both-the-larger": ["Math.min(margin, professions)", "Math.max(margin, professions)"],
    "weight-across-both-by-the-margin": ["Math.min(margin, professions)", "margin"],
  },
  teamTies: {
    "team-weight-common": ["const weight = weightBetween(i, j); ties", "const weight = COMMON_WEIGHT; ties"],
    "team-not-weighed": ["weightIn[i] += weight;", ""],
  },
  layOut: {
    "teams-one-larger": [
      "from < size; from += spec.cliniciansPerTeam",
      "from < size; from += spec.cliniciansPerTeam + 1",
    ],
  },
  siteSizes: {
    "sizes-never-listed": ['if (sizes === "listed") return Int32Array.from(spec.siteSizes);', ""],
    "sizes-always-equal": ['if (sizes === "equal") return', 'if (sizes !== "listed") return'],
    "sizes-with-half-the-spread": [
      "exp(sizeSpread * standardNormalQuantile",
      "exp(0.5 * sizeSpread * standardNormalQuantile",
    ],
    "sizes-off-the-middle": ["(s + 0.5) / sites", "(s + 0.9) / (sites + 1)"],
  },
  shared: {
    "sizes-without-least": ["proportions[first] * rest < sum", "false"],
    "sizes-rounded-down": ["for (const s of byRemainder.slice(0, left)) out[s]++;", ""],
  },
  exp: {
    "exp-with-a-short-series": ["(1 + y / 6)", "1"],
    "exp-squared-once-less": ["squared < 10", "squared < 9"],
  },
  standardNormalQuantile: {
    "quantile-one-sided": ["return p < 0.5 ? -z : z;", "return z;"],
    "quantile-one-constant": ["0.802853", "0.812853"],
  },
  Swaps: {
    "rewiring-onto-the-lattice": ["this.ofLattice(a, d) || this.ofLattice(c, b) ||", ""],
    "rewiring-doubles-ties": ["|| this.find(a, d) >= 0 || this.find(c, b) >= 0) return false;", ") return false;"],
    "rewiring-to-oneself": ["if (a === c || a === d || b === c || b === d) return false;", ""],
    "rewiring-one-way": ["this.replace(b, a, c);", ""],
    "rewiring-the-same-again": ["this.drop(Math.min(at, other));", ""],
    "rewiring-forgets-the-moved": ["this.moved[other] = [a, d];", ""],
  },
  corePresence: {
    "spill-none": ["core.champions[s] >= 0 ? 1 : spill", "core.champions[s] >= 0 ? 1 : 0"],
    "spill-full": ["core.champions[s] >= 0 ? 1 : spill", "1"],
    "presence-without-people": ["if (core.members.length === 0) return { at, mean: 0 };", ""],
    "presence-by-sites": [
      "at[s] * (network.siteStart[s + 1] - network.siteStart[s])",
      "(at[s] * network.count) / network.sites",
    ],
  },
});
