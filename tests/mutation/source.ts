import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { type Token, tokensOf } from "./tokens.ts";

/** One file of the engine, taken apart. */
export interface Source {
  /** From the project's root. */
  file: string;
  text: string;
  tokens: Token[];
  /** What has a name in it: functions, methods, classes, properties, constants of the file. */
  scopes: Scope[];
}

/** A named declaration, and where it stands in its file. */
export interface Scope {
  name: string;
  from: number;
  to: number;
}

/** Where some tokens stand in a file. */
export interface Place {
  source: Source;
  from: number;
  to: number;
  /** Names of the declarations around it, outermost first. */
  within: string[];
}

/** The files of src/engine in the project at `root`. */
export function engineSources(root: string): Source[] {
  const files = readdirSync(join(root, "src/engine"), { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join("src/engine", name))
    .sort()
    .map((file) => sourceOf(file, readFileSync(join(root, file), "utf8")));
}

export function sourceOf(file: string, text: string): Source {
  return { file, text, tokens: tokensOf(text), scopes: scopesOf(file, text) };
}

/** Where the tokens of `part` follow each other in any of the files, inside a declaration called `name` where one is given. */
export function placesOf(sources: readonly Source[], part: string, name?: string): Place[] {
  const wanted = tokensOf(part);
  if (wanted.length === 0) throw new Error(`invalid part: "${part}" holds no token`);
  return sources.flatMap((source) => {
    const places: Place[] = [];
    for (let i = 0; i + wanted.length <= source.tokens.length; i++) {
      if (!wanted.every(({ text }, k) => source.tokens[i + k].text === text)) continue;
      const from = source.tokens[i].from;
      const to = source.tokens[i + wanted.length - 1].to;
      const around = source.scopes.filter((scope) => scope.from <= from && to <= scope.to);
      const within = around.map((scope) => scope.name);
      if (name === undefined || within.includes(name)) places.push({ source, from, to, within });
    }
    return places;
  });
}

function scopesOf(file: string, text: string): Scope[] {
  const scopes: Scope[] = [];
  const tree = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const visit = (node: ts.Node): void => {
    const named =
      ts.isFunctionDeclaration(node) || ts.isClassDeclaration(node) || ts.isClassElement(node) ? node.name : undefined;
    if (named) scopes.push({ name: named.getText(), from: node.getStart(), to: node.getEnd() });
    if (ts.isVariableStatement(node) && node.parent === tree) {
      for (const { name } of node.declarationList.declarations)
        scopes.push({ name: name.getText(), from: node.getStart(), to: node.getEnd() });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return scopes;
}
