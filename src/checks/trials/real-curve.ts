import { chiSquareTail } from "../../analysis/statistics/chi-square.ts";
import { fitCurve, fitWeekly, type HazardFit, weeklyChances } from "../../analysis/statistics/grouped-hazard.ts";
import { WEEKS_PER_MONTH } from "../../text/words/time-words.ts";
import { type Check, judged, type Row } from "../check.ts";
import { type CurveFit, type RealCurve, realCurve } from "./curve-fits.ts";
import { MONTH_ENDS, TETRACYCLINE } from "./tetracycline.ts";

const COUNTS = "counts of Coleman, Katz and Menzel 1966";

/** The level at which a constant rate would be rejected. */
const LEVEL = 0.05;

/** Chi-square with one degree of freedom exceeds this in a tenth of cases, and by half of that where peers' influence cannot be negative. */
const ONE_SIDED_5 = 2.705543454095404;

/** Normal quantile for 34 two-sided comparisons at 1 % together (Bonferroni). */
const FOR_34 = 3.6258;

export const REAL_CURVE: Check = {
  id: "real-curve",
  title: "A real curve: 125 doctors and tetracycline, 1953 to 1955",
  about:
    "How many of 125 doctors had prescribed a new drug after each of 17 months, explained by influence from outside at a rate p, and of peers at a rate q times the share who use it. " +
    "Fitted by maximum likelihood, first along a smooth curve, then with the exact chances of the model's own weekly steps; and simulated by the model. Rates are per month.",
  async rows(lab) {
    const curve = await realCurve(lab);
    const [alone, together, community] = curve.fits;
    return [
      ...smoothRows(fitCurve(TETRACYCLINE), fitCurve(TETRACYCLINE, { constant: true })),
      weeklyRow(fitWeekly(TETRACYCLINE, MONTH_ENDS), fitWeekly(TETRACYCLINE, MONTH_ENDS, { constant: true })),
      engineRow([alone, together]),
      ...curve.fits.map(fitRow),
      powerRow("curve-told-apart", curve, together),
      powerRow("curve-told-apart-community", curve, community),
    ];
  },
};

function smoothRows(peers: HazardFit, constant: HazardFit): Row[] {
  const ratio = likelihoodRatio(peers, constant);
  const tail = chiSquareTail(ratio);
  const rounding = "what rounding leaves: 0.0005";
  return [
    {
      id: "curve-fit-peers",
      setUp: "Smooth curve, with peers (Bass 1969)",
      expected: "p = 0.096, q = 0.054",
      source: `worked out apart from the ${COUNTS}`,
      got: `p = ${peers.p.toFixed(3)}, q = ${peers.q.toFixed(3)}; log-likelihood ${peers.logLikelihood.toFixed(2)}`,
      tolerance: rounding,
      outcome: judgeRates([peers.p, peers.q], [0.096, 0.054]),
      note: "",
    },
    {
      id: "curve-fit-constant",
      setUp: "Smooth curve, constant rate: nobody influences anybody",
      expected: "p = 0.118",
      source: `worked out apart from the ${COUNTS}`,
      got: `p = ${constant.p.toFixed(3)}; log-likelihood ${constant.logLikelihood.toFixed(2)}`,
      tolerance: rounding,
      outcome: judgeRates([constant.p], [0.118]),
      note: "",
    },
    {
      id: "curve-likelihood-ratio",
      setUp: "Smooth curve: does the influence of peers explain more?",
      expected:
        "twice the difference of log-likelihoods 1.45; chance of that much without peers 0.23, half of it since q is not negative",
      source: `worked out apart from the ${COUNTS}`,
      got: `${ratio.toFixed(2)}; ${tail.toFixed(2)}, half of it ${(tail / 2).toFixed(2)}`,
      tolerance: "what rounding leaves: 0.005",
      outcome: judged(Math.abs(ratio - 1.45) <= 0.005 && Math.abs(tail - 0.23) <= 0.005),
      note: "Not significant: a constant rate is not rejected.",
    },
  ];
}

function weeklyRow(peers: HazardFit, constant: HazardFit): Row {
  const ratio = likelihoodRatio(peers, constant);
  const half = chiSquareTail(ratio) / 2;
  const monthly = (rate: number) => (rate * WEEKS_PER_MONTH).toFixed(3);
  return {
    id: "curve-weekly-likelihood",
    setUp: "The model's own weekly steps, 125 doctors all tied to all: exact likelihood",
    expected: `a constant rate is not rejected: chance above ${LEVEL}`,
    source: "Van den Bulte and Lilien 2001, Am J Sociol 106:1409",
    got: `p = ${monthly(peers.p)}, q = ${monthly(peers.q)}, against p = ${monthly(constant.p)} alone; ratio ${ratio.toFixed(2)}, chance ${half.toFixed(2)}`,
    tolerance: "one-sided test, since q is not negative",
    outcome: judged(half > LEVEL),
    note: "",
  };
}

function engineRow(fits: CurveFit[]): Row {
  const furthest = Math.max(...fits.flatMap(standardErrorsApart));
  return {
    id: "curve-engine-exact",
    setUp: `${fits[0].runs.length} runs of each of the two fits: mean of each month against its exact expectation`,
    expected: "0 standard errors apart",
    source: "the weekly process, summed over all its ways",
    got: `at most ${furthest.toFixed(1)} standard errors apart in ${fits.length} × ${MONTH_ENDS.length} months`,
    tolerance: `${FOR_34.toFixed(1)}: 1 % in all comparisons together`,
    outcome: judgeApart(furthest),
    note: "",
  };
}

function fitRow({ name, rates, runs, distance, asFar, within }: CurveFit, k: number): Row {
  const months = MONTH_ENDS.length;
  return {
    id: `curve-simulated-${["constant", "all", "community"][k]}`,
    setUp: `${runs.length} runs of ${name} (p = ${rates.external.toFixed(3)}, q = ${rates.peers.toFixed(3)}) beside the observed months`,
    expected: `every month within the middle 90 % of runs; as far from their mean as more than ${100 * LEVEL} % of the runs are`,
    source: COUNTS,
    got: `${within} of ${months} months; ${distance.toFixed(1)} doctors from the mean curve, as ${Math.round(100 * asFar)} % of the runs are or farther`,
    tolerance: "as stated",
    outcome: judgeFit({ within, asFar }),
    note: k === 2 ? "A third mechanism: teams, bridges and a complex response, with rates found on a grid." : "",
  };
}

function powerRow(id: string, { fits }: RealCurve, truth: CurveFit): Row {
  const [found, falsely] = [truth, fits[0]].map((fit) => fit.runs.filter(findsPeers).length / fit.runs.length);
  const percent = (share: number) => `${Math.round(100 * share)} %`;
  return {
    id,
    setUp: `The same test on ${truth.runs.length} simulated curves in which peers do influence each other: ${truth.name}`,
    expected: "contagion is found in under 80 % of them, the usual demand on a test",
    source: "Van den Bulte and Lilien 2001, Am J Sociol 106:1409",
    got: `found in ${percent(found)}; in ${percent(falsely)} of curves of a constant rate, where there is none`,
    tolerance: `test at ${100 * LEVEL} %, one-sided`,
    outcome: judged(found < 0.8),
    note: "So this curve alone cannot show contagion, nor rule it out.",
  };
}

/** Whether the likelihood ratio test rejects a constant rate for these counts at 5 %, one-sided. */
function findsPeers(cumulative: number[]): boolean {
  const counts = { people: TETRACYCLINE.people, cumulative };
  return likelihoodRatio(fitCurve(counts), fitCurve(counts, { constant: true })) > ONE_SIDED_5;
}

/** Twice what the further rate gains in log-likelihood; at least 0. */
function likelihoodRatio(peers: HazardFit, constant: HazardFit): number {
  return Math.max(0, 2 * (peers.logLikelihood - constant.logLikelihood));
}

function standardErrorsApart({ rates, runs, mean }: CurveFit): number[] {
  const weeks = MONTH_ENDS[MONTH_ENDS.length - 1];
  const weekly = [rates.external, rates.peers].map((rate) => rate / WEEKS_PER_MONTH) as [number, number];
  const chances = weeklyChances(TETRACYCLINE.people, weeks, ...weekly);
  return MONTH_ENDS.map((week, k) => {
    const expected = chances[week].reduce((sum, chance, users) => sum + chance * users, 0);
    const variance = chances[week].reduce((sum, chance, users) => sum + chance * (users - expected) ** 2, 0);
    return Math.abs(mean[k] - expected) / Math.sqrt(variance / runs.length);
  });
}

/** Each rate within 0.0005 of the one expected. */
export function judgeRates(got: readonly number[], expected: readonly number[]): Row["outcome"] {
  return judged(got.every((rate, k) => Math.abs(rate - expected[k]) <= 0.0005));
}

/** No month's mean farther off than chance allows. */
export function judgeApart(standardErrors: number): Row["outcome"] {
  return judged(standardErrors <= FOR_34);
}

/** All months within the middle 90 %, and more than 5 % of the runs at least as far from their mean. */
export function judgeFit({ within, asFar }: Pick<CurveFit, "within" | "asFar">): Row["outcome"] {
  return judged(within === MONTH_ENDS.length && asFar > LEVEL);
}
