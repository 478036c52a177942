import { existsSync, readdirSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";
import { parseStudy } from "../../src/study/parse/parse-study.ts";
import { CommandWorld } from "../cli/world.ts";
import { type Block, blocks, DOCUMENTS, read } from "./documents.ts";

/** Characters in a line of the terminal that the documents show. */
const WIDTH = 100;

describe.each(DOCUMENTS)("%s", (path) => {
  const all = blocks(read(path));

  test("its examples run, and print what they show", { timeout: 120_000 }, async () => {
    const world = projectFiles();
    let printed = "";
    for (const block of all) {
      const { language, label, text } = block;
      if (["json", "text"].includes(language) && /\.\w+$/.test(label)) world.put(label, text);
      if (language === "sh" && label === "run") printed = await runAll(world, text);
      if (language === "text" && label === "output") expectShown(text, printed);
      if (language === "csv") expect(world.text(label).startsWith(text.replace(/\n$/, ""))).toBe(true);
    }
  });

  test("its studies are read without a problem", () => {
    for (const { text } of all.filter(isStudy)) expect(parseStudy(text)).toMatchObject({ ok: true, problems: [] });
  });

  test("its commands are run or npm's own, and its links lead somewhere", () => {
    const unrun = all.filter(({ language, label }) => language === "sh" && label !== "run");
    for (const { text } of unrun) expect(text).not.toContain("groundswell ");
    const links = Array.from(read(path).matchAll(/\[[^\]]*\]\((?!https?:)([^)#]+)\)/g), ([, to]) => to!);
    const missing = links.filter((to) => !existsSync(posix.join(posix.dirname(path), to)));
    expect(missing).toEqual([]);
  });
});

function isStudy({ language, label }: Block): boolean {
  return language === "json" && label !== "fragment" && !label.endsWith(".design.json");
}

/** The small network and the shipped studies where a reader has them. */
function projectFiles(): CommandWorld {
  const world = new CommandWorld();
  world.terminal = WIDTH;
  for (const name of readdirSync("scenarios").filter((name) => name.endsWith(".json"))) {
    world.put(`shipped/${name}`, read(`scenarios/${name}`));
  }
  for (const name of ["ward-people.csv", "ward-ties.csv"]) {
    world.put(`scenarios/networks/${name}`, read(`scenarios/networks/${name}`));
  }
  for (const name of ["problem.json", "points.csv", "y.csv"]) {
    world.put(`docs/examples/sensitivity/${name}`, read(`docs/examples/sensitivity/${name}`));
  }
  return world;
}

/** A word without the quotes that keep a shell from reading it otherwise. */
function unquoted(word: string): string {
  return word.replace(/^'(.*)'$/, "$1");
}

/** What the command lines of a block print; each must succeed. */
async function runAll(world: CommandWorld, text: string): Promise<string> {
  let printed = "";
  for (const line of text.replaceAll("\\\n", " ").split("\n").filter(Boolean)) {
    const [npx, program, ...words] = line.split(" ").filter(Boolean).map(unquoted);
    expect([npx, program]).toEqual(["npx", "groundswell"]);
    const { code, out, err } = await world.run(words);
    expect(code, err).toBe(0);
    printed += out;
  }
  return printed;
}

/** Every stretch of shown lines stands in the output, in order; a line "…" leaves lines out. */
function expectShown(shown: string, printed: string): void {
  const lines = (text: string) => text.split("\n").map((line) => line.trimEnd());
  const stretches = lines(shown.trimEnd())
    .join("\n")
    .split(/^…\n?/m)
    .map((part) => part.trimEnd());
  const output = `\n${lines(printed).join("\n")}\n`;
  let from = 0;
  for (const stretch of stretches.filter(Boolean)) {
    const at = output.indexOf(`\n${stretch}\n`, from);
    if (at < 0) expect(output.slice(from)).toContain(stretch);
    from = at + stretch.length;
  }
  if (!shown.startsWith("…")) expect(output.startsWith(`\n${stretches[0]}\n`)).toBe(true);
}
