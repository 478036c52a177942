import type { NetworkFile } from "../../networks/file/network-file.ts";
import { starterStudy } from "../../networks/starter-study.ts";
import { parseStudyValue } from "../../study/parse/parse-study.ts";
import type { Study } from "../../study/study.ts";
import { formatProblem } from "../../text/problem.ts";

/**
 * A study to start from on an imported network, which stands in the study itself. The network was checked, and its digest
 * worked out, where its files were read: neither is done again here, where the page would wait for it.
 */
export function importedStudy(network: NetworkFile, digest: string): Study {
  const parsed = parseStudyValue(starterStudy(network, { file: "the network.json" }, digest));
  if (!parsed.ok) throw new Error(`invalid starter study: ${parsed.problems.map(formatProblem).join("; ")}`);
  return { ...parsed.study, networks: [{ digest, inline: network }] };
}
