import type { Plugin } from "vite";

/** While the page is developed, Vite writes the styles of its parts into the document; what is built has them in files alone. */
export function devStyles(): Plugin {
  return {
    name: "dev-styles",
    apply: "serve",
    transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  };
}
