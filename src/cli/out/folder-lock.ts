import { randomUUID } from "node:crypto";
import { join } from "node:path";
import { InputError } from "../command-line/input-error.ts";
import type { Effects } from "../effects/effects.ts";
import { attempt } from "../files/why-not.ts";
import { partName } from "./whole-file.ts";

/** The file by which a run says that it is writing into a folder. */
export const LOCK = "groundswell.lock";

/** Times a lock that nobody holds is cleared away before it is taken for held. */
const ATTEMPTS = 5;

/** A folder that this process alone writes into. */
export interface FolderLock {
  /** Throws an InputError if another process has taken the folder after all. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** Who holds a folder. */
export interface Holder {
  pid: number;
  host: string;
  /** Told apart from all others. */
  token: string;
}

/** Takes a folder, also where a run that is gone has left its lock. Throws an InputError where another run holds it. */
export async function lockFolder(folder: string, effects: Effects): Promise<FolderLock> {
  const { files } = effects;
  const path = join(folder, LOCK);
  const { pid, host } = effects.process;
  const own = JSON.stringify({ pid, host, token: randomUUID() } satisfies Holder);
  for (let tries = 0; !(await created(path, own, effects)); tries++) {
    const text = await textOf(path, effects);
    if (text === null) continue;
    const holder = holderOf(text);
    if (holder === null || mayRun(holder, effects) || tries === ATTEMPTS) throw held(folder, holder);
    await clearAway(folder, text, effects);
  }
  const isOwn = async () => (await textOf(path, effects)) === own;
  return {
    async confirm() {
      if (!(await isOwn())) throw held(folder, holderOf((await textOf(path, effects)) ?? ""));
    },
    async release() {
      // where it cannot be removed, the next run finds that nobody holds it
      if (await isOwn().catch(() => false)) await files.remove(path).catch(() => {});
    },
  };
}

/** Who holds a folder at the moment; null where nobody does. `gone`: the run is not there any more. */
export async function holderOfFolder(folder: string, effects: Effects): Promise<{ gone: boolean } | null> {
  const text = await textOf(join(folder, LOCK), effects);
  if (text === null) return null;
  const holder = holderOf(text);
  return { gone: holder !== null && !mayRun(holder, effects) };
}

async function created(path: string, text: string, { files }: Effects): Promise<boolean> {
  return attempt(path, async () => {
    try {
      await files.create(path, text);
      return true;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === "EEXIST") return false;
      // the folder is there, and takes no files: /proc
      if (code === "ENOENT") throw new InputError(`${path}: no file can be made here.`);
      throw error;
    }
  });
}

// under a name of its own first: of two that clear the same lock away, one finds it gone, or finds the lock of the other
async function clearAway(folder: string, expected: string, effects: Effects): Promise<void> {
  const path = join(folder, LOCK);
  const aside = join(folder, partName(LOCK));
  try {
    await effects.files.rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    await attempt(path, () => Promise.reject(error));
  }
  const text = await textOf(aside, effects);
  if (text === expected) await effects.files.remove(aside);
  else if (text !== null) await effects.files.rename(aside, path);
}

async function textOf(path: string, { files }: Effects): Promise<string | null> {
  try {
    return new TextDecoder().decode(await files.read(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    return attempt(path, () => Promise.reject(error));
  }
}

function holderOf(text: string): Holder | null {
  try {
    const { pid, host, token } = JSON.parse(text);
    return Number.isInteger(pid) && pid > 0 && typeof host === "string" && typeof token === "string"
      ? { pid, host, token }
      : null;
  } catch {
    return null;
  }
}

/** Of another host it cannot be known. */
function mayRun({ pid, host }: Holder, { process }: Effects): boolean {
  return host !== process.host || process.alive(pid);
}

function held(folder: string, holder: Holder | null): InputError {
  const who = holder === null ? "" : ` (process ${holder.pid} on ${holder.host})`;
  return new InputError(
    `${folder}: another run is to write its tables here${who}.`,
    `Wait for it, or name another folder. If there is no such run, delete ${join(folder, LOCK)}.`,
  );
}
