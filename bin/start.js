/** `npm start [-- --port N]`: installs and builds what is missing, compares the default study, and serves the page. */
import { parseArgs } from "node:util";
import { build, buildState } from "./build.js";
import { installPackages, ROOT, run } from "./install.js";

const { values } = parseArgs({ options: { port: { type: "string", default: "4173" } } });
const port = Number(values.port);
if (!(Number.isInteger(port) && port >= 0 && port <= 65535)) {
  console.error(`--port: ${values.port} is not a whole number from 0 to 65535`);
  process.exit(2);
}

installPackages();
if (buildState() !== "fresh") {
  console.log("Building…");
  await build();
}

const { status } = run(process.execPath, ["bin/groundswell.js", "compare", "scenarios/default.json"]);
if (status !== 0) process.exit(status ?? 1);

const { preview } = await import("vite");
// takes the next port if this one is in use
// "mpa": what is not there is not found, and never the page instead
const server = await preview({ root: ROOT, appType: "mpa", preview: { port }, logLevel: "warn" });
console.log(`\nGroundswell is at ${server.resolvedUrls?.local[0]} (Ctrl-C ends it)`);
