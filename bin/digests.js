/**
 * `npm run digests`: whether the shipped studies give the same bytes on every Node the project is for. Each is run in two
 * networks by the built command line on each version; the SHA-256 of its runs.csv must be that of tests/digests.json.
 * `-- --write`: the file is written anew by this Node, where results are meant to change. `-- --nodes 22,24`: these only.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./install.js";

/** Versions of the package "node", which brings the program of that version. */
const NODES = { 20: "20.20.2", 22: "22.23.3", 24: "24.21.0" };
const NETWORKS = 2;
const DIGESTS = join(ROOT, "tests", "digests.json");

const { values } = parseArgs({
  options: { write: { type: "boolean" }, nodes: { type: "string", default: Object.keys(NODES).join() } },
});

if (values.write) writeFileSync(DIGESTS, `${JSON.stringify(digestsOn(process.execPath), null, 2)}\n`);
else {
  const wanted = JSON.parse(readFileSync(DIGESTS, "utf8"));
  for (const line of values.nodes.split(",")) compare(wanted, nodeOf(line));
}

/** @param {Record<string, string>} wanted @param {string} node */
function compare(wanted, node) {
  const version = spawnSync(node, ["--version"], { encoding: "utf8" }).stdout.trim();
  const found = digestsOn(node);
  const differing = [...new Set([...Object.keys(wanted), ...Object.keys(found)])].filter(
    (study) => wanted[study] !== found[study],
  );
  console.log(`${version}: ${Object.keys(found).length} studies, ${differing.length} differ${listed(differing)}`);
  if (differing.length > 0) process.exitCode = 1;
}

/** @param {readonly string[]} names */
function listed(names) {
  return names.length === 0
    ? ""
    : `: ${names.join(", ")} (where results are meant to change: npm run digests -- --write)`;
}

/**
 * @param {string} node a program
 * @returns {Record<string, string>} SHA-256 of runs.csv, by the name of the study's file
 */
function digestsOn(node) {
  const scratch = mkdtempSync(join(tmpdir(), "groundswell-digests-"));
  try {
    const studies = readdirSync(join(ROOT, "scenarios")).filter((file) => file.endsWith(".json"));
    return Object.fromEntries(
      studies.map((file) => [basename(file, ".json"), digestOf(node, file, join(scratch, file))]),
    );
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** @param {string} node @param {string} study @param {string} out a folder that is not there yet */
function digestOf(node, study, out) {
  const options = ["--replicates", String(NETWORKS), "--workers", "1", "--quiet", "--out", out];
  run(node, [join(ROOT, "bin", "groundswell.js"), "run", join(ROOT, "scenarios", study), ...options]);
  return createHash("sha256")
    .update(readFileSync(join(out, "runs.csv")))
    .digest("hex");
}

/**
 * @param {string} line a major version
 * @returns {string} that Node's program: this one if it is of the line, else that of its package, installed where it is not yet
 */
function nodeOf(line) {
  if (process.versions.node.split(".")[0] === line) return process.execPath;
  const version = NODES[/** @type {keyof typeof NODES} */ (/** @type {unknown} */ (line))];
  if (version === undefined) throw new Error(`--nodes: ${line} is none of ${Object.keys(NODES).join(", ")}`);
  const folder = join(ROOT, "node_modules", ".cache", `node-${version}`);
  const program = join(folder, "node_modules", "node", "bin", process.platform === "win32" ? "node.exe" : "node");
  if (!existsSync(program)) {
    mkdirSync(folder, { recursive: true });
    const npm = process.platform === "win32" ? "npm.cmd" : "npm";
    run(npm, ["install", "--prefix", folder, "--no-save", "--no-audit", "--no-fund", `node@${version}`]);
  }
  return program;
}

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { status, stderr, error } = spawnSync(program, words, { cwd: ROOT, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${error?.message ?? stderr}`);
}
