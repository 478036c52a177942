/** Hands something to the person as a file of the browser's downloads. */
export function handOver(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** "Soft, hard or both" → "soft-hard-or-both", for the names of files: letters and digits of any script, at most `most` of them. */
export function slug(text: string, most = 60): string {
  const words = text
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu) ?? ["study"];
  return [...words.join("-")].slice(0, most).join("");
}
