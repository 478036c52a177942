import { dirname, join } from "node:path";
import type { Files } from "../../src/cli/effects/effects.ts";

/** Characters that reach the disk at once. */
const BLOCK = 4096;

/** What changes files: told before it is done, and not done if the listener throws. */
export type Step = "makeFolder" | "open" | "block" | "create" | "rename" | "remove";

/** A disk in memory, by path. `step` may throw in place of a change: what was changed before stays. */
export function memoryFiles<Content extends string | Uint8Array>(
  given: Map<string, Content>,
  step: (what: Step) => void,
): Files {
  const held = given as Map<string, string | Uint8Array>;
  const under = (folder: string) => [...held.keys()].filter((path) => dirname(path) === folder);
  const bytes = (path: string): Uint8Array => {
    const content = held.get(join(path));
    if (content === undefined) throw failure(under(path).length > 0 ? "EISDIR" : "ENOENT");
    return typeof content === "string" ? new TextEncoder().encode(content) : content;
  };
  return {
    read: async (path) => bytes(path),
    async *pieces(path) {
      yield bytes(path);
    },
    names: async (folder) =>
      under(folder)
        .map((path) => path.slice(path.lastIndexOf("/") + 1))
        .sort(),
    async look(path) {
      if (held.has(join(path))) return { kind: "file", id: join(path) };
      return under(path).length > 0 ? { kind: "folder", id: join(path) } : null;
    },
    async makeFolder(path) {
      step("makeFolder");
      if (held.has(path)) throw failure("EEXIST");
    },
    part: async (path, from, to) => bytes(path).subarray(from, to),
    async write(path, pieces) {
      step("open");
      held.set(join(path), "");
      for await (const piece of pieces) {
        for (let at = 0; at < piece.length; at += BLOCK) {
          step("block");
          held.set(join(path), together(held.get(join(path))!, piece.slice(at, at + BLOCK)));
        }
      }
    },
    async begin(path) {
      step("create");
      if (held.has(join(path))) throw failure("EEXIST");
      held.set(join(path), "");
      return {
        async add(text) {
          step("block");
          held.set(join(path), together(held.get(join(path))!, text));
        },
        async sync() {},
        async close() {},
      };
    },
    async create(path, text) {
      step("create");
      if (held.has(join(path))) throw failure("EEXIST");
      held.set(join(path), text);
    },
    async rename(from, to) {
      step("rename");
      const content = held.get(join(from));
      if (content === undefined) throw failure("ENOENT");
      held.delete(join(from));
      held.set(join(to), content);
    },
    async remove(path) {
      step("remove");
      held.delete(join(path));
    },
  };
}

/** Text stays text as long as nothing else is added. */
function together(before: string | Uint8Array, more: string | Uint8Array): string | Uint8Array {
  if (typeof before === "string" && typeof more === "string") return before + more;
  if (before.length === 0) return more;
  const [a, b] = [before, more].map((part) => (typeof part === "string" ? new TextEncoder().encode(part) : part));
  const both = new Uint8Array(a.length + b.length);
  both.set(a);
  both.set(b, a.length);
  return both;
}

/** An error as Node gives one. */
export function failure(code: string): NodeJS.ErrnoException {
  return Object.assign(new Error(code), { code });
}
