import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Judge, type Verdict } from "./judge.ts";
import { type Mutation, mutated } from "./mutation.ts";
import { engineSources, type Source } from "./source.ts";

/** What the tests of the model need besides the packages. */
const COPIED = ["src", "tests", "workers", "viz", "scenarios", "package.json", "tsconfig.json"];

/** A copy of the project in a folder of its own, to be broken and mended again. */
export class Copy {
  private readonly root: string;
  private readonly judge: Judge;
  private readonly sources: readonly Source[];

  constructor(project: string) {
    this.root = mkdtempSync(join(tmpdir(), "groundswell-mutation-"));
    for (const name of COPIED) cpSync(join(project, name), join(this.root, name), { recursive: true });
    symlinkSync(join(project, "node_modules"), join(this.root, "node_modules"), "dir");
    this.judge = new Judge(this.root);
    this.sources = engineSources(this.root);
  }

  /** Runs a stage of tests while the copy is broken. */
  async broken(mutation: Mutation, stage: readonly string[]): Promise<Verdict> {
    const { file, text } = mutated(this.sources, mutation);
    const whole = readFileSync(join(this.root, file), "utf8");
    this.write(file, text);
    const verdict = await this.judge.judge(stage);
    this.write(file, whole);
    return verdict;
  }

  private write(file: string, text: string): void {
    writeFileSync(join(this.root, file), text);
    this.judge.changed(file);
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
