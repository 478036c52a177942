import type { NetworkFile } from "../networks/network-file.ts";

const FEWEST_WEEKS = 26;
const WEEKS = 104;

/**
 * The text of a study to start from: two plans, soft tactics alone and with a harder edge, on an imported network found at
 * `file`. It runs as long as the observed curve of the network, where there is one.
 */
export function starterStudy(network: NetworkFile, file: string, digest: string): string {
  const { observed } = network;
  const observedWeeks = observed && Math.round(observed.cumulative.length * observed.weeksPerUnit);
  const study = {
    groundswell: 1,
    name: network.name.slice(0, 80),
    question: "Does a harder edge to soft tactics help in this network?",
    run: { weeks: observedWeeks === null ? WEEKS : Math.max(FEWEST_WEEKS, observedWeeks) },
    plans: [
      { name: "Soft only", tactics: { soft: 0.6, hard: 0 } },
      { name: "Soft with a hard edge", tactics: { soft: 0.4, hard: 0.2 } },
    ],
    worlds: [{ name: "As imported", network: { kind: "imported", file, digest } }],
  };
  return `${JSON.stringify(study, null, 2)}\n`;
}
