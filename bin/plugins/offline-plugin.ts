import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import packageFile from "../../package.json" with { type: "json" };
import { NOT_OF_THE_PAGE } from "../headers.js";

/** Files that go into the built page as they are. */
export const PUBLIC = "src/app/public";

/** Adds the service worker (`sw.js`), which is told of all files of the page, of a name that changes with them, and of the version. */
export function offline(): Plugin {
  return {
    name: "offline",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const shared = readdirSync(PUBLIC).map((name) => [name, readFileSync(join(PUBLIC, name))] as const);
        const built = Object.values(bundle).map(
          (file) => [file.fileName, file.type === "chunk" ? file.code : file.source] as const,
        );
        const files = [...shared, ...built]
          .filter(([name]) => !NOT_OF_THE_PAGE.includes(name))
          .sort(([a], [b]) => (a < b ? -1 : 1));
        const hash = createHash("sha256");
        for (const [name, content] of files) hash.update(name).update(content);
        const source = readFileSync("src/app/offline/service-worker.js", "utf8")
          .replace("const FILES = [];", `const FILES = ${JSON.stringify(files.map(([name]) => `./${name}`))};`)
          .replace('const BUILD = "";', `const BUILD = "${hash.digest("hex").slice(0, 16)}";`)
          .replace('const VERSION = "";', `const VERSION = ${JSON.stringify(packageFile.version)};`);
        this.emitFile({ type: "asset", fileName: "sw.js", source });
      },
    },
  };
}
