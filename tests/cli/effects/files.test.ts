import { execFileSync } from "node:child_process";
import { linkSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Files } from "../../../src/cli/effects/effects.ts";
import { nodeFiles } from "../../../src/cli/effects/node-files.ts";
import { NETWORK_LIMITS } from "../../../src/networks/network-limits.ts";
import { memoryFiles } from "../memory-files.ts";

const folder = mkdtempSync(join(tmpdir(), "groundswell-files-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = async (files: Files, path: string) => new TextDecoder().decode(await files.read(path));

// what the tests of tables hold on the disk in memory holds on a real one where both obey these
describe.each([
  ["the machine's files", nodeFiles, join(folder, "a")],
  ["files in memory", memoryFiles(new Map(), () => {}), "a"],
])("%s", (_, files, root) => {
  const at = (name: string) => join(root, name);

  test("are written in pieces in place of what was there, and read in pieces", async () => {
    await files.makeFolder(root);
    await files.write(at("x"), ["a longer text ", "than the next"]);
    await files.write(at("x"), ["one ", "two"]);
    expect(await text(files, at("x"))).toBe("one two");
    let read = "";
    for await (const piece of files.pieces(at("x"))) read += new TextDecoder().decode(piece);
    expect(read).toBe("one two");
    await expect(files.read(at("none"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  test("lie in folders that several make at once, however deep", async () => {
    const deep = join(`${root}-deep`, "b/c/d");
    await Promise.all(Array.from({ length: 8 }, () => files.makeFolder(deep)));
    await files.write(join(deep, "x"), ["there"]);
    expect(await text(files, join(deep, "x"))).toBe("there");
  });

  test("are created by one alone", async () => {
    const tries = ["1", "2", "3"].map((who) =>
      files.create(at("lock"), who).then(
        () => who,
        (error) => error.code,
      ),
    );
    const done = await Promise.all(tries);
    expect(done.filter((code) => code === "EEXIST")).toHaveLength(2);
    expect(done).toContain(await text(files, at("lock")));
  });

  test("take a name in place of what had it, and are removed, there or not", async () => {
    await files.write(at("y"), ["new"]);
    await files.rename(at("y"), at("x"));
    expect(await text(files, at("x"))).toBe("new");
    expect(await files.names(root)).toEqual(["lock", "x"]);
    await expect(files.rename(at("y"), at("x"))).rejects.toMatchObject({ code: "ENOENT" });
    await files.remove(at("lock"));
    await files.remove(at("lock"));
    expect(await files.names(root)).toEqual(["x"]);
    expect(await files.names(at("no-folder"))).toEqual([]);
  });

  test("tell files, folders and nothing apart", async () => {
    expect(await files.look(at("x"))).toMatchObject({ kind: "file" });
    expect(await files.look(root)).toMatchObject({ kind: "folder" });
    expect(await files.look(at("none"))).toBe(null);
  });
});

test("a link and what it leads to are one file", async () => {
  const [file, link, other] = ["file", "link", "other"].map((name) => join(folder, name));
  writeFileSync(file, "");
  writeFileSync(other, "");
  if (process.platform === "win32") linkSync(file, link);
  else symlinkSync(file, link);
  const ids = await Promise.all([file, link, other].map(async (path) => (await nodeFiles.look(path))?.id));
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});

describe.skipIf(process.platform === "win32")("what is no regular file", () => {
  test("is not read: not a pipe, which nobody may ever write to, and not a device without end", async () => {
    const pipe = join(folder, "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(nodeFiles.read(pipe)).rejects.toMatchObject({ code: "NOT_REGULAR" });
    await expect(nodeFiles.read("/dev/zero")).rejects.toMatchObject({ code: "NOT_REGULAR" });
    await expect(nodeFiles.read(folder)).rejects.toMatchObject({ code: "EISDIR" });
  });

  test("nor is a file that is larger than any that can be used, which is told from its size", async () => {
    const large = join(folder, "large");
    writeFileSync(large, "");
    truncateSync(large, NETWORK_LIMITS.size + 1);
    await expect(nodeFiles.read(large)).rejects.toMatchObject({ code: "TOO_LARGE" });
  });
});
