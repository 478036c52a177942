import type { Findings } from "./findings.ts";
import { refuseForeign } from "./foreign-formats.ts";
import { detectFormat, formatOf, type TiesFormat } from "./formats.ts";
import type { ImportOptions } from "./import-options.ts";
import { NETWORK_LIMITS } from "./network-limits.ts";
import type { ListedTies } from "./readers/listed-ties.ts";
import { Numbering } from "./readers/numbering.ts";
import { isPartition, NO_NETWORK } from "./readers/pajek/pajek.ts";
import { decode, type SourceFile } from "./source/decode.ts";
import { LookAlikes } from "./source/look-alikes.ts";
import { readTable, type Table } from "./source/table.ts";
import { projectTwoMode } from "./ties/project-two-mode.ts";

/** The ties of a file, with the people it lists where it does, and the format it was read as. */
export interface TiesRead {
  format: TiesFormat;
  list: ListedTies;
}

/** Reads the ties of a file in the format the options name, else in that which it shows. Null after errors. */
export function readTies(
  sources: { ties: SourceFile; layers?: SourceFile },
  options: Partial<ImportOptions>,
  findings: Findings,
): TiesRead | null {
  const file = sources.ties.name;
  const text = decode(sources.ties, findings);
  const layers = sources.layers ? readSourceTable(sources.layers, findings) : null;
  if (text === null || (sources.layers && layers === null)) return null;
  if (options.format === undefined && refuseForeign(text, file, findings)) return null;
  const told = { columns: options, layers };
  const format = options.format ?? detectFormat(text, file, told);
  if (layers !== null && format !== "multiplex") {
    const message = `${file} is read as ${format}, which names layers itself. A layers file belongs to a multiplex edge list.`;
    findings.error("layers-not-used", layers.file, message);
    return null;
  }
  const listed = formatOf(format)?.read(text, file, told, findings) ?? null;
  const list = listed !== null && options.twoMode === true ? projectTwoMode(listed, findings) : listed;
  if (list === null) return null;
  foldLayers(list, findings);
  checkSize(list, findings);
  return { format, list };
}

/** A table from a file of people or of layers; null after errors. */
export function readSourceTable(source: SourceFile, findings: Findings): Table | null {
  const text = decode(source, findings);
  if (text !== null && isPartition(text)) {
    findings.error("wrong-format", source.name, NO_NETWORK, 1);
    return null;
  }
  return text === null ? null : readTable(text, source.name, findings);
}

/** Names of layers that look the same become one. */
function foldLayers(list: ListedTies, findings: Findings): void {
  const spellings = new LookAlikes();
  const layers = new Numbering();
  const numbers = list.layers.map((name) => layers.of(spellings.of(name)));
  spellings.tell(list.file, "layer", "layers", findings);
  list.layer = list.layer.map((layer) => numbers[layer]!);
  list.layers = layers.names;
}

function checkSize({ file, from, layers }: ListedTies, findings: Findings): void {
  const { ties: mostTies, layers: mostLayers } = NETWORK_LIMITS;
  if (from.length > mostTies) {
    const message = `${from.length} ties; at most ${mostTies} can be read. Import a part of them.`;
    findings.error("too-many-ties", file, message);
  }
  if (layers.length > mostLayers) {
    const message = `${layers.length} layers; at most ${mostLayers} can be read. Are the columns in the right order?`;
    findings.error("too-many-layers", file, message);
  }
}
