import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import type { Plugin } from "vite";

/** The results that the page paints first, worked out whenever the page is built; its HTML says where they are. */
export function storedExample(): Plugin {
  const work = () => execFileSync(process.execPath, ["--import", "tsx", "bin/example.js"], { maxBuffer: 1e8 });
  let file = "example.bin";
  return {
    name: "stored-example",
    configureServer({ middlewares }) {
      let bytes: Buffer | null = null;
      middlewares.use("/example.bin", (_, answer) => {
        bytes ??= work();
        answer.end(bytes);
      });
    },
    buildStart() {
      if (this.meta.watchMode || this.environment.mode !== "build") return;
      const source = work();
      file = `assets/example-${createHash("sha256").update(source).digest("hex").slice(0, 8)}.bin`;
      this.emitFile({ type: "asset", fileName: file, source });
    },
    transformIndexHtml: () => [
      {
        tag: "link",
        attrs: { id: "example", rel: "preload", as: "fetch", crossorigin: "anonymous", href: `./${file}` },
        injectTo: "head",
      },
    ],
  };
}
