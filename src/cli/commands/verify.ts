import { VERIFICATION } from "../../checks/verification.ts";
import { checkCommand } from "./check-command.ts";

export const verify = checkCommand({
  name: "verify",
  about: "Runs the textbook models that the engine reduces to, and compares them with their known results.",
  checks: VERIFICATION,
  examples: ["verify", "verify --json > verify.json"],
});
