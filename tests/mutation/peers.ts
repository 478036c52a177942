import { mutationsOf } from "./mutation.ts";

/** Peers: visible influence, pull, response, activity of ties; and what happens to who changes. */
export const PEER_MUTATIONS = mutationsOf({
  switchTo: {
    "ties-one-level-more": ["const cut = Math.ceil(share * LEVELS);", "const cut = Math.ceil(share * LEVELS * 1.2);"],
    "ties-all-active": ["const cut = Math.ceil(share * LEVELS);", "const cut = LEVELS;"],
    "ties-never-silenced": [
      "const sign = active > layer.active ? 1 : -1;",
      "const sign = active > layer.active ? 1 : 0;",
    ],
    "ties-silenced-as-activated": ["const sign = active > layer.active ? 1 : -1;", "const sign = 1;"],
  },
  push: {
    "silent-ties-push": ["while (end < last && ties.level[end] < cut) end++;", "end = last;"],
    "layers-do-not-push": ["this.pushOver(ties.ties, first, end, change, using, 0);", ""],
    "team-ties-do-not-push": ["this.pushOver(team.ties, team.start[j], team.start[j + 1], change, using, 0);", ""],
  },
  Community: {
    "weights-ignored": ["(tie & 15) * change", "change", 2],
    "negative-pull-unnoticed": ["if (p < 0 !== before < 0) kind[i] ^= NEGATIVE;", "", 2],
  },
  pushResponse: {
    "response-complex-without-square": ["const square = p * p;", "const square = p;"],
    "response-complex-without-threshold": ["square / (square + reach)", "square / (square + 1)"],
    "response-simple-without-scale": ["else value[i] = p / scale;", "else value[i] = p;"],
    "response-at-the-threshold-excluded": ["p >= (threshold[i] - NEAR) * scale", "p > threshold[i] * scale + 1"],
    "response-complex-by-plain-scale": ["threshold[i] * scale * scale", "threshold[i] * scale"],
    "response-without-own-weight": ["(weight[i] + ownWeight || 1)", "(weight[i] || 1)"],
    "response-with-own-weight-alone": ["(weight[i] + ownWeight || 1)", "(ownWeight || 1)"],
    "response-of-nobody-undefined": ["(weight[i] + ownWeight || 1)", "(weight[i] + ownWeight)"],
    "response-by-share-where-counted": [
      "commonScale > 0 ? commonScale : FIXED",
      "commonScale > 1e9 ? commonScale : FIXED",
    ],
    "weight-never-active": ["if (opened !== 0) weight[i] += (tie & 15) * opened;", ""],
    "weight-active-once": ["weight[i] += (tie & 15) * opened;", "weight[i] += (tie & 15) * Math.max(0, opened);"],
    "weight-by-number-of-ties": ["weight[i] += (tie & 15) * opened;", "weight[i] += opened;"],
  },
  expose: {
    "exposure-never": [
      "if (this.contacts[i] > 0) this.kind[i] |= EXPOSED;",
      "if (this.contacts[i] > 1e6) this.kind[i] |= EXPOSED;",
    ],
  },
  move: {
    "exposure-by-surface-use": [
      "(to === GENUINE ? 1 : 0) - (from === GENUINE ? 1 : 0)",
      "(to === 1 ? 1 : 0) - (from === 1 ? 1 : 0)",
    ],
    "influence-of-the-state-left": ["this.influence[to] - this.influence[from]", "this.influence[to]"],
    "newcomers-keep-the-clock": ["this.stays[i]++; this.drawClock(i);", "this.stays[i]++;"],
    "stays-with-one-clock": ["this.stays[i]++;", ""],
    "changes-not-counted": ["this.tally(i, from, to);", ""],
    "settled-for-ever": ["this.kind[i] &= ~SETTLED;", ""],
  },
  drawClock: {
    "clock-by-site": [
      "draw(words, key, PURPOSE.clock, network.keyHigh[i], network.keyLow[i], this.stays[i]);",
      "draw(words, key, PURPOSE.clock, network.keyHigh[i], 0, this.stays[i]);",
    ],
    "clock-uniform": ["this.left[i] = toExponential(words[0]);", "this.left[i] = (words[0] >>> 0) / 2147483648;"],
    "cause-by-the-clock": ["this.pick[i] = words[1];", "this.pick[i] = words[0];"],
  },
  pushOver: {
    "switching-unfelt-where-nothing-is-carried": [
      "if (!this.linear) this.pushResponse(",
      "if (!this.linear && change !== 0) this.pushResponse(",
    ],
  },
  settle: {
    "settling-unnoticed": ["this.kind[i] |= SETTLED;", ""],
    "settling-with-the-old-clock": ["this.stays[i]++; this.drawClock(i);", "this.stays[i]++;"],
    "settling-with-the-same-draw": ["this.stays[i]++;", ""],
  },
});
