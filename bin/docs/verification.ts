import type { Check, Row } from "../../src/checks/check.ts";
import type { Lab } from "../../src/checks/lab.ts";
import { checkMarkdown } from "../../src/checks/markdown.ts";
import { settings } from "../../src/checks/one-at-a-time/settings.ts";
import { type Swept, sweepAlone } from "../../src/checks/one-at-a-time/sweep.ts";
import { oneAtATimeMarkdown } from "../../src/checks/one-at-a-time/table.ts";
import { PATTERNS } from "../../src/checks/patterns.ts";
import { TRIALS } from "../../src/checks/trials.ts";
import { VERIFICATION } from "../../src/checks/verification.ts";

/** A picture beside a check: its file in docs/pictures and what it shows. */
export interface Illustration {
  /** The check it stands below. */
  check: string;
  file: string;
  shows: string;
}

const PARTS = [
  {
    command: "verify",
    checks: VERIFICATION,
    title: "What the model reduces to",
    about:
      "With every constant zero but those named, the engine must give what is known of textbook models. Where the model cannot express one, the table says why.",
  },
  {
    command: "patterns",
    checks: PATTERNS,
    title: "Patterns of the eight lessons",
    about:
      "What the defaults must show, clause by clause. *Assumed* is what a rate says outright, *emergent* what follows from the interplay; below each stands the mechanism that makes it vanish when it is switched off.",
  },
  {
    command: "trials",
    checks: TRIALS,
    title: "Simulated trials and a real curve",
    about:
      "One tactic against usual care, beside published effects; patterns that were not used for any calibration, kept or not; and a real diffusion with two explanations that fit it alike.",
  },
];

/** docs/verification.md: every row of the three commands, with pictures. */
export async function verificationDocument(lab: Lab, pictures: readonly Illustration[]): Promise<string> {
  const lines = [
    "# Verification, patterns and trials",
    "",
    "Written by `npm run docs`; every number comes from the run that wrote it. The commands below print the same, and the test suite runs every row.",
    "A second implementation of the model, written from its specification and not from the engine (`tests/oracle`), agrees with the engine in",
    "distribution on 290 random worlds and plans; `npm run mutate` breaks each term of the rates in turn and lists the test that notices.",
  ];
  for (const { command, checks, title, about } of PARTS) {
    const done: { check: Check; rows: Row[] }[] = [];
    for (const check of checks) done.push({ check, rows: await check.rows(lab) });
    const all = done.flatMap(({ rows }) => rows);
    const count = (outcome: Row["outcome"]) => all.filter((row) => row.outcome === outcome).length;
    lines.push("", `## ${title}`, "", about, "");
    lines.push(
      `\`groundswell ${command}\`: ${count("pass")} of ${all.length} rows pass, ${count("explained")} explained, ${count("fail") || "none"} failed.`,
    );
    for (const { check, rows } of done) {
      lines.push("", ...checkMarkdown(check, rows));
      for (const { file, shows } of pictures.filter(({ check: id }) => id === check.id)) {
        lines.push("", `![${shows}](pictures/${file})`);
      }
    }
  }
  const alone: Swept[] = [];
  for (const setting of settings()) alone.push(await sweepAlone(lab, setting));
  lines.push("", ...oneAtATimeMarkdown(alone));
  return `${lines.join("\n")}\n`;
}
