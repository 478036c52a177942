import { describe, expect, test } from "vitest";
import { hostingDocument } from "../../bin/docs/hosting.ts";
import { CACHING, HEADERS, headersFile, headersFor } from "../../bin/headers.js";
import { read } from "./documents.ts";

/** The block of a configuration, by the language it is marked with. */
function block(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms").exec(read("docs/hosting.md"))![1];
}

/** Names and values that lines of a configuration set, by where they hold. */
function set(lines: string, pattern: RegExp): [string, string][] {
  return [...lines.matchAll(pattern)].map(([, name, value]) => [name, value]);
}

test("docs/hosting.md is what the table of headers gives: run `npm run docs -- --only hosting`", () => {
  expect(read("docs/hosting.md")).toBe(hostingDocument());
});

test("the policy in the header is that of the page, and forbids frames", () => {
  const page = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read("index.html"))![1];
  expect(HEADERS[0]).toMatchObject({
    name: "Content-Security-Policy",
    value: `${page}; frame-ancestors 'none'`,
  });
});

describe("every host is told to send what npm start sends", () => {
  test("nginx, in the place of hashed files too, where nothing is taken from above", () => {
    const line = /add_header (\S+) "([^"]+)"/g;
    const [server, assets] = block("nginx").split("location /assets/");
    expect(set(server, line)).toEqual(headersFor("/index.html"));
    expect(set(assets, line)).toEqual(headersFor("/assets/index-1.js"));
  });

  test("Apache, where the last line that fits counts", () => {
    const lines = set(block("apache"), /Header (?:always )?set (\S+) "([^"]+)"/g);
    expect(lines.slice(0, -1)).toEqual(headersFor("/index.html"));
    expect(lines.at(-1)).toEqual(["Cache-Control", CACHING.hashed]);
  });

  test("Netlify and Cloudflare Pages, where no path has a header from two rules", () => {
    expect(block("text")).toBe(headersFile());
    const [all, assets] = headersFile().split("/assets/*\n");
    const line = /^ {2}(\S+): (.+)$/gm;
    expect([...set(all, line), ...set(assets, line)]).toEqual(headersFor("/assets/index-1.js"));
  });
});
