import { withCodes } from "../../../networks/file/codes.ts";
import { type NetworkFile, networkDigest } from "../../../networks/file/network-file.ts";
import { parseNetworkFile } from "../../../networks/file/parse-network-file.ts";
import { Findings } from "../../../networks/findings.ts";
import { type ImportOutcome, makeNetwork, readSources, type SourcesRead } from "../../../networks/import-network.ts";
import { checkOptions, type ImportOptions } from "../../../networks/import-options.ts";
import { previewTies } from "../../../networks/preview.ts";
import type { ReadingProgress } from "../../../networks/reading-progress.ts";
import { formatReport } from "../../../networks/report/format-report.ts";
import { decode } from "../../../networks/source/decode.ts";
import type { Problem } from "../../../text/problem.ts";
import { inPageWords } from "../import-words.ts";
import type { GivenFile, Importing } from "../importing.ts";
import { columnsOfTies, guessedPeople, guessedTies, optionsOfPeople, optionsOfTies } from "./guess-options.ts";
import type { Made, Understood } from "./understood.ts";

/** Gives the bytes, or the text, of a file. */
export type ContentOf = (file: GivenFile) => string | Uint8Array;

/** Reads the files as said, each once, and guesses what was not said. Never throws. */
export function understand(
  importing: Importing,
  contentOf: ContentOf,
  progress: ReadingProgress = () => {},
): Understood {
  const { files, codes } = importing;
  const sourceOf = (role: GivenFile["role"]) => {
    const file = files.find((each) => each.role === role);
    return file && { name: file.name, content: contentOf(file) };
  };
  const [finished, ties, people, layers] = (["network", "ties", "people", "layers"] as const).map(sourceOf);
  if (finished !== undefined) return understandFile(finished, importing, progress);
  const header = files.find(({ role }) => role === "people")?.preview.header;
  if (ties === undefined) {
    const problems = files.length === 0 ? [] : [error("Which file holds the ties? Say what each file is for.")];
    const options = guessedPeople(importing.options, header ?? []);
    return { options, ties: null, peopleColumns: header ?? [], tieColumns: [], made: null, problems };
  }
  const sources = { ties, ...(people !== undefined && { people }), ...(layers !== undefined && { layers }) };
  const tieColumns = columnsOfTies(importing);
  let chosen = guessedTies(importing.options, tieColumns);
  let findings = new Findings();
  let read = readSources(sources, optionsOfTies(importing, chosen), findings, progress);
  if (read.ties === null && tieColumns.length === 0 && (chosen.weight || chosen.layer)) {
    // attributes of another file may have been chosen
    const { weight: _, layer: __, ...rest } = chosen;
    chosen = rest;
    findings = new Findings();
    read = readSources(sources, optionsOfTies(importing, chosen), findings, progress);
  }
  const shown = read.ties && previewTies(read.ties);
  const peopleColumns = header ?? shown?.nodes?.header ?? [];
  const options = guessedPeople(chosen, peopleColumns);
  const said = { ...optionsOfPeople(options, peopleColumns), ...optionsOfTies(importing, options) } as ImportOptions;
  const result = networkOf(read, said, findings, progress);
  const problems = [...twice(importing), ...result.problems.map(inPageWords)].sort(errorsFirst);
  const known = { options, ties: shown, peopleColumns, tieColumns, problems };
  const usable = result.ok && !problems.some(({ severity }) => severity === "error");
  return { ...known, made: usable ? madeOf(result.network, codes, progress) : null };
}

/** As the command line makes it: what is wrong with the options is told before what is wrong with the files. */
function networkOf(
  read: SourcesRead,
  options: ImportOptions,
  findings: Findings,
  progress: ReadingProgress,
): ImportOutcome {
  const ofOptions = new Findings();
  checkOptions(options, ofOptions);
  const before = ofOptions.problems();
  if (ofOptions.errors > 0) return { ok: false, problems: [...before, ...findings.problems()] };
  const made = makeNetwork(read, options, findings, progress);
  return { ...made, problems: [...before, ...made.problems] };
}

function understandFile(
  source: { name: string; content: string | Uint8Array },
  { codes, options }: Importing,
  progress: ReadingProgress,
): Understood {
  const none = { options, ties: null, peopleColumns: [], tieColumns: [], made: null };
  progress(`Reading ${source.name}`, 0);
  const findings = new Findings();
  const text = decode(source, findings);
  if (text === null) return { ...none, problems: findings.problems() };
  const parsed = parseNetworkFile(text);
  if (!parsed.ok) return { ...none, problems: parsed.problems };
  const named = parsed.network.people.id.some((id) => !/^C\d+$/.test(id));
  return { ...none, problems: [], made: madeOf(parsed.network, codes && named, progress) };
}

function madeOf(network: NetworkFile, codes: boolean, progress: ReadingProgress): Made {
  progress("Giving the network its digest", 0.75);
  const coded = codes ? withCodes(network) : null;
  const shown = coded?.network ?? network;
  const report = formatReport(shown.report, shown.observed).map((line) => line.replace(/`(\w+)`/g, "“$1”"));
  return { network: shown, digest: networkDigest(shown), report, coded };
}

/** Two files for one purpose. */
function twice({ files }: Importing): Problem[] {
  return (["people", "ties", "layers"] as const)
    .filter((role) => files.filter((file) => file.role === role).length > 1)
    .map((role) =>
      error(`Two files are said to hold the ${role}. Only one can; take the other out or say what it is for.`),
    );
}

function error(message: string): Problem {
  return { code: "files", path: "", message, severity: "error" };
}

function errorsFirst(a: Problem, b: Problem): number {
  return Number(a.severity === "warning") - Number(b.severity === "warning");
}
