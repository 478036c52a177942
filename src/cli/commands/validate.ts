import { type NetworkFile, startsNetworkFile } from "../../networks/file/network-file.ts";
import { parseNetworkJson } from "../../networks/file/parse-network-file.ts";
import { NETWORK_LIMITS } from "../../networks/network-limits.ts";
import { parseStudyJson } from "../../study/parse/parse-study.ts";
import { readJson } from "../../text/json-text.ts";
import { formatProblem, type Problem } from "../../text/problem.ts";
import { BAD_INPUT, command, GOOD } from "../command-line/command.ts";
import { counted, InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { usable } from "../files/network-refs.ts";
import { readText } from "../files/read-text.ts";
import { type LoadedStudy, loadStudy, meansLink, withNetworks } from "../files/study-file.ts";
import { plain } from "../report/numbers.ts";

/** What was found of one file. */
interface Finding {
  file: string;
  ok: boolean;
  /** What it is, or what is wrong with it, in lines. */
  text: string;
  problems: readonly Problem[];
}

export const validate = command({
  name: "validate",
  usage: "FILE|LINK…",
  about:
    "Checks study files, with the network files they refer to, links to studies, and network files. Tells everything that is wrong with each; exit code 2 if anything is.",
  options: { json: { kind: "flag", help: "print one JSON document" } },
  examples: ["validate my-study.json", "validate scenarios/*.json", "validate hospital.network.json"],
  words: { least: 1, most: Number.POSITIVE_INFINITY },
  async action({ json }, paths, effects) {
    const findings: Finding[] = [];
    for (const path of paths) findings.push(await check(path, effects));
    const good = findings.every(({ ok }) => ok);
    if (json) {
      const files = findings.map(({ text: message, problems, ...rest }) => {
        return { ...rest, message, problems: problems.map((each) => ({ ...each, text: formatProblem(each) })) };
      });
      effects.stdout.write(`${JSON.stringify({ ok: good, files })}\n`);
    } else {
      for (const { ok, text } of findings) (ok ? effects.stdout : effects.stderr).write(`${text}\n`);
    }
    return good ? GOOD : BAD_INPUT;
  },
});

async function check(word: string, effects: Effects): Promise<Finding> {
  // a link is longer than what is said of it
  const file = meansLink(word) ? "link" : word;
  try {
    return { file, ok: true, text: await describe(word, effects), problems: [] };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { file, ok: false, text: error.message, problems: error.problems };
  }
}

/** What a good file is, in a line. Throws an InputError for any other. */
async function describe(file: string, effects: Effects): Promise<string> {
  if (meansLink(file)) return describeStudy("link", await loadStudy(file, effects));
  const isPath = /[./\\]/.test(file);
  if (!isPath) return describeStudy(file, await loadStudy(file, effects));
  const text = await readText(file, effects);
  const starts = startsNetworkFile(text);
  const json = readJson(text, starts ? NETWORK_LIMITS.size : undefined);
  if (starts || (json.ok && holdsNetwork(json.value)))
    return describeNetwork(file, usable(parseNetworkJson(json), file));
  return describeStudy(file, await withNetworks(file, parseStudyJson(json), effects));
}

function describeNetwork(file: string, { name, people, ties }: NetworkFile): string {
  const what = `${counted(people.id.length, "person").replace("persons", "people")}, ${counted(ties.from.length, "tie")}`;
  return `${file}: good, network "${plain(name)}" of ${what}`;
}

function describeStudy(file: string, { study, warnings }: LoadedStudy): string {
  const what = `study "${plain(study.name)}" with ${counted(study.plans.length, "plan")} in ${counted(study.worlds.length, "world")}`;
  return [`${file}: good, ${what}`, ...warnings].join("\n");
}

function holdsNetwork(value: unknown): boolean {
  return typeof value === "object" && value !== null && Object.hasOwn(value, "groundswellNetwork");
}
