import { expect, test } from "vitest";
import { simulatedInWords } from "../../src/study/simulated-in-words.ts";

test.each([
  [{ clinicians: 500, sites: 20 }, 104, false, "500 clinicians in 20 sites, two years"],
  [{ clinicians: 500, sites: 1 }, 52, false, "500 clinicians, one year"],
  [{ clinicians: 12_500, sites: 1_000 }, 26, false, "12,500 clinicians in 1,000 sites, 26 weeks"],
  [{ clinicians: 2, sites: 1 }, 1, false, "2 clinicians, 1 week"],
  [{ clinicians: 40, sites: 2 }, 5200, true, "an imported network, 40 clinicians in 2 sites, 100 years"],
  [null, 78, true, "an imported network, 78 weeks"],
] as const)("%o over %d weeks, imported %s: %s", (size, weeks, imported, words) => {
  expect(simulatedInWords(size, weeks, imported)).toBe(words);
});
