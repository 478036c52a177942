import { startsNetworkFile } from "./file/network-file.ts";
import type { Findings } from "./findings.ts";

/** Formats that are known by how they begin, and not read. */
const FOREIGN: readonly (readonly [name: string, begins: RegExp])[] = [
  ["JSON", /^\s*[{[]\s*(["{[\]}]|$)/],
  ["DOT, the language of Graphviz", /^\s*(strict\s+)?(di)?graph\b[^[{\n]*\{/i],
  ["GDF, the format of GUESS", /^\s*nodedef\s*>/i],
  ["VNA, the format of NetDraw", /^\s*\*(node data|node properties|tie data)\b/i],
  ["a Matrix Market file", /^%%MatrixMarket\b/i],
  ["R code", /^\s*(structure\(|[\w.]+\s*<-)/],
];

const CURE = "Save it as a table of ties (from,to), GraphML, GEXF, GML, Pajek or UCINET DL.";

const OF_NETWORK =
  "It needs no import: open it on the page, or name it in a world's network of a study, as docs/file-formats.md shows.";
const OF_STUDY = "It needs no import: open it on the page, or run it.";

/** Refuses a text in a format that is known and not read as ties; whether it did. */
export function refuseForeign(text: string, file: string, findings: Findings): boolean {
  const start = text.slice(0, 2_000);
  if (start.trimStart().startsWith("{") && /"groundswell(Network)?"\s*:/.test(start)) {
    if (startsNetworkFile(text))
      findings.error("already-network", file, "this is already a network file", 1, OF_NETWORK);
    else findings.error("study-file", file, "this is a study file, not one of ties", 1, OF_STUDY);
    return true;
  }
  const found = FOREIGN.find(([, begins]) => begins.test(start));
  if (found !== undefined) findings.error("unknown-format", file, `this is ${found[0]}, which is not read`, 1, CURE);
  return found !== undefined;
}
