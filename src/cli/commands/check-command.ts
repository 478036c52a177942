import type { Check } from "../../checks/check.ts";
import { labOn } from "../../checks/lab.ts";
import { didYouMean } from "../../text/did-you-mean.ts";
import { BUG, type Command, command, GOOD } from "../command-line/command.ts";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { type Checked, checkLines, totalLine } from "../report/check-report.ts";

/** A command that runs checks and prints their tables; exit code 1 when a row fails. */
export function checkCommand(definition: {
  name: string;
  about: string;
  checks: readonly Check[];
  examples: string[];
}): Command {
  const { name, about, checks, examples } = definition;
  return command({
    name,
    usage: "",
    about,
    options: {
      only: { kind: "list", value: "CHECK", help: `only this part: ${checks.map(({ id }) => id).join(", ")}` },
      workers: {
        kind: "whole",
        value: "N",
        min: 1,
        max: 256,
        help: "worker threads (default: one a processor); results are the same for any number",
      },
      json: { kind: "flag", help: "print one JSON document instead of tables" },
      quiet: { kind: "flag", help: "no progress" },
    },
    examples,
    words: { least: 0, most: 0 },
    async action({ only, workers, json, quiet }, _words, effects) {
      const chosen = only.length === 0 ? checks : only.map((id) => find(id, checks));
      const done = await runChecks(chosen, workers, quiet, effects, (checked) => {
        if (!json) effects.stdout.write(`${checkLines(checked, effects.stdout.columns).join("\n")}\n\n`);
      });
      const rows = done.flatMap((checked) => checked.rows);
      const good = rows.every(({ outcome }) => outcome !== "fail");
      if (json) {
        const tables = done.map(({ check: { id, title }, rows }) => ({ id, title, rows }));
        effects.stdout.write(`${JSON.stringify({ ok: good, checks: tables })}\n`);
      } else effects.stdout.write(`${totalLine(rows)}\n`);
      return good ? GOOD : BUG;
    },
  });
}

function find(id: string, checks: readonly Check[]): Check {
  const check = checks.find((candidate) => candidate.id === id);
  if (check !== undefined) return check;
  const known = checks.map((candidate) => candidate.id);
  throw new InputError(`--only: there is no check '${id}'.${didYouMean(id, known)} There are: ${known.join(", ")}`);
}

async function runChecks(
  checks: readonly Check[],
  workers: number | undefined,
  quiet: boolean,
  effects: Effects,
  onChecked: (checked: Checked) => void,
): Promise<Checked[]> {
  const runner = await effects.runner(workers);
  const lab = labOn(runner);
  const done: Checked[] = [];
  try {
    for (const check of checks) {
      if (!quiet && effects.stderr.terminal) effects.stderr.write(`\r\u001b[K${check.title} …`);
      const checked = { check, rows: await check.rows(lab) };
      if (!quiet && effects.stderr.terminal) effects.stderr.write("\r\u001b[K");
      done.push(checked);
      onChecked(checked);
    }
  } finally {
    await runner.close();
  }
  return done;
}
