import type { NetworkFile } from "./file/network-file.ts";

const FEWEST_WEEKS = 26;
const WEEKS = 104;

/**
 * The file of a study to start from: two plans, soft tactics alone and with a harder edge, on an imported network, which is
 * found at `file` or stands in the study itself. It runs as long as the network's observed curve, where there is one.
 */
export function starterStudy(
  network: NetworkFile,
  place: { file: string } | { inline: NetworkFile },
  digest: string,
): Record<string, unknown> {
  const { observed } = network;
  const observedWeeks = observed && Math.round(observed.cumulative.length * observed.weeksPerUnit);
  return {
    groundswell: 1,
    name: network.name.slice(0, 80),
    question: "Does a harder edge to soft tactics help in this network?",
    run: { weeks: observedWeeks === null ? WEEKS : Math.max(FEWEST_WEEKS, observedWeeks) },
    plans: [
      { name: "Soft only", tactics: { soft: 0.6, hard: 0 } },
      { name: "Soft with a hard edge", tactics: { soft: 0.4, hard: 0.2 } },
    ],
    worlds: [{ name: "As imported", network: { kind: "imported", ...place, digest } }],
  };
}
