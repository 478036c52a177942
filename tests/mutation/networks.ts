import { mutationsOf } from "./mutation.ts";

/** Who influences whom (docs/model.md section 7.7): generated communities, textbook networks, the core. */
export const TIE_MUTATIONS = mutationsOf({
  COMMON_WEIGHT: {
    "weight-common": ["export const COMMON_WEIGHT = 4;", "export const COMMON_WEIGHT = 5;"],
  },
  tieWeight: {
    "weight-across-the-margin-common": [
      "across ? Math.max(1, Math.round(COMMON_WEIGHT * (1 - marginalisation))) : COMMON_WEIGHT",
      "COMMON_WEIGHT",
    ],
    "weight-across-the-margin-none": [
      "Math.max(1, Math.round(COMMON_WEIGHT * (1 - marginalisation)))",
      "Math.max(0, Math.round(COMMON_WEIGHT * (1 - marginalisation)))",
    ],
  },
  drawBridges: {
    "bridge-weight-common": [
      "const weight = margin[i] === margin[j] ? COMMON_WEIGHT : across; list.add",
      "const weight = COMMON_WEIGHT; list.add",
    ],
    "bridges-all-near": ["toUnit(words[0]) < spec.bridgeShare", "toUnit(words[0]) < 0"],
    "bridges-half-as-far": ["toUnit(words[0]) < spec.bridgeShare", "toUnit(words[0]) < 0.5 * spec.bridgeShare"],
    "bridges-without-homophily": ["toUnit(words[1]) < spec.homophily", "toUnit(words[1]) < 0"],
    "bridges-with-double-homophily": ["toUnit(words[1]) < spec.homophily", "toUnit(words[1]) < 2 * spec.homophily"],
    "bridges-into-the-own-team": ["if (j >= team) j += size;", ""],
    "bridge-levels-low": ["const level = words[1] >>> 16;", "const level = words[1] >>> 17;"],
    "bridges-not-weighed": ["list.add(j, i, weight, level); weightIn[i] += weight;", "list.add(j, i, weight, level);"],
  },
  TRIES: {
    "bridges-with-two-tries": ["const TRIES = 8;", "const TRIES = 2;"],
  },
  generateCommunity: {
    "bridges-one-less": ["Math.max(0, spec.tiesIn - (size - 1))", "Math.max(0, spec.tiesIn - size)"],
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
    "vertical-not-weighed": ["weightIn[target] += VERTICAL_WEIGHT;", ""],
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
    "rewiring-half": ["(rewiring * n * degree) / 4", "(rewiring * n * degree) / 8"],
    "rewiring-double": ["(rewiring * n * degree) / 4", "(rewiring * n * degree) / 2"],
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
});
