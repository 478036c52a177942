/**
 * What the page's host should say with every file: one table, for `npm start`, for docs/hosting.md and for the `_headers`
 * of the built page. Plain JavaScript, because `npm start` needs it.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./install.js";

/** @typedef {{ name: string, value: string, why: string }} Header */

/** Who may show the page in a frame can only be said in a header, so it stands beside the policy in index.html. */
const FRAME_ANCESTORS = "frame-ancestors 'none'";

/** @type {readonly Header[]} of every answer, the one for what is not there included */
export const HEADERS = [
  {
    name: "Content-Security-Policy",
    value: `${policyOfPage()}; ${FRAME_ANCESTORS}`,
    why: "The policy the page carries itself, and that no other site may show it in a frame.",
  },
  {
    name: "X-Content-Type-Options",
    value: "nosniff",
    why: "No file is taken for a script that was not sent as one.",
  },
  {
    name: "Referrer-Policy",
    value: "no-referrer",
    why: "Other sites are not told where their visitor came from.",
  },
  {
    name: "Cross-Origin-Opener-Policy",
    value: "same-origin",
    why: "A page that opens this one cannot reach into it.",
  },
];

/** Below this the name of a file changes with its content. */
export const HASHED = "/assets/";

/** Value of Cache-Control. */
export const CACHING = { hashed: "public, max-age=31536000, immutable", others: "no-cache" };

/** Files for the host and for readers; the page itself does without them offline. */
export const NOT_OF_THE_PAGE = ["404.html", "_headers", "licences.md", "not-found.js"];

/**
 * @param {string} path of an address, from its "/"
 * @returns {[name: string, value: string][]} what the answer carries
 */
export function headersFor(path) {
  const caching = path.startsWith(HASHED) ? CACHING.hashed : CACHING.others;
  return [
    ...HEADERS.map(({ name, value }) => /** @type {[string, string]} */ ([name, value])),
    ["Cache-Control", caching],
  ];
}

/** The table as Netlify and Cloudflare Pages read it from a file `_headers` beside the page. */
export function headersFile() {
  const lines = (/** @type {[string, string][]} */ headers) => headers.map(([name, value]) => `  ${name}: ${value}\n`);
  // of two rules that fit, both hosts join the values; so the general one says nothing of what the other does
  const [others, hashed] = [headersFor("/"), [["Cache-Control", CACHING.hashed]]];
  return [
    "/*\n",
    ...lines(others.slice(0, -1)),
    `${HASHED}*\n`,
    ...lines(/** @type {[string, string][]} */ (hashed)),
  ].join("");
}

function policyOfPage() {
  const html = readFileSync(join(ROOT, "index.html"), "utf8");
  const found = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(html);
  if (found === null) throw new Error("index.html holds no Content-Security-Policy");
  return found[1];
}
