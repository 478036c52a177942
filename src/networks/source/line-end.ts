import type { Findings } from "../findings.ts";

/** Warns of a text whose last line has no end: in a format that does not mark its end, the line may have been cut. */
export function tellOpenEnd(text: string, file: string, findings: Findings): void {
  if (text === "" || text.endsWith("\n")) return;
  const line = text.split("\n").length;
  findings.warning("no-line-end", file, "the last line has no line end; make sure that the file is complete", line);
}
