import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Plugin } from "vite";
import { CACHING, headersFile, headersFor } from "../headers.js";

/**
 * The built page as a good host serves it: the preview sends the headers of the table, and 404.html for what is not there;
 * the build writes the table as `_headers` beside the page.
 */
export function hosting(): Plugin {
  return {
    name: "hosting",
    generateBundle() {
      this.emitFile({ type: "asset", fileName: "_headers", source: headersFile() });
    },
    configurePreviewServer({ config, middlewares }) {
      middlewares.use((request, response, next) => {
        for (const [name, value] of headersFor(request.url ?? "/")) response.setHeader(name, value);
        next();
      });
      const folder = join(config.root, config.build.outDir);
      const file = join(folder, "404.html");
      // after all files but pages, which Vite serves last
      return () => {
        middlewares.use(({ url = "/" }, response, next) => {
          const [path] = url.split("?");
          if ((path.endsWith(".html") && existsSync(join(folder, path))) || !existsSync(file)) return next();
          response.statusCode = 404;
          response.setHeader("Cache-Control", CACHING.others);
          response.setHeader("Content-Type", "text/html; charset=utf-8");
          response.end(readFileSync(file));
        });
      };
    },
  };
}
