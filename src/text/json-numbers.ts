/** A value as one line of JSON; typed arrays are lists, NaN (not applicable) is null, numbers never reached are "Inf". */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value, (_key, entry: unknown) => {
    if (ArrayBuffer.isView(entry)) return Array.from(entry as Float64Array);
    if (typeof entry !== "number" || Number.isFinite(entry)) return entry;
    if (Number.isNaN(entry)) return null;
    return entry > 0 ? "Inf" : "-Inf";
  })}\n`;
}
