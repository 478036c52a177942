/**
 * `npm run docs`: writes docs/parameters.md from the schema, docs/hosting.md from the table of headers, docs/verification.md
 * and its pictures from runs of the checks.
 * docs/conclusions.md from runs of the shipped studies. `-- --only parameters`, `hosting`, `conclusions` or `verification`: one of them. Needs tsx, for the sources are TypeScript.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ROOT } from "./install.js";

const { values } = parseArgs({ options: { only: { type: "string" } } });
/** @param {string[]} path @param {string} text */
const write = (path, text) => writeFileSync(join(ROOT, "docs", ...path), text);

/** @param {string} name */
const wanted = (name) => values.only === undefined || values.only === name;

if (wanted("hosting")) {
  const { hostingDocument } = await import("./docs/hosting.ts");
  write(["hosting.md"], hostingDocument());
}
if (wanted("parameters")) {
  const { parametersTable } = await import("../src/study/schema/parameters-table.ts");
  write(["parameters.md"], parametersTable());
}
/** @param {(lab: import("../src/checks/lab.ts").Lab) => Promise<void>} action */
async function withLab(action) {
  const { labOn } = await import("../src/checks/lab.ts");
  const { nodeRunner } = await import("../workers/node.ts");
  const runner = nodeRunner();
  try {
    await action(labOn(runner));
  } finally {
    await runner.close();
  }
}

if (wanted("conclusions")) {
  const { conclusionsDocument } = await import("./docs/conclusions.ts");
  await withLab(async (lab) => write(["conclusions.md"], await conclusionsDocument(lab)));
}
if (wanted("verification")) {
  const { drawPictures } = await import("./docs/pictures.ts");
  const { svgFile } = await import("./docs/svg-file.ts");
  const { verificationDocument } = await import("./docs/verification.ts");
  await withLab(async (lab) => {
    const pictures = await drawPictures(lab);
    for (const { file, svg } of pictures) write(["pictures", file], svgFile(svg));
    write(["verification.md"], await verificationDocument(lab, pictures));
  });
}
