import { shareStudy } from "../../study/link/link.ts";
import type { Study } from "../../study/study.ts";
import { MODEL_VERSION } from "../state/model-version.ts";

/** A command line, and whether it needs the study's file beside it. */
export interface ShellCommand {
  line: string;
  needsFile: boolean;
}

/**
 * The command that writes the tables of this study again, byte for byte. Where the study fits a link the command holds all
 * of it; else it names the study file, which must then stand where it is run.
 */
export async function commandFor(study: Study, file: string): Promise<ShellCommand> {
  const verb = study.plans.length > 1 ? "compare" : "run";
  const shared = await shareStudy(study, MODEL_VERSION);
  const named = shared.ok ? `'${shared.fragment}'` : file;
  return { line: `npx groundswell ${verb} ${named} --out results`, needsFile: !shared.ok };
}
