import { wrap } from "../report/wrap.ts";
import type { Command } from "./command.ts";
import type { Option } from "./options.ts";

const WIDTH = 100;

/** What `groundswell --help` prints. */
export function programHelp(commands: Record<string, { summary: string }>): string {
  const rows = Object.entries(commands).map(([name, { summary }]) => [name, summary] as const);
  return [
    "groundswell COMMAND …",
    "",
    "Simulates how clinical communities take up an evidence-based practice.",
    "",
    ...described(rows),
    "",
    "groundswell COMMAND --help tells the options of a command; groundswell --version its version.",
    "",
  ].join("\n");
}

/** What `groundswell COMMAND --help` prints, from the command's own data. */
export function commandHelp(command: Command): string {
  const rows = Object.entries(command.options).map(([name, option]) => [title(name, option), help(option)] as const);
  const options = rows.length === 0 ? [] : ["Options", ...described(rows), ""];
  return [
    `groundswell ${[command.name, command.usage].filter(Boolean).join(" ")}${rows.length > 0 ? " [options]" : ""}`,
    "",
    ...wrap(command.about, WIDTH),
    "",
    ...options,
    "Examples",
    ...command.examples.map((example) => `  groundswell ${example}`),
    "",
  ].join("\n");
}

function title(name: string, option: Option): string {
  if (option.kind === "flag") return `--${name}`;
  if (option.kind === "text" && option.optional) return `--${name}[=${option.value}]`;
  return `--${name} ${option.value}`;
}

function help(option: Option): string {
  if (option.kind === "list") return `${option.help}; may be given several times`;
  if (option.kind === "text" && option.required) return `${option.help} (required)`;
  return option.help;
}

/** Two columns: names, and what they mean, folded beside them. */
function described(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.flatMap(([name, text]) =>
    wrap(text, WIDTH - width - 4).map((line, i) => `  ${(i === 0 ? name : "").padEnd(width)}  ${line}`),
  );
}
