import { BAD_INPUT, command, GOOD } from "../command-line/command.ts";
import { counted } from "../command-line/input-error.ts";
import { checkFolder, type FolderFinding } from "../out/check-folder.ts";
import { plain } from "../report/numbers.ts";

export const check = command({
  name: "check",
  usage: "DIR…",
  about:
    "Checks folders that run or compare have written with --out: whether every table is there as it was written, by size and sha-256, and all are of one run. Exit code 2 if not.",
  options: { json: { kind: "flag", help: "print one JSON document" } },
  examples: ["check results", "check results-*"],
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  async action({ json }, folders, effects) {
    const findings = [];
    for (const folder of folders) findings.push({ folder, ...(await checkFolder(folder, effects)) });
    const good = findings.every(({ problems }) => problems.length === 0);
    if (json) {
      const documents = findings.map((finding) => ({ ok: finding.problems.length === 0, ...finding }));
      effects.stdout.write(`${JSON.stringify({ ok: good, folders: documents })}\n`);
    } else {
      for (const { folder, ...finding } of findings) {
        const out = finding.problems.length === 0 ? effects.stdout : effects.stderr;
        out.write(`${lines(folder, finding).join("\n")}\n`);
      }
    }
    return good ? GOOD : BAD_INPUT;
  },
});

function lines(folder: string, { manifest, problems, notes }: FolderFinding): string[] {
  const indented = [...problems, ...notes.map((note) => `note: ${note}`)].map((line) => `  ${line}`);
  if (manifest === null || problems.length > 0) return [`${folder}: not a whole set of tables:`, ...indented];
  const { study, replicates, stopped, files } = manifest;
  const asked = replicates.to - replicates.from + 1;
  const runs = stopped
    ? `stopped after ${replicates.finished} of ${counted(asked, "replicate")}`
    : counted(asked, "replicate");
  return [
    `${folder}: whole, ${counted(files.length, "file")} of the study "${plain(study.name)}", ${runs}`,
    ...indented,
  ];
}
