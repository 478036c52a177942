import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Judge, type Verdict } from "./judge.ts";
import { type Mutation, mutated } from "./mutation.ts";

/** What the tests of the model need besides the packages. */
const COPIED = ["src", "tests", "workers", "viz", "scenarios", "package.json", "tsconfig.json"];

/** A copy of the project in a folder of its own, to be broken and mended again. */
export class Copy {
  private readonly root: string;
  private readonly judge: Judge;

  constructor(project: string) {
    this.root = mkdtempSync(join(tmpdir(), "groundswell-mutation-"));
    for (const name of COPIED) cpSync(join(project, name), join(this.root, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(this.root, "node_modules"), "dir");
    this.judge = new Judge(this.root);
  }

  /** Runs a stage of tests while the copy is broken. */
  async broken(mutation: Mutation, stage: readonly string[]): Promise<Verdict> {
    const file = join(this.root, mutation.file);
    const text = readFileSync(file, "utf8");
    writeFileSync(file, mutated(text, mutation));
    this.judge.changed(mutation.file);
    const verdict = await this.judge.judge(stage);
    writeFileSync(file, text);
    this.judge.changed(mutation.file);
    return verdict;
  }

  /** Runs a stage of tests with nothing broken. */
  unbroken(stage: readonly string[]): Promise<Verdict> {
    return this.judge.judge(stage);
  }

  /** Ends what runs the tests. */
  end(): Promise<void> {
    return this.judge.end();
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
