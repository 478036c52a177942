import { readdirSync, readFileSync } from "node:fs";

/** A fenced block of a document: ```language label. */
export interface Block {
  language: string;
  label: string;
  text: string;
}

const root = new URL("../../", import.meta.url);

/** The README and every page of docs/, by path from the project's folder. */
export const DOCUMENTS = [
  "README.md",
  ...readdirSync(new URL("docs/", root))
    .filter((name) => name.endsWith(".md"))
    .map((name) => `docs/${name}`),
];

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** The fenced blocks of a document in order. */
export function blocks(markdown: string): Block[] {
  return Array.from(markdown.matchAll(/^```(\w+)[ ]?(.*)\n([\s\S]*?)^```$/gm), ([, language, label, text]) => ({
    language: language!,
    label: label!.trim(),
    text: text!,
  }));
}

/** The rows of every table of a document as cells, without headers. */
export function tableRows(markdown: string): string[][] {
  const lines = markdown.split("\n");
  const isRow = (line: string | undefined) => line?.startsWith("|") ?? false;
  return lines
    .filter((line, i) => isRow(line) && !/^\|[-|]+\|$/.test(line) && !/^\|[-|]+\|$/.test(lines[i + 1] ?? ""))
    .map((line) =>
      line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    );
}
