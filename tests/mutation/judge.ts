import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { BaseSequencer, createVitest, type TestSpecification, type Vitest } from "vitest/node";

/**
 * Folders of tests that say what the model does, the quickest to decide first: a later stage runs only where all of the
 * earlier ones pass. No file in them compares with recorded output.
 */
export const STAGES = [
  ["tests/engine"],
  ["tests/laws"],
  ["tests/checks/verification"],
  ["tests/oracle/agreement.test.ts"],
  ["tests/checks/patterns"],
  ["tests/oracle"],
] as const;

/** The files of a folder that are quick to decide go first. */
const FIRST = ["tests/engine/week/", "tests/engine/community/begin"];

class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const place = FIRST.findIndex((name) => moduleId.includes(name));
      return place < 0 ? FIRST.length : place;
    };
    return [...files].sort((a, b) => rank(a) - rank(b) || a.moduleId.localeCompare(b.moduleId));
  }
}

/** Minutes that a stage may take: a broken clock may never end. */
const MINUTES = 15;

export type Verdict =
  /** A test failed, and which. */
  | { outcome: "failed"; test: string }
  /** Everything passed. */
  | { outcome: "passed" }
  /** Nothing was tested: the code does not load, say. */
  | { outcome: "broken"; why: string };

/** Runs the tests of one copy, time and again. */
export class Judge {
  private readonly root: string;
  private vitest: Vitest | null = null;

  constructor(root: string) {
    this.root = root;
  }

  /** A file is not as it was in the run before. */
  changed(file: string): void {
    this.vitest?.invalidateFile(join(this.root, file));
  }

  /** Runs a stage up to the first test that fails. Throws where the tests do not come to an end. */
  async judge(stage: readonly string[]): Promise<Verdict> {
    this.vitest ??= await createVitest("test", {
      root: this.root,
      config: false,
      watch: false,
      include: ["tests/**/*.test.ts"],
      testTimeout: 60_000,
      setupFiles: ["tests/mutation/fixed-seed.ts"],
      // one file after the other, in one thread, up to the first failure
      pool: "threads",
      maxWorkers: 1,
      isolate: false,
      bail: 1,
      sequence: { sequencer: QuickFirst },
      reporters: [{}],
    });
    const { vitest, root } = this;
    const files = await vitest.globTestSpecifications(stage.map((path) => join(root, path)));
    if (files.length === 0) return { outcome: "passed" };
    const { testModules, unhandledErrors } = await within(MINUTES, vitest.runTestSpecifications(files));
    for (const module of testModules) {
      const [failed] = module.children.allTests("failed");
      if (failed) return { outcome: "failed", test: `${relative(root, module.moduleId)}: ${failed.fullName}` };
    }
    const why = [...testModules.flatMap((module) => module.errors()), ...unhandledErrors].map(messageOf);
    return why.length === 0 ? { outcome: "passed" } : { outcome: "broken", why: why.join("; ").slice(0, 200) };
  }

  async end(): Promise<void> {
    await this.vitest?.close();
  }
}

/** Files of these stages that hold a comparison with recorded output. */
export function snapshots(root: string): string[] {
  const files = STAGES.flat().flatMap((path) =>
    path.endsWith(".ts") || !existsSync(join(root, path))
      ? []
      : readdirSync(join(root, path), { recursive: true, encoding: "utf8" }).map((name) => join(path, name)),
  );
  return files.filter(
    (file) => file.endsWith(".ts") && /toMatch\w*Snapshot/.test(readFileSync(join(root, file), "utf8")),
  );
}

function messageOf(error: unknown): string {
  return String((error as { message?: unknown }).message ?? error);
}

async function within<T>(minutes: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`tests that do not end within ${minutes} minutes`)), minutes * 60_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
