/**
 * `node --import tsx bin/study-links.js ROOT FOLDER`: the studies of a folder as the sources at ROOT write them again, as a file
 * and as a link, in one JSON object. The functions are found by their names, for another commit has them in other files.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [root, folder] = process.argv.slice(2);
const [parseStudy, studyText, writeLink] = await Promise.all(["parseStudy", "studyText", "writeLink"].map(exported));
/** @type {Record<string, string>} */
const written = {};
for (const file of readdirSync(folder).filter((name) => /^(?!.*\.network).*\.json$/.test(name))) {
  const { study } = parseStudy(readFileSync(join(folder, file), "utf8"));
  const name = file.replace(/\.json$/, "");
  written[`${name}: file`] = studyText(study);
  written[`${name}: link`] = await writeLink(study, "0.0.0");
}
process.stdout.write(JSON.stringify(written));

/** @param {string} name */
async function exported(name) {
  const declared = new RegExp(`^export (?:async )?function ${name}\\(`, "m");
  const files = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(root, "src", file))
    .filter((file) => declared.test(readFileSync(file, "utf8")));
  if (files.length !== 1) throw new Error(`${name} is exported by ${files.length} files`);
  return (await import(pathToFileURL(files[0]).href))[name];
}
