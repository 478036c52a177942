import type { NetworkFile } from "./network-file.ts";

/** The network as JSON text, one line a column, ending in a line end; `parseNetworkFile` reads it back equal. */
export function writeNetworkFile(network: NetworkFile): string {
  const block = (columns: object) =>
    `{\n${Object.entries(columns)
      .map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(",\n")}\n  }`;
  const parts: [keyof NetworkFile, string][] = [
    ["groundswellNetwork", String(network.groundswellNetwork)],
    ["name", JSON.stringify(network.name)],
    ["people", block(network.people)],
    ["ties", block(network.ties)],
    ["layers", JSON.stringify(network.layers)],
    ["observed", JSON.stringify(network.observed)],
    ["report", block(network.report)],
  ];
  return `{\n${parts.map(([key, text]) => `  "${key}": ${text}`).join(",\n")}\n}\n`;
}
