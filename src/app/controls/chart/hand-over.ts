/** Hands something to the person as a file of the browser's downloads. */
export function handOver(document: Document, name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

/** "Soft, hard or both" → "soft-hard-or-both"; for the names of files. */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? ["study"];
  return words.join("-").slice(0, 60);
}
