import { PATTERNS } from "../../checks/patterns.ts";
import { checkCommand } from "./check-command.ts";

export const patterns = checkCommand({
  name: "patterns",
  about:
    "Runs the patterns of the eight lessons that the default model must show, each labelled assumed or emergent, with the mechanism that makes it vanish when it is switched off.",
  checks: PATTERNS,
  examples: ["patterns", "patterns --json > patterns.json"],
});
