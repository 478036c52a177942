import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";

/** Beside what is built: the licences of all packages that were built in. */
export const LICENCES = { fileName: "licences.md" };

/** Texts for packages that are published without one, each under the package's name. */
const TEXTS = "bin/licences";

/**
 * Adds to the list that Vite makes the texts of packages that come without one; a package whose text is nowhere ends the
 * build. rollup-plugin-license was weighed: it does what Vite's own list does, and takes such texts from nowhere either.
 */
export function licences(): Plugin {
  return {
    name: "licences",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const list = bundle[LICENCES.fileName];
        if (list?.type !== "asset") return;
        list.source = String(list.source).replace(/^## (\S+) - .*\n+(?=## |(?![\s\S]))/gm, (head, name: string) => {
          const file = join(TEXTS, `${name}.txt`);
          if (!existsSync(file)) this.error(`${name} comes without the text of its licence: write it to ${file}`);
          return `${head.trimEnd()}\n\n${readFileSync(file, "utf8")}\n`;
        });
      },
    },
  };
}
