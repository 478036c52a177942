import { dirname } from "node:path";
import packageFile from "../../../../package.json" with { type: "json" };
import { writeLink } from "../../../study/link/link.ts";
import { studyText } from "../../../study/write-study.ts";
import { openedPoint } from "../../../sweep/point-study.ts";
import { command, GOOD } from "../../command-line/command.ts";
import { InputError } from "../../command-line/input-error.ts";
import { studyBeside } from "../../files/study-beside.ts";
import { prepareFile, writeWhole } from "../../out/whole-file.ts";
import { loadSweptDesign } from "../../sweep/load-design.ts";

export const reopen = command({
  name: "reopen",
  usage: "DIR",
  about:
    "Gives a point of a sweep as a study: with --out as a file, else as text, and with --link as a link for the page. " +
    "groundswell run on it, with --replicates for one of them, makes the very run again.",
  options: {
    point: { kind: "whole", value: "N", min: 1, max: 1_000_000, help: "which point, counted from 1 as in points.csv" },
    replicate: { kind: "whole", value: "N", min: 1, max: 1_000_000, help: "say the command that makes this run again" },
    out: { kind: "text", value: "FILE", help: "write the study into this file" },
    link: { kind: "flag", help: "print a link to the study instead of its text" },
    force: { kind: "flag", help: "let --out replace a file" },
  },
  examples: ["reopen support --point 17 --out point-17.json", "reopen support --point 17 --link"],
  words: { least: 1, most: 1 },
  async action({ point, replicate, out, link, force }, [folder], effects) {
    if (point === undefined) throw new InputError("--point N is missing: which point, counted from 1.");
    const { design, loaded } = await loadSweptDesign(folder, effects);
    if (point > design.points.length) {
      throw new InputError(`--point: the sweep has ${design.points.length} points, and no point ${point}.`);
    }
    const study = openedPoint(design, point - 1);
    if (link) {
      if (study.networks.length > 0) {
        throw new InputError(
          "A study on an imported network cannot be put into a link.",
          "Write it into a file with --out.",
        );
      }
      effects.stdout.write(`#${await writeLink(study, packageFile.version)}\n`);
      return GOOD;
    }
    if (out === undefined) effects.stdout.write(studyText(study, packageFile.version));
    else {
      await prepareFile(out, force, effects);
      await writeWhole(out, studyBeside(dirname(out), { ...loaded, study }), effects);
    }
    if (replicate !== undefined) {
      effects.stderr.write(
        `The very run: groundswell run ${out ?? "STUDY.json"} --replicates ${replicate}-${replicate} --out DIR --trace=${replicate}\n`,
      );
    }
    return GOOD;
  },
});
