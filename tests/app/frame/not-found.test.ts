import { readFileSync } from "node:fs";
import { parseHTML } from "linkedom";
import { afterEach, expect, test, vi } from "vitest";

const PUBLIC = new URL("../../../src/app/public/", import.meta.url);
const SCRIPT = new URL("not-found.js", PUBLIC).href;
const { document } = parseHTML(readFileSync(new URL("404.html", PUBLIC), "utf8"));

afterEach(() => void vi.unstubAllGlobals());

test("an address without a file finds its script in the folder of the page and in its assets, and leads to the page", async () => {
  const scripts = [...document.querySelectorAll("script")].map((each) => each.getAttribute("src")!);
  for (const [address, script] of [
    ["https://example.org/x", "https://example.org/not-found.js"],
    ["https://example.org/assets/x", "https://example.org/not-found.js"],
    ["https://example.org/below/assets/x", "https://example.org/below/not-found.js"],
  ]) {
    expect(scripts.map((each) => new URL(each, address).href)).toContain(script);
  }
  vi.stubGlobal("document", document);
  vi.stubGlobal("location", { pathname: "/assets/x", search: "", hash: "" });
  await import(SCRIPT);
  expect(document.querySelector("a")!.getAttribute("href")).toBe(new URL("./", SCRIPT).href);
});
