#!/usr/bin/env node
import { buildState } from "./build.js";

const state = buildState();
if (state === "missing") {
  console.error("groundswell is not built yet: run `npm run build` in its folder first.");
  process.exitCode = 2;
} else {
  if (state === "stale") console.error("groundswell: the sources are newer than the build; `npm run build` renews it.");
  const { main } = await import(new URL("../dist/cli/main.js", import.meta.url).href);
  process.exitCode = await main(process.argv.slice(2));
}
