import { command } from "../../command-line/command.ts";
import { counted, InputError } from "../../command-line/input-error.ts";
import { lockFolder } from "../../out/folder-lock.ts";
import { loadSweptDesign } from "../../sweep/load-design.ts";
import { doneIn, findParts, replicatesAsked } from "../../sweep/sweep-parts.ts";
import { published } from "./sweep.ts";

export const merge = command({
  name: "merge",
  usage: "DIR",
  about:
    "Puts the shards of a sweep together: writes the final tables into its folder, the same bytes that one machine would have written. " +
    "Says which points are missing where any are (exit code 2).",
  options: {
    csv: { kind: "flag", help: "also write runs.csv, differences.csv, and outcomes….csv for groundswell sensitivity" },
  },
  examples: ["merge support"],
  words: { least: 1, most: 1 },
  async action({ csv }, [folder], effects) {
    const design = await loadSweptDesign(folder, effects);
    const lock = await lockFolder(folder, effects);
    try {
      const found = await findParts(folder, design.digest, effects);
      for (const note of found.notes) effects.stderr.write(`${note}\n`);
      const replicates = replicatesAsked(found, design.design);
      const done = doneIn(found);
      const lacking = design.design.points.flatMap((_, point) =>
        done.count(point, replicates) < replicates ? [point + 1] : [],
      );
      if (lacking.length > 0) {
        const some = lacking.slice(0, 10).join(", ");
        const more = lacking.length > 10 ? "…" : "";
        throw new InputError(
          `${folder}: the runs of ${counted(lacking.length, "point")} of ${design.design.points.length} are missing: ${some}${more}`,
          "Run the shards that are missing, or groundswell sweep with --resume for all that is.",
        );
      }
      return await published(folder, design, found, replicates, csv, effects);
    } finally {
      await lock.release();
    }
  },
});
