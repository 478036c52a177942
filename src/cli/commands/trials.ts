import { TRIALS } from "../../checks/trials.ts";
import { checkCommand } from "./check-command.ts";

export const trials = checkCommand({
  name: "trials",
  about:
    "Runs simulated trials, one tactic against usual care, and compares their effects with published ones; and fits the curve of a real diffusion.",
  checks: TRIALS,
  examples: ["trials", "trials --json > trials.json"],
});
