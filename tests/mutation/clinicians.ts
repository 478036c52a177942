import { mutationsOf } from "./mutation.ts";

/** Step 4: clinicians' clocks, and which change ends a stay. */
export const CLINICIAN_MUTATIONS = mutationsOf({
  open: {
    "margin-capability-not-lowered": ["1 - behaviour.marginCapability * people.marginalisation * (1 - outreach)", "1"],
    "margin-capability-fully-lowered": [
      "1 - behaviour.marginCapability * people.marginalisation * (1 - outreach)",
      "1 - people.marginalisation * (1 - outreach)",
    ],
    "margin-whatever-the-marginalisation": ["people.marginalisation * (1 - outreach)", "(1 - outreach)"],
    "outreach-never": ["const outreach = on ? plan.cohesion.outreach : 0;", "const outreach = 0;"],
    "outreach-outside-programme": [
      "const outreach = on ? plan.cohesion.outreach : 0;",
      "const outreach = plan.cohesion.outreach;",
    ],
    "outreach-a-third-more": ["(1 - outreach);", "(1 - 1.3 * outreach);"],
    "outreach-half": ["(1 - outreach);", "(1 - 0.5 * outreach);"],
  },
  ratesOf: {
    "margin-not-lowered-one-by-one": ["((c & AT_MARGIN) === 0 ? 1 : this.marginFactor)", "1"],
    "exposed-though-not": ["const exposed = (c & EXPOSED) === 0 ? 0 : 1;", "const exposed = 1;"],
    "against-never": ["Math.max(0, -x)", "0"],
    "negative-pull-as-response": ["Math.max(0, x)", "x"],
    "settled-never-one-by-one": ["(c & SETTLED) !== 0", "false"],
  },
  advanceLive: {
    "clock-without-peers-where-final": ["(a[c] + b[c] * (linear ? pull[i] : value[i]))", "a[c]"],
  },
  advanceEach: {
    "one-by-one-at-double-speed": ["left[i] -= this.ratesOf(i);", "left[i] -= 2 * this.ratesOf(i);"],
    "one-by-one-not-noticed": ["if (left[i] <= 0) this.changes.add(i, this.choose(i));", ""],
    "threshold-not-at-once": [
      "if (this.instant && state === NOT_USING && value[i] === 1) {",
      "if (this.instant && state === NOT_USING && value[i] === 2) {",
    ],
    "threshold-for-users-too": [
      "if (this.instant && state === NOT_USING && value[i] === 1) {",
      "if (this.instant && state <= 1 && value[i] === 1) {",
    ],
    "threshold-never-two-way": [
      "if (this.instant && twoWay && state === GENUINE",
      "if (this.instant && !twoWay && state === GENUINE",
    ],
  },
  choose: {
    "cause-always-the-first": ["let target = toUnit(community.pick[i]) * total;", "let target = 0;"],
    "cause-always-the-last": ["let target = toUnit(community.pick[i]) * total;", "let target = total;"],
    "cause-by-halves": ["toUnit(community.pick[i]) * total", "0.5 * toUnit(community.pick[i]) * total"],
    "cause-evenly": ["target -= rate[c];", "target -= total / 4;"],
    "inducted-never-chosen": ["if (rate[INDUCTED] > 0) return INDUCTED;", ""],
    "leaves-chosen-last": ["if (target < rate[LEAVES]) return LEAVES;", ""],
  },
  apply: {
    "causes-not-applied": ["community.move(i, to);", ""],
    "settling-not-applied": ["if (cause === SETTLES) community.settle(i);", "if (cause === SETTLES) continue;"],
    "settling-told-as-a-change": [
      "if (cause === SETTLES) community.settle(i); else {",
      "if (cause === SETTLES) community.settle(i); {",
    ],
  },
  advanceLinear: {
    "clock-runs-at-double-speed": [
      "const rest = left[i] - (a[c] + b[c] * value[i]);",
      "const rest = left[i] - 2 * (a[c] + b[c] * value[i]);",
    ],
    "clock-not-kept": ["left[i] = rest; if (rest <= 0) who[n++] = i;", "if (rest <= 0) who[n++] = i;"],
    "clock-without-peers": ["(a[c] + b[c] * value[i]);", "a[c];"],
  },
  advanceHeld: {
    "held-clock-at-double-speed": ["const rest = left[i] - Math.max(", "const rest = left[i] - 2 * Math.max("],
    "held-clock-not-held": ["Math.max(a[c] + b[c] * x, leastA[c] + leastB[c] * x)", "(a[c] + b[c] * x)"],
    "held-clock-not-kept": ["left[i] = rest; if (rest <= 0) who[n++] = i;", "if (rest <= 0) who[n++] = i;"],
  },
});
