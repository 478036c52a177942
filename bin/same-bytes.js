/**
 * `npm run same-bytes -- BEFORE [AFTER] [--replicates N]`: whether two commits (AFTER: HEAD) give the same bytes. Every shipped
 * study, and one on an imported network, is run and compared by each commit's own command line; its tables, its JSON, its
 * file as written again and its link are compared by SHA-256. Prints a table; ends with 1 if anything differs.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./install.js";

/** How docs and scenarios/networks/README.md import the sample network. */
const IMPORT =
  "import --people ward-people.csv --ties ward-ties.csv --direction nominates --between-sites bridge --adopted adopted " +
  "--never never --missing empty --unit month --out ward.network.json --study ward.json";

/** Says where the program lies and when it ran. */
const NOT_COMPARED = "manifest.json";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { replicates: { type: "string", default: "4" } },
});
const [before, after = "HEAD"] = positionals;
if (before === undefined) throw new Error("npm run same-bytes -- BEFORE [AFTER] [--replicates N]");
const scratch = mkdtempSync(join(tmpdir(), "groundswell-bytes-"));
/** @type {string[]} */
const trees = [];
try {
  const [old, young] = [before, after].map((commit, i) => outputsOf(commit, join(scratch, String(i))));
  const differing = report(old, young);
  console.log(`\n${old.size} outputs, ${differing} differ: ${before} and ${after}`);
  if (differing > 0 || old.size === 0) process.exitCode = 1;
} finally {
  for (const tree of trees) git("worktree", "remove", "--force", tree);
  rmSync(scratch, { recursive: true, force: true });
}

/**
 * @param {string} commit
 * @param {string} folder where it may write
 * @returns {Map<string, Buffer>} what the commit's program writes, by "study: file"
 */
function outputsOf(commit, folder) {
  const tree = join(folder, "tree");
  mkdirSync(folder);
  git("worktree", "add", "--detach", "--quiet", tree, commit);
  trees.push(tree);
  installInto(tree);
  node(tree, [join(tree, "node_modules/vite/bin/vite.js"), "build", "--mode", "node", "--logLevel", "warn"]);
  const program = join(folder, "program.mjs");
  const main = JSON.stringify(join(tree, "dist/cli/main.js"));
  writeFileSync(program, `import { main } from ${main};\nprocess.exitCode = await main(process.argv.slice(2));\n`);

  const studies = join(folder, "studies");
  mkdirSync(studies);
  // both commits read the same files: those of this one
  const shipped = join(ROOT, "scenarios");
  for (const name of [
    ...named(shipped, ".json"),
    ...named(join(shipped, "networks"), ".csv").map((n) => `networks/${n}`),
  ])
    writeFileSync(join(studies, name.replace("networks/", "")), readFileSync(join(shipped, name)));
  node(studies, [program, ...IMPORT.split(" ")]);

  const outputs = new Map();
  // a commit without this option writes weeks.csv always
  const weeks = node(studies, [program, "run", "--help"]).includes("--weeks") ? ["--weeks"] : [];
  for (const file of named(studies, ".json").filter((name) => !name.endsWith(".network.json"))) {
    const study = file.replace(/\.json$/, "");
    const { plans } = JSON.parse(readFileSync(join(studies, file), "utf8"));
    for (const command of plans.length > 1 ? ["run", "compare"] : ["run"]) {
      // the JSON quotes the command line, so the folder has the same name for both commits
      const out = join("out", `${study}-${command}`);
      const words = ["--replicates", values.replicates, "--json", "--trace=2", "--quiet", "--out", out];
      const json = node(studies, [program, command, file, ...words, ...weeks]).toString();
      outputs.set(`${study}: ${command} --json`, Buffer.from(json.replace(" --weeks", "")));
      for (const name of readdirSync(join(studies, out)).sort())
        if (name !== NOT_COMPARED) outputs.set(`${study}: ${command} ${name}`, readFileSync(join(studies, out, name)));
    }
  }
  outputs.set("ward.network.json", readFileSync(join(studies, "ward.network.json")));
  const written = node(tree, ["--import", "tsx", join(ROOT, "bin", "study-links.js"), tree, studies]);
  for (const [name, text] of Object.entries(JSON.parse(written.toString()))) outputs.set(name, Buffer.from(text));
  return outputs;
}

/** @param {string} tree the packages its lock file names: those that are here, if they are the same */
function installInto(tree) {
  const lock = (/** @type {string} */ root) => readFileSync(join(root, "package-lock.json"), "utf8");
  if (lock(tree) === lock(ROOT)) symlinkSync(join(ROOT, "node_modules"), join(tree, "node_modules"), "dir");
  else run(tree, process.platform === "win32" ? "npm.cmd" : "npm", ["ci", "--no-audit", "--no-fund", "--silent"]);
}

/**
 * @param {Map<string, Buffer>} old
 * @param {Map<string, Buffer>} young
 * @returns {number} how many outputs differ or are missing on one side
 */
function report(old, young) {
  let differing = 0;
  for (const name of new Set([...old.keys(), ...young.keys()])) {
    const [a, b] = [old, young].map((outputs) => digestOf(outputs.get(name)));
    if (a !== b) differing++;
    const size = String(old.get(name)?.length ?? "-").padStart(10);
    console.log(`${a === b ? "same   " : "DIFFERS"}  ${name.padEnd(44)} ${size}  ${a}  ${b}`);
  }
  return differing;
}

/** @param {Buffer | undefined} bytes */
function digestOf(bytes) {
  return bytes === undefined ? "missing".padEnd(16) : createHash("sha256").update(bytes).digest("hex").slice(0, 16);
}

/** @param {string} folder @param {string} end */
function named(folder, end) {
  return readdirSync(folder).filter((name) => name.endsWith(end));
}

/** @param {...string} words */
function git(...words) {
  return run(ROOT, "git", words);
}

/** @param {string} folder @param {string[]} words */
function node(folder, words) {
  return run(folder, process.execPath, words);
}

/** @param {string} folder @param {string} program @param {string[]} words @returns {Buffer} what it prints; throws if it fails */
function run(folder, program, words) {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, maxBuffer: 1 << 29 });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${stderr}`);
  return stdout;
}
