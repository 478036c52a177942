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
    "layers-do-not-push": ["this.pushOver(ties.ties, first, end, change, using);", ""],
    "team-ties-do-not-push": ["this.pushOver(team.ties, team.start[j], team.start[j + 1], change, using);", ""],
  },
  Community: {
    "weights-ignored": ["(tie & 15) * change", "change", 2],
    "negative-pull-unnoticed": ["if (p < 0 !== before < 0) kind[i] ^= NEGATIVE;", "", 2],
  },
  pushResponse: {
    "response-complex-without-square": ["const square = p * p;", "const square = p;"],
    "response-complex-without-threshold": ["square / (square + norm[i])", "square / (square + 1)"],
    "response-simple-without-scale": ["value[i] = p / scale[i];", "value[i] = p;"],
    "response-at-the-threshold-excluded": ["value[i] = p >= norm[i] ? 1 : 0;", "value[i] = p > norm[i] + 1 ? 1 : 0;"],
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
  },
  drawClock: {
    "clock-by-site": [
      "draw(words, key, PURPOSE.clock, network.keyHigh[i], network.keyLow[i], this.stays[i]);",
      "draw(words, key, PURPOSE.clock, network.keyHigh[i], 0, this.stays[i]);",
    ],
    "clock-uniform": ["this.left[i] = toExponential(words[0]);", "this.left[i] = (words[0] >>> 0) / 2147483648;"],
    "cause-by-the-clock": ["this.pick[i] = words[1];", "this.pick[i] = words[0];"],
  },
});
